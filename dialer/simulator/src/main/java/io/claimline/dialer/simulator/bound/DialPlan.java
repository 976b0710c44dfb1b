package io.claimline.dialer.simulator.bound;

import java.util.Arrays;

/** How many calls to dial in a {@link SmallTeamWorld}, by busy agents and by the calls that ring from each past step. */
public final class DialPlan {
    private final int choices;
    private final int[][] dials;

    /** @param dials by busy agents and pipeline: the sum of ringing calls of age k steps (k = 1, 2, ...) times choices to the power k - 1 */
    DialPlan(int choices, int[][] dials) {
        this.choices = choices;
        this.dials = dials;
    }

    /**
     * The new calls of this step.
     *
     * @param busy agents, 0 to all
     * @param ringing calls dialled one step ago, two steps ago, and so on; missing ones are 0
     */
    public int dials(int busy, int... ringing) {
        int pipeline = 0;
        for (int age = ringing.length - 1; age >= 0; age--) {
            pipeline = pipeline * choices + ringing[age];
        }
        return dials[busy][pipeline];
    }

    int at(int busy, int pipeline) {
        return dials[busy][pipeline];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DialPlan plan && choices == plan.choices && Arrays.deepEquals(dials, plan.dials);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(dials);
    }
}
