package io.claimline.gateway.ledger.posting;

import io.claimline.gateway.ledger.claim.ClaimKey;
import io.claimline.gateway.ledger.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a payment is posted. The sum of both parts is the payment, to the cent.
 *
 * @param allocations what goes to balances, the oldest first
 * @param unapplied what is left when more was paid than is owed; a credit, never netted in silence
 */
public record Posting(List<Allocation> allocations, Money unapplied) {
    private static final Comparator<OpenBalance> OLDEST = Comparator.comparing(OpenBalance::since)
            .thenComparing(balance -> balance.claim().value());

    public Posting {
        allocations = List.copyOf(allocations);
        if (unapplied.isNegative()) {
            throw new IllegalArgumentException("more is allocated than was paid");
        }
    }

    /** Pays the oldest balance first, each as far as the money goes. */
    public static Posting oldestFirst(Money paid, List<OpenBalance> open) {
        var allocations = new ArrayList<Allocation>();
        var left = paid;
        for (var balance : open.stream().sorted(OLDEST).toList()) {
            var part = left.compareTo(balance.amount()) < 0 ? left : balance.amount();
            if (part.isPositive()) {
                allocations.add(new Allocation(balance.claim(), part));
                left = left.minus(part);
            }
        }
        return new Posting(allocations, left);
    }

    /**
     * What is taken back of it when money goes back: first what was never applied, then the newest balance first, so that the oldest stays paid longest.
     *
     * @param before what was taken back before
     * @return empty when there is not so much left of it
     */
    public Optional<Posting> reversed(Money amount, List<Posting> before) {
        var credit = before.stream().map(Posting::unapplied).reduce(unapplied, Money::minus);
        var back = amount.compareTo(credit) < 0 ? amount : credit;
        var left = amount.minus(back);
        var parts = new ArrayList<Allocation>();
        for (var one : allocations.reversed()) {
            var there = one.amount().minus(taken(one.claim(), before));
            var part = left.compareTo(there) < 0 ? left : there;
            if (part.isPositive()) {
                parts.add(new Allocation(one.claim(), part));
                left = left.minus(part);
            }
        }
        return left.isPositive() ? Optional.empty() : Optional.of(new Posting(parts, back));
    }

    private static Money taken(ClaimKey claim, List<Posting> before) {
        return before.stream()
                .flatMap(posting -> posting.allocations().stream())
                .filter(part -> part.claim().equals(claim))
                .map(Allocation::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** What goes to balances, together. */
    public Money applied() {
        return allocations.stream().map(Allocation::amount).reduce(Money.ZERO, Money::plus);
    }
}
