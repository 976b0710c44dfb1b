package io.claimline.gateway.ledger.claim;

import io.claimline.gateway.ledger.key.Digest;
import io.claimline.gateway.ledger.money.Money;
import io.claimline.gateway.ledger.party.BillingProvider;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What makes two mentions of a claim the same claim: billing provider, claim number, total charge and first date of
 * service. The payer is left out, so that a claim sent on to the secondary payer stays one claim.
 *
 * <p>A file that holds the same claim several times says {@code -2}, {@code -3} … from the second on: the file again
 * gives the same keys, and another file that holds the claim once gives the first.
 *
 * @param value 32 hexadecimal digits, and a dash and a number from the second occurrence in one file on; says nothing
 *     about the patient by itself
 */
public record ClaimKey(String value) {
    public ClaimKey {
        if (!value.matches("[0-9a-f]{32}(-[1-9]\\d*)?")) {
            throw new IllegalArgumentException("not a claim key");
        }
    }

    /** The key of a claim by what identifies it. */
    public static ClaimKey of(
            BillingProvider provider, ClaimNumber number, Money charge, Optional<LocalDate> firstDay) {
        return new ClaimKey(Digest.of(
                provider.key(),
                number.value(),
                Long.toString(charge.cents()),
                firstDay.map(LocalDate::toString).orElse("")));
    }

    /** The key of the {@code n}-th mention (from 1) in one file of the claim with this key. */
    public ClaimKey occurrence(int n) {
        return n == 1 ? this : new ClaimKey(value + "-" + n);
    }
}
