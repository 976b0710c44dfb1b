package io.claimline.dialer.simulator.bound;

/**
 * The best rule when each abandoned person beyond the cap costs a price.
 *
 * @param price of one abandoned person, in occupancy times time
 * @param rule what to do
 * @param performance what the rule does
 * @param certifiedGain no rule has a larger occupancy - price * (abandoned - cap * answered) than this
 */
record Priced<R>(double price, R rule, Performance performance, double certifiedGain) {
    /** A rule that is known to keep the cap, and not known to be best at any price. */
    static <R> Priced<R> unbounded(R rule, Performance performance) {
        return new Priced<>(Double.POSITIVE_INFINITY, rule, performance, Double.POSITIVE_INFINITY);
    }
}
