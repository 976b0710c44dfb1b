/** Who did what with protected information. */
@NullMarked
package io.claimline.gateway.store.audit;

import org.jspecify.annotations.NullMarked;
