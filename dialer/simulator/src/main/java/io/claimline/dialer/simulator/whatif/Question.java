package io.claimline.dialer.simulator.whatif;

import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.campaign.Steering;
import io.claimline.dialer.pacing.Learned;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.simulator.chance.Refuse;

/**
 * What if so many agents worked under these limits, and the pace were set so?
 *
 * @param learned what is known of the calls and conversations of the campaign
 * @param limits the abandon cap and what else bounds the pace
 * @param steering who sets the pace
 * @param agents at work from the beginning to the end, 1 to {@link #MOST_AGENTS}
 * @param hours length of the shift, above 0 and at most {@link #MOST_HOURS}
 */
public record Question(Learned learned, PacingLimits limits, Steering steering, int agents, double hours) {
    /** Larger teams are not simulated. */
    public static final int MOST_AGENTS = 1000;

    /** Longer shifts are not simulated. */
    public static final double MOST_HOURS = 12;

    /** @throws IllegalArgumentException that begins with the name of what is impossible */
    public Question {
        Refuse.unless(agents >= 1 && agents <= MOST_AGENTS, "agents", agents, "between 1 and " + MOST_AGENTS);
        steering.mustFit(DialMode.PREDICTIVE, limits);
        Refuse.unless(hours > 0 && hours <= MOST_HOURS, "hours", hours, "above 0 and at most " + MOST_HOURS);
    }

    /** The same, and the model sets the pace. */
    public Question(Learned learned, PacingLimits limits, int agents, double hours) {
        this(learned, limits, new Steering.Automatic(), agents, hours);
    }
}
