package io.claimline.gateway.store.payments;

import io.claimline.gateway.ledger.money.Money;
import io.claimline.gateway.ledger.posting.Posting;
import java.time.Instant;

/**
 * Money that went back, in whole or in part.
 *
 * @param name how the provider names it; the same name is the same reversal
 * @param kind why
 * @param amount more than nothing
 * @param at when we were told
 * @param parts what is taken off which balances, and what of the credit
 */
public record Reversal(String name, Kind kind, Money amount, Instant at, Posting parts) {
    /** Why money went back. */
    public enum Kind {
        /** The office gave it back. */
        REFUNDED,
        /** The cardholder took it back by the bank. */
        CHARGED_BACK,
        /** It never came: a bank debit or check was returned. */
        BOUNCED
    }

    /** @throws IllegalArgumentException when it is no amount */
    public Reversal {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A reversal is more than nothing");
        }
    }
}
