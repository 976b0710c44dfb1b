/** How guarantors can be written to, and in which language they are spoken with. */
@NullMarked
package io.claimline.gateway.store.guarantor;

import org.jspecify.annotations.NullMarked;
