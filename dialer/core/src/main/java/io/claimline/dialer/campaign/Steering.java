package io.claimline.dialer.campaign;

import io.claimline.dialer.pacing.PacingLimits;

/** Who sets the pace of a predictive campaign. Whoever does, the limits hold, and a spent abandon budget is not overdrawn. */
public sealed interface Steering {
    /** The model. */
    record Automatic() implements Steering {}

    /** One line per ready agent. */
    record Progressive() implements Steering {}

    /**
     * A supervisor.
     *
     * @param linesPerAgent calls without an agent for each agent who works or could, 1 or more and at most what the limits allow
     */
    record Fixed(double linesPerAgent) implements Steering {
        /** @throws IllegalArgumentException that names the field, when it is under 1 or no number */
        public Fixed {
            if (!(linesPerAgent >= 1) || Double.isInfinite(linesPerAgent)) {
                throw new IllegalArgumentException("steering.linesPerAgent must be 1 or more, but is " + linesPerAgent);
            }
        }
    }

    /**
     * Checks that a campaign of this mode with these limits can be steered so.
     *
     * @throws IllegalArgumentException that names the field, when it cannot
     */
    default void mustFit(DialMode mode, PacingLimits limits) {
        if (mode != DialMode.PREDICTIVE && !(this instanceof Automatic)) {
            throw new IllegalArgumentException(
                    "steering must be automatic, for only a predictive campaign can be steered otherwise");
        }
        if (this instanceof Fixed fixed && fixed.linesPerAgent() > limits.linesPerAgent()) {
            throw new IllegalArgumentException("steering.linesPerAgent must be at most the campaign's limit of "
                    + limits.linesPerAgent() + ", but is " + fixed.linesPerAgent());
        }
    }
}
