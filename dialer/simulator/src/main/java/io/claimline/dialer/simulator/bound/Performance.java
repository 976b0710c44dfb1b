package io.claimline.dialer.simulator.bound;

/**
 * What a dialling rule does in the long run.
 *
 * @param occupancy busy agent-time in duty time, 0 to 1
 * @param abandonRate answered people who get no agent, per unit of time (second, or step in a stepped world)
 * @param answerRate answered people per the same unit
 */
public record Performance(double occupancy, double abandonRate, double answerRate) {
    /** Abandoned people in answered people; 0 when nobody answers. */
    public double abandonedShare() {
        return answerRate > 0 ? abandonRate / answerRate : 0;
    }

    /** How far the abandoned people exceed the cap, per unit of time; the cap is kept when this is 0 or less. */
    double excess(double cap) {
        return abandonRate - cap * answerRate;
    }

    /** This performance for the given part of the time and the other for the rest. */
    Performance mixed(double part, Performance other) {
        double rest = 1 - part;
        return new Performance(
                part * occupancy + rest * other.occupancy,
                part * abandonRate + rest * other.abandonRate,
                part * answerRate + rest * other.answerRate);
    }
}
