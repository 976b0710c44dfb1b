package io.claimline.dialer.simulator.rule;

/** Tells when something that a rule does from time to time is due. */
final class Every {
    private static final double SLACK = 1e-9;

    private final double seconds;
    private double next = Double.NEGATIVE_INFINITY;

    Every(double seconds) {
        this.seconds = seconds;
    }

    /** True once in each period, the first time at once. What was missed is not made up for; a clock set back starts anew. */
    boolean due(double now) {
        if (now < next - SLACK && next - now <= seconds + SLACK) {
            return false;
        }
        next = Math.abs(now - next) < seconds ? next + seconds : now + seconds;
        return true;
    }
}
