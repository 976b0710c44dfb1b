package io.claimline.dialer.simulator.rule;

import io.claimline.dialer.pacing.Bound;
import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.Pace;

/** What a rule asks for, as a pace. */
final class Asked {
    private static final Pace NOTHING = new Pace(0, Bound.RULE);

    private Asked() {}

    static Pace of(long calls, Floor floor) {
        if (calls <= 0) {
            return NOTHING;
        }
        return calls > floor.hopper()
                ? new Pace(floor.hopper(), Bound.HOPPER_EMPTY)
                : new Pace(Math.toIntExact(calls), Bound.RULE);
    }
}
