package io.claimline.gateway.ledger.claim;

import io.claimline.gateway.ledger.money.Money;

/**
 * What is still owed on a claim, and by whom.
 *
 * @param responsible who owes it
 * @param amount never negative
 */
public record Receivable(Responsible responsible, Money amount) {
    public Receivable {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("nobody owes a negative amount");
        }
    }
}
