package io.claimline.dialer.report;

import io.claimline.dialer.agent.WorkShift;
import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.worklist.Audience;
import java.util.List;

/**
 * Everything that one call counts by.
 *
 * @param attempt the call
 * @param audience who was called
 * @param payer name of the payer who was called; empty for patients, and when it is not known
 * @param shifts of the agent who had it
 * @param touches by claim
 */
public record CallFacts(Attempt attempt, Audience audience, String payer, List<WorkShift> shifts, List<Touch> touches) {
    /** Copies the lists. */
    public CallFacts {
        shifts = List.copyOf(shifts);
        touches = List.copyOf(touches);
    }
}
