package io.claimline.dialer.simulator.rule;

import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.Pace;
import io.claimline.dialer.pacing.Pacer;
import io.claimline.dialer.simulator.chance.Refuse;

/**
 * A fixed number of lines for each agent, looked at whenever something happens: the plain rule of home-made diallers on Asterisk. In one
 * form agents count who are ready or talk, in the other those who are ready. With 1 it is progressive.
 */
public final class ProgressiveRatio implements Pacer {
    private final double level;
    private final Counting counting;

    /** @throws IllegalArgumentException when the level is negative */
    public ProgressiveRatio(double level, Counting counting) {
        Refuse.negative("level", level);
        this.level = level;
        this.counting = counting;
    }

    @Override
    public Pace pace(Floor floor) {
        return Asked.of(counting.calls(level, floor.idle(), floor.talking(), floor.inFlight()), floor);
    }
}
