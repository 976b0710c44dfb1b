/** Money that came in: which balances it pays, to the cent. */
@NullMarked
package io.claimline.gateway.ledger.posting;

import org.jspecify.annotations.NullMarked;
