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
     * Back on the worklist on the follow-up date, at the call-back time, or the day after a promise; off it when the status settles it. A
     * date that has begun, such as today, means as soon as the number may be tried again; a call-back is asked for by the person, who
     * need not wait for that.
     *
     * @param zone whose midnight begins a date
     * @param spacing shortest time between two attempts at one number (rule C-35)
     */
    public static NextStep of(Status status, Map<String, String> fields, ZoneId zone, Duration spacing, Instant now) {
        var callback = OutcomeRules.text(fields, CALLBACK_AT).map(Instant::parse);
        if (callback.isPresent()) {
            return new NextStep.RetryAt(callback.get(), true, "call-back asked for");
        }
        var soonest = now.plus(spacing);
        var followUp = OutcomeRules.text(fields, FOLLOW_UP_DATE).map(LocalDate::parse);
        if (followUp.isPresent()) {
            return new NextStep.RetryAt(later(followUp.get(), zone, soonest), true, status.label());
        }
        var promise = OutcomeRules.text(fields, PROMISE_DATE).map(LocalDate::parse);
        if (promise.isPresent()) {
            var check = later(promise.get().plusDays(1), zone, soonest);
            return new NextStep.RetryAt(check, true, "promise to be checked");
        }
        return status.settles()
                ? new NextStep.Done(status.label())
                : new NextStep.RetryAt(later(now.plus(UNDATED), soonest), true, status.label());
    }

    private static Instant later(LocalDate date, ZoneId zone, Instant soonest) {
        return later(date.atStartOfDay(zone).toInstant(), soonest);
    }

    private static Instant later(Instant wished, Instant soonest) {
        return wished.isBefore(soonest) ? soonest : wished;
    }
}
