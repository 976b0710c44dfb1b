package io.claimline.dialer.pacing;

import java.util.List;

/** Placeholder until the model stands. */
public final class PredictivePacer implements Pacer {
    private final AbandonBudget budget;
    private final ProgressivePacer progressive = new ProgressivePacer();

    /** A pacer that knows nothing yet but the days before. */
    public PredictivePacer(PacingLimits limits, List<DayCount> history) {
        budget = new AbandonBudget(limits.abandonCap(), history);
    }

    @Override
    public Pace pace(Floor floor) {
        return progressive.pace(floor);
    }

    @Override
    public void learn(PacingFact fact) {
        if (fact instanceof PacingFact.LiveAnswer answer) {
            budget.count(answer.day(), 1, answer.inTime() ? 0 : 1);
        }
    }

    /** What is missed and what may be. */
    public AbandonBudget budget() {
        return budget;
    }
}
