package io.claimline.dialer.simulator.bound;

import java.time.Duration;

/** The worlds of the published tables. */
final class Worlds {
    private Worlds() {}

    /** Patient calls: 180 s busy, 15 s ring, 2 s patience. */
    static MarkovWorld patients(int agents, double answerShare) {
        return new MarkovWorld(
                agents, answerShare, Duration.ofSeconds(180), Duration.ofSeconds(15), Duration.ofSeconds(2));
    }

    /** Payer calls: 480 s busy, a representative of ten after the hold, who waits 5 s. */
    static MarkovWorld payers(int agents, int holdSeconds) {
        return new MarkovWorld(
                agents, 0.9, Duration.ofSeconds(480), Duration.ofSeconds(holdSeconds), Duration.ofSeconds(5));
    }

    /** Patient calls seen through a window of 12 s; a quarter of the failing calls fails before. */
    static WindowWorld window(int agents, double answerShare) {
        return new WindowWorld(
                agents,
                WindowWorld.largestAnswerShare(answerShare, 0.25),
                Duration.ofSeconds(180),
                Duration.ofSeconds(12),
                Duration.ofSeconds(2),
                0.03);
    }
}
