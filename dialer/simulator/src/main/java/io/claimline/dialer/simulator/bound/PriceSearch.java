package io.claimline.dialer.simulator.bound;

import java.util.function.DoubleFunction;

/**
 * Finds the price at which the abandon cap is just kept, by strong duality U* = min over prices of the best gain.
 *
 * <p>The gain is convex and piecewise linear in the price: each rule is a line. Two rules, one on either side of the cap, are held; the next
 * price is where their lines cross, and there a new rule is found or the two are optimal. It needs about ten prices.
 */
final class PriceSearch<R> {
    private static final double TOLERANCE = 1e-8;
    private static final double LOWEST = 1e-9;
    private static final int MOST_PRICES = 80;

    private final double cap;
    private final DoubleFunction<Priced<R>> best;
    private double upper = Double.POSITIVE_INFINITY;

    PriceSearch(double cap, DoubleFunction<Priced<R>> best) {
        this.cap = cap;
        this.best = best;
    }

    /**
     * @param guess a price of about the right size
     * @param safe a rule that keeps the cap
     */
    CappedOptimum<R> from(double guess, Priced<R> safe) {
        double price = guess;
        Priced<R> within = safe;
        Priced<R> beyond = solve(price);
        while (keeps(beyond)) {
            within = beyond;
            if (price < LOWEST) {
                return new CappedOptimum<>(
                        within.performance().occupancy(),
                        upper,
                        0,
                        within.rule(),
                        within.rule(),
                        1,
                        within.performance());
            }
            price /= 4;
            beyond = solve(price);
        }
        return narrow(within, beyond);
    }

    private CappedOptimum<R> narrow(Priced<R> first, Priced<R> second) {
        Priced<R> within = first;
        Priced<R> beyond = second;
        for (int i = 0; i < MOST_PRICES && upper - mixture(within, beyond).occupancy() > TOLERANCE; i++) {
            Priced<R> next = solve(crossing(within, beyond));
            if (next.rule().equals(within.rule()) || next.rule().equals(beyond.rule())) {
                break;
            }
            if (keeps(next)) {
                within = next;
            } else {
                beyond = next;
            }
        }
        Performance mixture = mixture(within, beyond);
        return new CappedOptimum<>(
                mixture.occupancy(),
                upper,
                crossing(within, beyond),
                within.rule(),
                beyond.rule(),
                shareWithin(within, beyond),
                mixture);
    }

    private Priced<R> solve(double price) {
        Priced<R> solved = best.apply(price);
        upper = Math.min(upper, solved.certifiedGain());
        return solved;
    }

    private boolean keeps(Priced<R> rule) {
        return rule.performance().excess(cap) <= 0;
    }

    private double crossing(Priced<R> within, Priced<R> beyond) {
        double gained = beyond.performance().occupancy() - within.performance().occupancy();
        return gained / (beyond.performance().excess(cap) - within.performance().excess(cap));
    }

    private double shareWithin(Priced<R> within, Priced<R> beyond) {
        double over = beyond.performance().excess(cap);
        return over / (over - within.performance().excess(cap));
    }

    private Performance mixture(Priced<R> within, Priced<R> beyond) {
        return within.performance().mixed(shareWithin(within, beyond), beyond.performance());
    }
}
