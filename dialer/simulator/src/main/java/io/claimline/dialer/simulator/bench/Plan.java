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

    private static final double HOUR = 3_600;
    private static final double QUICK = 3 * HOUR;
    private static final double SHORTEST = 4 * HOUR;
    private static final double ANSWERS = 15_000;
    private static final double ANSWERS_PER_AGENT_HOUR = 18;

    /** The cells that were asked for, else those of the whole part or of its quick form. */
    List<Cell> of(List<Cell> all, List<Cell> few) {
        if (!cells.isEmpty()) {
            return List.copyOf(cells);
        }
        return quick ? few : all;
    }

    /** Length of a run without a pause, in seconds: about {@link #ANSWERS} answers, for as many the abandoned share is sharp to a tenth of a point. */
    double seconds(int agents) {
        return quick ? QUICK : Math.max(SHORTEST, Math.ceil(ANSWERS / (agents * ANSWERS_PER_AGENT_HOUR)) * HOUR);
    }

    /** How the runs of a cell were made, for people. */
    String described() {
        return quick
                ? seeds + " seeds, runs of 3 h"
                : seeds
                        + " seeds, runs without a pause of about 15,000 answers (167 h with 5 agents; 4 h and 30,000 with 500)";
    }
}
