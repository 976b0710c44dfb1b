package io.claimline.dialer.origination;

import java.time.Duration;

/**
 * What origination may never exceed, and what delay it aims at.
 *
 * @param callsPerSecond the most calls within any second on the trunk, 1 to 1,000; what the carrier allows
 * @param lines the most calls at once on the trunk, 1 to 10,000; headsets are not on it, and count for neither
 * @param target how much later than on an idle switch the response may come before fewer orders are sent; more than nothing, less than half the budget
 * @param budget what 99 of 100 responses must stay under
 * @param giveUp after this an order without a response no longer holds its place; longer than the budget
 */
public record OriginationLimits(int callsPerSecond, int lines, Duration target, Duration budget, Duration giveUp) {
    /** What `reference.conf` of the adapter says. */
    public static final OriginationLimits DEFAULT =
            new OriginationLimits(100, 400, Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofSeconds(2));

    /** More than any one switch sets up in a second. */
    public static final int MOST_CALLS_PER_SECOND = 1_000;

    /** More than any one switch carries. */
    public static final int MOST_LINES = 10_000;

    /** @throws IllegalArgumentException when a limit is out of range; the message names it as in `reference.conf` */
    public OriginationLimits {
        between("calls-per-second", callsPerSecond, MOST_CALLS_PER_SECOND);
        between("lines", lines, MOST_LINES);
        if (!target.isPositive() || target.multipliedBy(2).compareTo(budget) >= 0) {
            throw new IllegalArgumentException("target must be more than nothing and less than half the budget ("
                    + budget + "), but is " + target);
        }
        if (giveUp.compareTo(budget) <= 0) {
            throw new IllegalArgumentException(
                    "give-up must be longer than the budget (" + budget + "), but is " + giveUp);
        }
    }

    /** The same with another cap on calls per second. */
    public OriginationLimits withCallsPerSecond(int other) {
        return new OriginationLimits(other, lines, target, budget, giveUp);
    }

    /** The same with another number of lines. */
    public OriginationLimits withLines(int other) {
        return new OriginationLimits(callsPerSecond, other, target, budget, giveUp);
    }

    private static void between(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " must be 1 to " + most + ", but is " + value);
        }
    }
}
