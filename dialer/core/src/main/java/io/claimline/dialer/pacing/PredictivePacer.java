package io.claimline.dialer.pacing;

import java.util.List;
import java.util.OptionalDouble;

/** Placeholder until the model stands. */
public final class PredictivePacer implements Pacer {
    private final AbandonBudget budget;
    private final ProgressivePacer progressive = new ProgressivePacer();
    private PacingLimits limits;
    private OptionalDouble steered = OptionalDouble.empty();

    /** A pacer that knows nothing yet but the days before. */
    public PredictivePacer(PacingLimits limits, List<DayCount> history) {
        this.limits = limits;
        budget = new AbandonBudget(limits.abandonCap(), history);
    }

    @Override
    public Pace pace(Floor floor) {
        if (steered.isEmpty()) {
            return progressive.pace(floor);
        }
        var lines = (int) (Math.min(steered.getAsDouble(), limits.linesPerAgent()) * floor.working());
        return new Pace(Math.clamp((long) lines - floor.inFlight(), 0, floor.hopper()), Bound.LINES_PER_AGENT);
    }

    @Override
    public void learn(PacingFact fact) {
        if (fact instanceof PacingFact.LiveAnswer answer) {
            budget.count(answer.day(), 1, answer.inTime() ? 0 : 1);
        }
    }

    /** New limits, from the next decision on. */
    public void limits(PacingLimits now) {
        limits = now;
    }

    /** So many lines for each agent who works or could, instead of the model's number; empty for the model's. */
    public void steer(OptionalDouble linesPerAgent) {
        steered = linesPerAgent;
    }

    /** What is missed and what may be. */
    public AbandonBudget budget() {
        return budget;
    }
}
