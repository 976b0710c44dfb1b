package io.claimline.dialer.simulator.whatif;

import io.claimline.dialer.pacing.Bound;
import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.Pace;
import io.claimline.dialer.pacing.Pacer;
import io.claimline.dialer.pacing.PacingFact;
import java.util.ArrayList;
import java.util.List;

/**
 * Leads one pacer through one simulated shift after another. What ends after the last question of a shift is not told: a pacer learns the
 * speed of work from what ends while it watches. It may be asked only every so often, for on a large floor something happens all the time,
 * and each question costs.
 */
final class OverShifts implements Pacer {
    private static final Pace LATER = new Pace(0, Bound.RULE);

    private final Pacer pacer;
    private final double every;
    private final List<PacingFact> untold = new ArrayList<>();
    private double asked = Double.POSITIVE_INFINITY;

    /** @param every seconds between two questions; 0 for all of them */
    OverShifts(Pacer pacer, double every) {
        this.pacer = pacer;
        this.every = every;
    }

    @Override
    public Pace pace(Floor floor) {
        if (floor.now() < asked) {
            untold.clear();
        } else if (floor.now() - asked < every) {
            return LATER;
        }
        asked = floor.now();
        untold.forEach(pacer::learn);
        untold.clear();
        return pacer.pace(floor);
    }

    @Override
    public void learn(PacingFact fact) {
        untold.add(fact);
    }
}
