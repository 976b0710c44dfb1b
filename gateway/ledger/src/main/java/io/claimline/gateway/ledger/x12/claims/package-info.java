/** X12 837 files read into claims, whole or not at all. */
@NullMarked
package io.claimline.gateway.ledger.x12.claims;

import org.jspecify.annotations.NullMarked;
