package io.claimline.dialer.simulator.rule;

import io.claimline.dialer.pacing.Floor;

/** The last fifteen samples of the floor, fewer at the start. */
final class Samples {
    private static final int KEPT = 15;

    private final double[] ready = new double[KEPT];
    private final double[] waiting = new double[KEPT];
    private final double[] agents = new double[KEPT];
    private int taken;

    void add(Floor floor) {
        var cell = taken % KEPT;
        ready[cell] = floor.idle();
        waiting[cell] = floor.waiting();
        agents[cell] = floor.working() + floor.paused();
        taken++;
    }

    Readiness averages() {
        return new Readiness(mean(ready), mean(waiting), mean(agents));
    }

    private double mean(double[] values) {
        var count = Math.min(taken, KEPT);
        var sum = 0.0;
        for (var i = 0; i < count; i++) {
            sum += values[i];
        }
        return count == 0 ? 0 : sum / count;
    }
}
