package io.claimline.gateway.ledger.posting;

import io.claimline.gateway.ledger.claim.ClaimKey;
import io.claimline.gateway.ledger.money.Money;

/**
 * What of a payment goes to one balance.
 *
 * @param claim which
 * @param amount more than nothing
 */
public record Allocation(ClaimKey claim, Money amount) {
    public Allocation {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("an allocation is more than nothing");
        }
    }
}
