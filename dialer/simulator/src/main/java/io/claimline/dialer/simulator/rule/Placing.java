package io.claimline.dialer.simulator.rule;

import io.claimline.dialer.simulator.chance.Refuse;

/** Places the calls of one pass one by one, so many in a second, as a dialler does that sleeps between two orders to the switch. */
final class Placing {
    private final double callsPerSecond;
    private long missing;
    private double allowance;
    private double last;

    Placing(double callsPerSecond) {
        Refuse.unless(callsPerSecond > 0, "callsPerSecond", callsPerSecond, "above 0");
        this.callsPerSecond = callsPerSecond;
    }

    /** Whether all calls of the last pass are placed. */
    boolean done() {
        return missing == 0;
    }

    /** A pass found so many missing; the first of them is placed at once. */
    void found(long calls, double now) {
        missing = Math.max(0, calls);
        allowance = 1;
        last = now;
    }

    /** Calls to place now. */
    long due(double now) {
        if (Double.isInfinite(callsPerSecond)) {
            var all = missing;
            missing = 0;
            return all;
        }
        allowance += callsPerSecond * Math.clamp(now - last, 0, 1);
        last = now;
        var placed = Math.min(missing, (long) allowance);
        missing -= placed;
        allowance -= placed;
        return placed;
    }
}
