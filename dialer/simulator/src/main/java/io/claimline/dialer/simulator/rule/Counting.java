package io.claimline.dialer.simulator.rule;

/**
 * Whom VICIdial counts when it places calls: its setting "available only tally". Agents on a break or in wrap-up are never counted. Source:
 * the help texts of VICIdial's campaign settings.
 */
public enum Counting {
    /** Agents who are ready. */
    READY_ONLY,
    /** Agents who are ready or talk: so lines are dialled ahead for those who talk. */
    READY_AND_TALKING;

    /**
     * Calls to place in one pass; negative when there are too many.
     *
     * @param level lines for each agent counted
     * @param ready agents ready
     * @param talking conversations
     * @param inFlight calls dialled, ringing, or answered without an agent
     */
    public long calls(double level, int ready, int talking, int inFlight) {
        var goal = switch (this) {
            case READY_ONLY -> level * ready + talking;
            case READY_AND_TALKING -> level * (ready + talking);
        };
        return Math.round(goal) - (inFlight + talking);
    }
}
