package io.claimline.gateway.ledger.claim;

import io.claimline.gateway.ledger.money.Money;
import io.claimline.gateway.ledger.party.Payer;
import java.util.Optional;

/**
 * Another payer of the same claim, before or after the one billed.
 *
 * @param sequence whether it pays first, second, …
 * @param payer who it is, when named
 * @param memberId number under which it knows the subscriber, possibly empty
 * @param paid what it has paid (AMT*D)
 */
public record OtherPayer(PayerSequence sequence, Optional<Payer> payer, String memberId, Money paid) {
    /** Tells none of its numbers, so that a log line cannot. */
    @Override
    public String toString() {
        return "OtherPayer[withheld]";
    }
}
