package io.claimline.dialer.simulator.world;

import io.claimline.dialer.simulator.chance.Distribution;
import io.claimline.dialer.simulator.chance.Refuse;

/**
 * What the telephone switch allows, and how well it reports.
 *
 * @param ring seconds after which an unanswered call is ended
 * @param callsPerSecond most calls started in any second; what is not whole is rounded down, below 1 it is one call in its inverse
 * @param lines most calls at once, conversations included
 * @param eventDelay seconds until an event is known
 * @param eventLoss share of events that are never told
 * @param eventTwice share of events told twice
 */
public record Switch(
        double ring, double callsPerSecond, int lines, Distribution eventDelay, double eventLoss, double eventTwice) {
    /** A call whose end was never told is given up this long after the ring time, as the core does. */
    static final double BACKSTOP = 8;

    /** @throws IllegalArgumentException when a parameter is impossible */
    public Switch {
        Refuse.unless(ring > 0, "ring", ring, "above 0");
        Refuse.unless(callsPerSecond > 0, "callsPerSecond", callsPerSecond, "above 0");
        Refuse.unless(lines > 0, "lines", lines, "above 0");
        Refuse.noShare("eventLoss", eventLoss);
        Refuse.noShare("eventTwice", eventTwice);
    }

    /** Without limits and faults; the ring time in seconds. */
    public static Switch perfect(double ring) {
        return new Switch(ring, Double.POSITIVE_INFINITY, Integer.MAX_VALUE, new Distribution.Constant(0), 0, 0);
    }

    /** The same, with limits. */
    public Switch limited(double perSecond, int most) {
        return new Switch(ring, perSecond, most, eventDelay, eventLoss, eventTwice);
    }

    /** The same, with faults. */
    public Switch faulty(Distribution delay, double loss, double twice) {
        return new Switch(ring, callsPerSecond, lines, delay, loss, twice);
    }
}
