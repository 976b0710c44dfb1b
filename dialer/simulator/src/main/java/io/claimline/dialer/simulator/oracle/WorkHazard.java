package io.claimline.dialer.simulator.oracle;

import io.claimline.dialer.simulator.chance.Distribution;
import io.claimline.dialer.simulator.world.Handling;

/** The probability that an agent who has talked or wrapped up so long is free within a horizon, when the true distributions are known. */
final class WorkHazard {
    private static final double STEP = 0.5;
    private static final int CELLS = 4000;
    private static final double HARDLY_ANY = 1e-9;

    private final double[] talking = new double[CELLS];
    private final double[] wrapping = new double[CELLS];

    WorkHazard(Handling handling, double factor, double horizon) {
        var talk = beyond(handling.talk(), factor);
        var wrapUp = beyond(handling.wrapUp(), factor);
        var steps = (int) Math.ceil(horizon / STEP);
        for (var cell = 0; cell < CELLS; cell++) {
            wrapping[cell] = wrapUp[cell] > HARDLY_ANY
                    ? 1 - wrapUp[Math.min(CELLS - 1, cell + steps)] / wrapUp[cell]
                    : wrapping[Math.max(0, cell - 1)];
            talking[cell] = talk[cell] > HARDLY_ANY ? both(talk, wrapUp, cell, steps) : talking[Math.max(0, cell - 1)];
        }
    }

    private static double[] beyond(Distribution distribution, double factor) {
        var cells = new double[CELLS];
        for (var cell = 0; cell < CELLS; cell++) {
            cells[cell] = Survival.beyond(distribution, cell * STEP / factor);
        }
        return cells;
    }

    /** Talk ends in one of the steps, and the work after it in what is left of them. */
    private static double both(double[] talk, double[] wrapUp, int from, int steps) {
        var sum = 0.0;
        for (var step = 0; step < steps; step++) {
            var ends = talk[Math.min(CELLS - 1, from + step)] - talk[Math.min(CELLS - 1, from + step + 1)];
            var left = steps - step;
            sum += ends * (1 - (wrapUp[left] + wrapUp[left - 1]) / 2);
        }
        return sum / talk[from];
    }

    double freeSoonTalking(double age) {
        return talking[(int) Math.min(CELLS - 1, age / STEP + 0.5)];
    }

    double freeSoonWrapping(double age) {
        return wrapping[(int) Math.min(CELLS - 1, age / STEP + 0.5)];
    }
}
