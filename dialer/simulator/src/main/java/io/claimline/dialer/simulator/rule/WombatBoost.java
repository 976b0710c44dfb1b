package io.claimline.dialer.simulator.rule;

import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.Pace;
import io.claimline.dialer.pacing.Pacer;
import io.claimline.dialer.simulator.chance.Refuse;

/**
 * WombatDialer's queue end-point: as many calls as free agents times a boost factor, rounded (7 agents and 1.3 give 9); nothing while more
 * than so many answered calls wait. Source: WombatDialer's web log, 2012 and 2017.
 */
public final class WombatBoost implements Pacer {
    /** Answered calls that may wait, as it comes. */
    public static final int USUAL_MAX_WAITING = 2;

    private final double boost;
    private final int maxWaiting;

    /** @throws IllegalArgumentException when the boost is not positive or the number negative */
    public WombatBoost(double boost, int maxWaiting) {
        Refuse.unless(boost > 0, "boost", boost, "above 0");
        Refuse.negative("maxWaiting", maxWaiting);
        this.boost = boost;
        this.maxWaiting = maxWaiting;
    }

    /** Calls to place; negative when there are too many. */
    public long calls(int free, int waiting, int dialled) {
        return waiting > maxWaiting ? 0 : Math.round(boost * free) - dialled - waiting;
    }

    @Override
    public Pace pace(Floor floor) {
        return Asked.of(calls(floor.idle(), floor.waiting(), floor.ringing()), floor);
    }
}
