package io.claimline.dialer.pacing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Holds a pace to the limits of its campaign, whatever the pacer says. Calls per second are those of every second, not of one that
 * begins when the clock says so; a limit under one is a call every so many seconds.
 */
public final class HardLimits {
    /** When the calls of the last second were started, oldest first. */
    private final Deque<Instant> started = new ArrayDeque<>();

    /**
     * As much of the pace as may be.
     *
     * @param lines in use, conversations included
     * @param room calls that the switch would take promptly
     */
    public Pace bound(Pace pace, Floor floor, int lines, int room, PacingLimits limits, Instant now) {
        var forAgents = (int) Math.min(Integer.MAX_VALUE, limits.linesPerAgent() * floor.working());
        return bound(atMost(pace, forAgents - floor.inFlight(), Bound.LINES_PER_AGENT), lines, room, limits, now);
    }

    /** The same for calls that need no agent. */
    public Pace bound(Pace pace, int lines, int room, PacingLimits limits, Instant now) {
        var held = atMost(pace, limits.lines() - lines, Bound.LINES);
        held = atMost(held, room, Bound.SWITCH);
        return atMost(held, leftThisSecond(limits, now), Bound.CALLS_PER_SECOND);
    }

    private static Pace atMost(Pace pace, int most, Bound bound) {
        return pace.atMost(most, bound);
    }

    private int leftThisSecond(PacingLimits limits, Instant now) {
        var perSecond = limits.callsPerSecond();
        var window = perSecond >= 1 ? Duration.ofSeconds(1) : Duration.ofNanos((long) (1e9 / perSecond));
        stepBack(now);
        while (!started.isEmpty() && !started.getFirst().isAfter(now.minus(window))) {
            started.removeFirst();
        }
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, perSecond)) - started.size();
    }

    /** A clock set back: what was started later than now was started now, so that nothing waits for the old time to come again. */
    private void stepBack(Instant now) {
        var later = 0;
        while (!started.isEmpty() && started.getLast().isAfter(now)) {
            started.removeLast();
            later++;
        }
        for (; later > 0; later--) {
            started.addLast(now);
        }
    }

    /** A call was started. */
    public void started(Instant now) {
        started.addLast(now);
    }
}
