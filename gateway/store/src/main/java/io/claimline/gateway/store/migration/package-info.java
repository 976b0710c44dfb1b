/** Brings a database to the form this version needs: ordered, recorded, repeatable steps. */
@NullMarked
package io.claimline.gateway.store.migration;

import org.jspecify.annotations.NullMarked;
