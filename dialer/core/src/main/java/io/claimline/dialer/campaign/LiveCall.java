package io.claimline.dialer.campaign;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.call.Call;
import io.claimline.dialer.recording.CallRecording;
import io.claimline.dialer.worklist.ClaimSteps;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import java.util.Optional;

/**
 * A call of this campaign with the work it is about. It stays until the work item is settled: a connected call outlives its end until
 * the agent has saved what was said of every claim.
 *
 * @param call the call
 * @param work the lead and our lease of it
 * @param attempt as last written
 * @param steps what the outcomes saved so far make of its claims
 * @param recording how far its recording is
 */
public record LiveCall(Call call, LeasedLead work, Attempt attempt, ClaimSteps steps, CallRecording recording) {
    LiveCall(Call call, LeasedLead work, Attempt attempt, ClaimSteps steps) {
        this(call, work, attempt, steps, CallRecording.OFF);
    }

    /** What the outcomes make of the lead, once every claim has one. */
    public Optional<NextStep> saved() {
        return steps.of(work.lead());
    }

    LiveCall with(Call next) {
        return new LiveCall(next, work, attempt, steps, recording);
    }

    LiveCall with(Attempt next) {
        return new LiveCall(call, work, next, steps, recording);
    }

    LiveCall with(LeasedLead next) {
        return new LiveCall(call, next, attempt, steps, recording);
    }

    LiveCall saved(String claim, NextStep next) {
        return new LiveCall(call, work, attempt, steps.with(claim, next), recording);
    }

    LiveCall with(CallRecording next) {
        return new LiveCall(call, work, attempt, steps, next);
    }
}
