package io.claimline.dialer.simulator.whatif;

import io.claimline.dialer.campaign.PacingView;
import io.claimline.dialer.campaign.Steering;
import io.claimline.dialer.pacing.Bound;
import io.claimline.dialer.pacing.DayCount;
import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.Pace;
import io.claimline.dialer.pacing.Pacer;
import io.claimline.dialer.pacing.PacingFact;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.pacing.PredictivePacer;
import io.claimline.dialer.pacing.ProgressivePacer;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Sets the pace as a predictive campaign with this steering has it set: by the model, by one line for each ready agent, or by as many lines as a supervisor
 * fixed, until the abandon budget is used up. Lines and calls per second are bounded by the world that is simulated.
 */
final class SteeredPacer implements Pacer {
    private final PacingLimits limits;
    private final Steering steering;
    private final PredictivePacer model;
    private final ProgressivePacer progressive = new ProgressivePacer();

    SteeredPacer(PacingLimits limits, Steering steering) {
        this.limits = limits;
        this.steering = steering;
        model = new PredictivePacer(limits, List.of());
        if (steering instanceof Steering.Fixed fixed) {
            model.steer(OptionalDouble.of(fixed.linesPerAgent()));
        }
    }

    @Override
    public Pace pace(Floor floor) {
        return switch (steering) {
            case Steering.Automatic _ -> model.pace(floor);
            case Steering.Progressive _ -> progressive.pace(floor);
            case Steering.Fixed _ ->
                spent() ? new Pace(progressive.pace(floor).calls(), Bound.BUDGET_SPENT) : model.pace(floor);
        };
    }

    private boolean spent() {
        return spent(model.budget().today()) || spent(model.budget().window());
    }

    private boolean spent(DayCount count) {
        return count.answers() > 0 && PacingView.left(count, limits.abandonCap()) <= 0;
    }

    @Override
    public void learn(PacingFact fact) {
        model.learn(fact);
    }
}
