package io.claimline.dialer.campaign;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.call.Call;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call of this campaign with the work it is about. It stays until the work item is settled: a connected call outlives its end until
 * the agent has saved what was said.
 *
 * @param call the call
 * @param work the lead and our lease of it
 * @param attempt as last written
 * @param savedStep what the saved outcome makes of the lead; null until one is saved
 */
public record LiveCall(
        Call call,
        LeasedLead work,
        Attempt attempt,
        @Nullable NextStep savedStep) {
    /** What the saved outcome makes of the lead, once it is saved. */
    public Optional<NextStep> saved() {
        return Optional.ofNullable(savedStep);
    }

    LiveCall with(Call next) {
        return new LiveCall(next, work, attempt, savedStep);
    }

    LiveCall with(Attempt next) {
        return new LiveCall(call, work, next, savedStep);
    }

    LiveCall with(LeasedLead next) {
        return new LiveCall(call, next, attempt, savedStep);
    }

    LiveCall saved(NextStep next) {
        return new LiveCall(call, work, attempt, next);
    }
}
