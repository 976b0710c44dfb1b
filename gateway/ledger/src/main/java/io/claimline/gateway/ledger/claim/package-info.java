/** A claim: what was done, what was charged, and who owes what is left of it. */
@NullMarked
package io.claimline.gateway.ledger.claim;

import org.jspecify.annotations.NullMarked;
