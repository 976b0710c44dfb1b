package io.claimline.dialer.holding;

import io.claimline.dialer.pacing.Pace;
import io.claimline.dialer.pacing.PacingLimits;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a conductor decides by at one moment.
 *
 * @param running whether the campaign is started
 * @param closed why the rules cannot be asked, e.g. because opt-outs cannot be read; empty when they can
 * @param switchKnown whether the switch is connected and has told what lives
 * @param kind who dials
 * @param speech why no reminder can be spoken; empty when it can
 * @param staff the agents who have joined
 * @param stock the work at hand
 * @param pace of the last decision, as the limits left it
 * @param lines what is in use of what there is
 */
public record Situation(
        boolean running,
        Optional<String> closed,
        boolean switchKnown,
        Kind kind,
        Optional<String> speech,
        Staff staff,
        Stock stock,
        Pace pace,
        Lines lines) {
    /** Who dials. */
    public enum Kind {
        /** The pacer, for agents. */
        PACED,
        /** Each agent, on reading the work item. */
        AGENTS_DIAL,
        /** The pacer, and a recorded voice speaks. */
        REMINDS
    }

    /**
     * Agents by what keeps them from a call.
     *
     * @param joined all of them
     * @param ready could take a call now
     * @param atWork on a call, or recording what was said
     * @param previewing read a work item
     * @param onBreak on a break of their own or a supervisor's
     * @param noHeadset would be ready, or cannot be reached, for want of a headset that is up
     * @param noDesk ready, but with no desk open in a browser
     */
    public record Staff(int joined, int ready, int atWork, int previewing, int onBreak, int noHeadset, int noDesk) {}

    /**
     * Work at hand.
     *
     * @param hopper work items leased and prepared
     * @param suited of them, those for which an agent who is ready has the skills; all where no agent is needed
     * @param unread why the worklist could not be read last; empty when it could
     */
    public record Stock(int hopper, int suited, Optional<String> unread) {}

    /**
     * Lines and calls.
     *
     * @param inUse calls of the campaign that live
     * @param inFlight of them, those without an agent
     * @param limits what may never be exceeded
     * @param room how many calls the switch would take promptly; {@link Integer#MAX_VALUE} when it has not said
     * @param todayLeft answers that may still be missed today before the cap; empty where nobody can be abandoned
     * @param windowLeft the same for the last 30 days
     */
    public record Lines(
            int inUse,
            int inFlight,
            PacingLimits limits,
            int room,
            OptionalDouble todayLeft,
            OptionalDouble windowLeft) {}
}
