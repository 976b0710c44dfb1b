package io.claimline.dialer.simulator.bound;

import java.util.stream.IntStream;

/**
 * The exact optimum of a {@link MarkovWorld} under an abandon cap, as a constrained Markov decision process (perf 1.4a).
 *
 * <p>For a given price of an abandoned person the best {@link RingingTable} is found by policy iteration with exact evaluation
 * ({@link TableChain}); {@link PriceSearch} finds the price. The result is certified by duality against every rule, not only tables.
 * Where a person who answers can be foreseen (the outcome oracle), the same with answerShare 1 is the bound.
 */
public final class MarkovOptimum {
    private static final int MOST_ROUNDS = 60;
    private static final double LARGEST_GAP = 1e-5;

    private final Rates rates;
    private final int limit;
    private final double cap;
    private RingingTable current;

    private MarkovOptimum(MarkovWorld world, double cap) {
        this.rates = Rates.of(world);
        this.limit = world.ringingLimit();
        this.cap = cap;
        this.current = eager(world.answerShare());
    }

    /**
     * Solves the world under a cap.
     *
     * @param cap most abandoned people in answered people, 0 to below 1 (0.03 by law)
     * @return U* and the tables that reach it
     * @throws IllegalArgumentException when the cap is no share below 1
     * @throws IllegalStateException when the optimum found could not be proven (seen with 300 agents and more at answerShare 1)
     */
    public static CappedOptimum<RingingTable> of(MarkovWorld world, double cap) {
        Demand.shareBelowOne("cap", cap);
        MarkovOptimum optimum = new MarkovOptimum(world, cap);
        double busySeconds = Demand.seconds(world.meanBusy());
        RingingTable safe = progressive(world);
        Priced<RingingTable> start = Priced.unbounded(safe, performance(world, safe));
        if (cap == 0) {
            return CappedOptimum.nobodyAbandoned(start);
        }
        return proven(world, new PriceSearch<>(cap, optimum::best).from(busySeconds / world.agents(), start));
    }

    private static CappedOptimum<RingingTable> proven(MarkovWorld world, CappedOptimum<RingingTable> found) {
        if (!(found.upperBound() - found.occupancy() <= LARGEST_GAP)) {
            throw new IllegalStateException("The optimum did not settle for " + world + ": occupancy "
                    + found.occupancy() + ", proven only below " + found.upperBound());
        }
        return found;
    }

    /** What the table does in the world, exactly; a table is 0 beyond its end. */
    public static Performance performance(MarkovWorld world, RingingTable table) {
        return TableChain.of(Rates.of(world), table).performance();
    }

    /** One call for each idle agent: nobody is ever abandoned, and nothing better abandons nobody. */
    public static RingingTable progressive(MarkovWorld world) {
        return RingingTable.of(
                IntStream.range(0, world.agents()).map(x -> world.agents() - x).toArray());
    }

    private RingingTable eager(double answerShare) {
        return RingingTable.of(IntStream.rangeClosed(0, rates.mostInSystem())
                .map(x -> (int) Math.min(limit, Math.ceil(Math.max(0, rates.agents() - x) / answerShare)))
                .toArray());
    }

    /** Starts from the table of the price before, which is near. */
    private Priced<RingingTable> best(double price) {
        for (int round = 0; ; round++) {
            ReturnChain chain = TableChain.of(rates, current);
            Performance performance = chain.performance();
            double[] base = chain.values(performance, price, cap);
            TableValues values =
                    new TableValues(rates, limit, new TableValues.Priced(price, cap), performance, current, base);
            RingingTable improved = values.improved();
            if (improved.equals(current) || round == MOST_ROUNDS) {
                return new Priced<>(price, current, performance, values.certifiedGain());
            }
            current = improved;
        }
    }
}
