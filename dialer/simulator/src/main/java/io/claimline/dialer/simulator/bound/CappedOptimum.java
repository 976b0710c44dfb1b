package io.claimline.dialer.simulator.bound;

/**
 * The largest occupancy under an abandon cap: which rules reach it, and how sure that is.
 *
 * <p>The best rule under a cap is in general a mixture: one rule just inside the cap for a share of the time, one just beyond it for
 * the rest (they usually differ in one state, where one then dials one call more at random). Each is optimal for the same price.
 *
 * @param <R> the kind of rule
 * @param occupancy U*, reached by the mixture
 * @param upperBound proven: no rule that keeps the cap has more; the distance to the occupancy is rounding and search tolerance
 * @param price of an abandoned person at the optimum, in occupancy times time; 0 when the cap does not bind, infinite for a cap of 0
 * @param within the rule that keeps the cap
 * @param beyond the rule that does not; the same as within when the cap does not bind or can not be filled
 * @param shareWithin part of the time for which the rule within is followed
 * @param performance of the mixture
 */
public record CappedOptimum<R>(
        double occupancy,
        double upperBound,
        double price,
        R within,
        R beyond,
        double shareWithin,
        Performance performance) {
    /** With no abandon allowed at all: ringing calls and busy agents together may never exceed the agents, and up to that more is better. */
    static <R> CappedOptimum<R> nobodyAbandoned(Priced<R> progressive) {
        Performance performance = progressive.performance();
        double occupancy = performance.occupancy();
        R rule = progressive.rule();
        return new CappedOptimum<>(occupancy, occupancy, Double.POSITIVE_INFINITY, rule, rule, 1, performance);
    }
}
