/** Keys made of what a thing is, so that the same thing met twice has the same key. */
@NullMarked
package io.claimline.gateway.ledger.key;

import org.jspecify.annotations.NullMarked;
