/** Amounts of US dollars. */
@NullMarked
package io.claimline.gateway.ledger.money;

import org.jspecify.annotations.NullMarked;
