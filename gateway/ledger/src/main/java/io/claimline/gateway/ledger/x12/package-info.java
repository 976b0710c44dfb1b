/** X12 text: segments read and written, and the exact place of whatever is wrong. */
@NullMarked
package io.claimline.gateway.ledger.x12;

import org.jspecify.annotations.NullMarked;
