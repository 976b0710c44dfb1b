/** Claims as imported from files, and what became of them. */
@NullMarked
package io.claimline.gateway.store.claims;

import org.jspecify.annotations.NullMarked;
