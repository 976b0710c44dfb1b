package io.claimline.dialer.outcome;

import static io.claimline.dialer.outcome.OutcomeField.CALLBACK_AT;
import static io.claimline.dialer.outcome.OutcomeField.FOLLOW_UP_DATE;
import static io.claimline.dialer.outcome.OutcomeField.PROMISE_DATE;

import io.claimline.dialer.worklist.NextStep;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** What an outcome makes of its work item. */
public final class FollowUp {
    /** A status that neither settles the item nor names a date comes back after this. */
    private static final Duration UNDATED = Duration.ofDays(1);

    private FollowUp() {}

    /**
     * Back on the worklist on the follow-up date, at the call-back time, or the day after a promise; off it when the status settles it.
     *
     * @param zone whose midnight begins a date
     */
    public static NextStep of(Status status, Map<String, String> fields, ZoneId zone, Instant now) {
        var callback = OutcomeRules.text(fields, CALLBACK_AT).map(Instant::parse);
        if (callback.isPresent()) {
            return new NextStep.RetryAt(callback.get(), true, "call-back asked for");
        }
        var followUp = OutcomeRules.text(fields, FOLLOW_UP_DATE).map(LocalDate::parse);
        if (followUp.isPresent()) {
            return new NextStep.RetryAt(followUp.get().atStartOfDay(zone).toInstant(), true, status.label());
        }
        var promise = OutcomeRules.text(fields, PROMISE_DATE).map(LocalDate::parse);
        if (promise.isPresent()) {
            var check = promise.get().plusDays(1).atStartOfDay(zone).toInstant();
            return new NextStep.RetryAt(check, true, "promise to be checked");
        }
        return status.settles()
                ? new NextStep.Done(status.label())
                : new NextStep.RetryAt(now.plus(UNDATED), true, status.label());
    }
}
