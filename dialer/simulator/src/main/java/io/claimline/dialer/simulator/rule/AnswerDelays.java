package io.claimline.dialer.simulator.rule;

import java.util.Arrays;

/** The mean of recent answer delays; what is missing of them at the start counts as 8 seconds. */
final class AnswerDelays {
    private static final int KEPT = 20;
    private static final double SUPPOSED = 8;

    private final double[] delays = new double[KEPT];
    private int next;

    AnswerDelays() {
        Arrays.fill(delays, SUPPOSED);
    }

    void add(double seconds) {
        delays[next] = seconds;
        next = (next + 1) % KEPT;
    }

    double mean() {
        return Arrays.stream(delays).average().orElse(SUPPOSED);
    }
}
