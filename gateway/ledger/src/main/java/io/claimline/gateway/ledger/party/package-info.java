/** Who takes part in a claim: payers, providers, patients and subscribers. */
@NullMarked
package io.claimline.gateway.ledger.party;

import org.jspecify.annotations.NullMarked;
