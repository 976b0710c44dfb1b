package io.claimline.dialer.simulator.oracle;

import io.claimline.dialer.simulator.chance.Refuse;
import io.claimline.dialer.simulator.world.Scenario;
import io.claimline.dialer.simulator.world.Simulation;

/** Finds the threshold of a look-ahead oracle at which a scenario's abandoned share is as high as a cap allows. */
public final class Tuning {
    private static final int HALVINGS = 9;
    private static final double LEAST = 1e-4;
    private static final double MOST = 0.5;

    private Tuning() {}

    /**
     * The highest threshold found by halving whose runs keep the cap.
     *
     * @param cap abandoned share of live answers
     * @param seeds the runs are those of seed 1 to this, counted together
     */
    public static double threshold(Scenario scenario, Sight sight, double cap, int seeds) {
        Refuse.unless(cap > 0 && cap < 1, "cap", cap, "above 0 and below 1");
        Refuse.unless(seeds > 0, "seeds", seeds, "above 0");
        var low = LEAST;
        var high = MOST;
        for (var halving = 0; halving < HALVINGS; halving++) {
            var middle = Math.sqrt(low * high);
            if (abandoned(scenario, sight, middle, seeds) <= cap) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double abandoned(Scenario scenario, Sight sight, double threshold, int seeds) {
        var answers = 0L;
        var abandoned = 0L;
        for (var seed = 1; seed <= seeds; seed++) {
            var total = Simulation.run(scenario, new LookAhead(scenario, sight, threshold), seed)
                    .total();
            answers += total.answers();
            abandoned += total.abandoned();
        }
        return (double) abandoned / Math.max(1, answers);
    }
}
