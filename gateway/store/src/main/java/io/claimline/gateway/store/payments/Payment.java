package io.claimline.gateway.store.payments;

import io.claimline.gateway.ledger.money.Money;
import io.claimline.gateway.ledger.posting.Allocation;
import io.claimline.gateway.ledger.posting.Posting;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment by a link, from the order to the posting.
 *
 * @param id drawn; the provider is told it, and repeats it
 * @param link the link it was made by
 * @param person by the key of the worklists
 * @param client whose accounts they are
 * @param claims ids of the balances it may go to
 * @param amount more than nothing
 * @param receipt whether the person asked for a receipt
 * @param state how far it is
 * @param reference how the provider names it; null until it says
 * @param orderedAt when it was begun
 * @param decidedAt when the provider decided; null until then
 * @param allocations the balances it went to; empty until it is posted
 * @param unapplied what was paid above what was owed
 * @param settled whether everything that follows from it is done: receipt, reminders, work items, and what went back
 * @param reversals what of it went back, in the order in which we were told
 */
public record Payment(
        String id,
        String link,
        String person,
        String client,
        List<String> claims,
        Money amount,
        boolean receipt,
        State state,
        @Nullable String reference,
        Instant orderedAt,
        @Nullable Instant decidedAt,
        List<Allocation> allocations,
        Money unapplied,
        boolean settled,
        List<Reversal> reversals) {
    /** How far a payment is. */
    public enum State {
        /** The person was sent to the provider's page. */
        ORDERED,
        /** The provider has the money; it is not posted yet. */
        APPROVED,
        /** It is posted. */
        POSTED,
        /** The provider said no; the same order may be approved later. */
        DECLINED
    }

    /** @throws IllegalArgumentException when it is no amount */
    public Payment {
        claims = List.copyOf(claims);
        allocations = List.copyOf(allocations);
        reversals = List.copyOf(reversals);
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A payment is more than nothing");
        }
    }

    /** A payment that is begun. */
    public static Payment ordered(String id, PayLink by, Money amount, boolean receipt, Instant now) {
        return new Payment(
                id,
                by.id(),
                by.person(),
                by.client(),
                by.claims(),
                amount,
                receipt,
                State.ORDERED,
                null,
                now,
                null,
                List.of(),
                Money.ZERO,
                false,
                List.of());
    }

    /** How it was posted. */
    public Posting posting() {
        return new Posting(allocations, unapplied);
    }

    /** Whether the provider told of this before. */
    public boolean reversedBy(String name) {
        return reversals.stream().anyMatch(one -> one.name().equals(name));
    }
}
