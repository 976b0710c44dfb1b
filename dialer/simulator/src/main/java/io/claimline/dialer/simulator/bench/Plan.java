package io.claimline.dialer.simulator.bench;

import java.util.List;
import java.util.Set;

/**
 * How much is run.
 *
 * @param quick a look, in a minute, in which few runs say little
 * @param seeds runs of each pacer in each cell
 * @param cells instead of those that a part has; when empty, those
 */
record Plan(boolean quick, int seeds, Set<Cell> cells, Runner runner) {
    /** Seeds of measured runs; those of tuning lie elsewhere. */
    static final long FIRST = 1;

    static final long TUNING = 100_001;

    /** The cells that were asked for, else those of the whole part or of its quick form. */
    List<Cell> of(List<Cell> all, List<Cell> few) {
        if (!cells.isEmpty()) {
            return List.copyOf(cells);
        }
        return quick ? few : all;
    }

    /** Length of a day in seconds. */
    double day(int agents) {
        return quick ? 7_200 : agents >= 500 ? 14_400 : 28_800;
    }

    /** Days of a run, the first for learning. */
    int days(int agents) {
        return quick || agents >= 500 ? 2 : agents <= 5 ? 4 : 3;
    }

    /** How the runs of a cell were made, for people. */
    String described() {
        return quick
                ? seeds + " seeds, 2 days of 2 h"
                : seeds + " seeds, 3 days of 8 h (4 days for up to 5 agents, 2 days of 4 h for 500)";
    }
}
