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
 * @param rings seconds from placing a call until it is told that the phone rings; infinite when that is never told
 * @param hangUp seconds from the order to hang a ringing call up until the phone is silent
 */
public record Switch(
        double ring,
        double callsPerSecond,
        int lines,
        Distribution eventDelay,
        double eventLoss,
        double eventTwice,
        Distribution rings,
        Distribution hangUp) {
    /** A call whose end was never told is given up this long after the ring time, as the core does. */
    static final double BACKSTOP = 8;

    private static final Distribution AT_ONCE = new Distribution.Constant(0);
    private static final Distribution NEVER = new Distribution.Constant(Double.POSITIVE_INFINITY);

    /** @throws IllegalArgumentException when a parameter is impossible */
    public Switch {
        Refuse.unless(ring > 0, "ring", ring, "above 0");
        Refuse.unless(callsPerSecond > 0, "callsPerSecond", callsPerSecond, "above 0");
        Refuse.unless(lines > 0, "lines", lines, "above 0");
        Refuse.noShare("eventLoss", eventLoss);
        Refuse.noShare("eventTwice", eventTwice);
    }

    /** Without limits and faults; the ring time in seconds. It does not tell when a phone begins to ring. */
    public static Switch perfect(double ring) {
        return new Switch(ring, Double.POSITIVE_INFINITY, Integer.MAX_VALUE, AT_ONCE, 0, 0, NEVER, AT_ONCE);
    }

    /** The same, but it tells when phones begin to ring, and takes a while to silence one. */
    public Switch ringing(Distribution after, Distribution silent) {
        return new Switch(ring, callsPerSecond, lines, eventDelay, eventLoss, eventTwice, after, silent);
    }

    /** The same, with limits. */
    public Switch limited(double perSecond, int most) {
        return new Switch(ring, perSecond, most, eventDelay, eventLoss, eventTwice, rings, hangUp);
    }

    /** The same, with faults. */
    public Switch faulty(Distribution delay, double loss, double twice) {
        return new Switch(ring, callsPerSecond, lines, delay, loss, twice, rings, hangUp);
    }
}
