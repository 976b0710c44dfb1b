package io.claimline.gateway.ledger.posting;

import io.claimline.gateway.ledger.claim.ClaimKey;
import io.claimline.gateway.ledger.money.Money;
import java.time.LocalDate;

/**
 * A balance that a payment may go to.
 *
 * @param claim which
 * @param amount what is owed; never negative
 * @param since the day of service, or a day before all others when it is not known
 */
public record OpenBalance(ClaimKey claim, Money amount, LocalDate since) {
    public OpenBalance {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("nobody owes a negative amount");
        }
    }
}
