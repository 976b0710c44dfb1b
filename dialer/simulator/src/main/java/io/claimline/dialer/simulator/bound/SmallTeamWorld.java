package io.claimline.dialer.simulator.bound;

/**
 * A dialling world in steps, small enough to be solved with the age of every call known.
 *
 * <p>A step: new calls are dialled; every busy agent finishes with a fixed probability; then the calls dialled {@code answerDelay} steps ago (this
 * step's with delay 1) are answered or not, and an answered person without an idle agent, those just freed included, is abandoned.
 *
 * @param agents 1 to 3
 * @param answerShare share of calls answered by a live person, above 0, at most 1
 * @param answerDelay from dialling to the answer, 1 to 6 steps, the same for every call
 * @param finishShare probability that a busy agent finishes in a step: step length in mean busy time; above 0, at most 1
 * @param mostDials new calls per step, from the number of agents to 6
 */
public record SmallTeamWorld(int agents, double answerShare, int answerDelay, double finishShare, int mostDials) {
    private static final int MOST_AGENTS = 3;
    private static final int MOST = 6;

    /** @throws IllegalArgumentException naming the field that is out of range */
    public SmallTeamWorld {
        Demand.count("agents", agents, 1, MOST_AGENTS);
        Demand.positiveShare("answerShare", answerShare);
        Demand.count("answerDelay", answerDelay, 1, MOST);
        Demand.positiveShare("finishShare", finishShare);
        Demand.count("mostDials", mostDials, agents, MOST);
    }

    /** Numbers of calls a step may have. */
    int choices() {
        return mostDials + 1;
    }

    /** Ways in which the calls of the past steps may ring, as seen before dialling. */
    int pipelines() {
        int pipelines = 1;
        for (int step = 1; step < answerDelay; step++) {
            pipelines *= choices();
        }
        return pipelines;
    }
}
