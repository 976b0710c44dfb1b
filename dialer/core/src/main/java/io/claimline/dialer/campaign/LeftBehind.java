package io.claimline.dialer.campaign;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.worklist.ClaimSteps;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lead that a gateway before us had leased, taken over with a new fence.
 *
 * @param work the lead and our lease
 * @param lastAttempt its latest attempt, when that {@link #concerns} the lost hold; null when the lead was not dialled in it
 * @param steps what the saved outcomes of that attempt make of its claims
 * @param silenced whether its recording was paused, as far as that was written down: the switch is told so again before anybody believes it
 */
public record LeftBehind(LeasedLead work, @Nullable Attempt lastAttempt, ClaimSteps steps, boolean silenced) {
    /** Of whose recording no pause was written down. */
    public LeftBehind(LeasedLead work, @Nullable Attempt lastAttempt, ClaimSteps steps) {
        this(work, lastAttempt, steps, false);
    }

    /**
     * Whether the latest attempt at a lead that was taken over has not been settled. One under the fence before ours has not. An older one
     * has not when its call may be going on, or when the lead is due since before it was placed: settling makes a lead due later. So it is
     * when gateways were lost one after the other, each before it wrote down what it had taken over.
     */
    public static boolean concerns(LeasedLead work, Attempt last) {
        var placed = last.timeline().at(Milestone.PLACED);
        return last.fence().number() == work.lease().fence().number() - 1
                || last.open()
                || placed.filter(at -> !work.lead().dueAt().isAfter(at)).isPresent();
    }

    /** The attempt of the lost holder. */
    public Optional<Attempt> attempt() {
        return Optional.ofNullable(lastAttempt);
    }

    /** Whether a call of it may be going on. */
    boolean mayLive() {
        return attempt().filter(Attempt::open).isPresent();
    }

    /** What its saved outcomes ask for, once every claim has one. */
    public Optional<NextStep> saved() {
        return steps.of(work.lead());
    }
}
