package io.claimline.dialer.outcome;

import static io.claimline.dialer.outcome.OutcomeField.CALLBACK_AT;
import static io.claimline.dialer.outcome.OutcomeField.CALLBACK_BY;
import static io.claimline.dialer.outcome.OutcomeField.NEXT_FOLLOW_UP_DATE;
import static io.claimline.dialer.outcome.OutcomeField.PROMISE_DATE;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.worklist.CallBack;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.NextStep;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an outcome makes of its work item. */
public final class FollowUp {
    /** A status that neither settles the item nor names a date comes back after this. */
    private static final Duration UNDATED = Duration.ofDays(1);

    private FollowUp() {}

    /**
     * Back on the worklist on the follow-up date, at the call-back time, or the day after a promise, and soon when the claim was not spoken of; off it when the status settles it. A
     * date that has begun, such as today, means as soon as the number may be tried again; a call-back is asked for by the person, who
     * need not wait for that.
     *
     * @param lead the work item; one that needs another language comes back for agents who speak it, and else one that is tried once is done unless a call-back is promised
     * @param zone whose midnight begins a date
     * @param spacing shortest time between two attempts at one number (rule C-35)
     */
    public static NextStep of(
            Status status, Map<String, String> fields, Lead lead, ZoneId zone, Duration spacing, Instant now) {
        var step = of(status, fields, zone, spacing, now);
        var language = text(fields, OutcomeField.LANGUAGE);
        return language.isPresent() && step instanceof NextStep.RetryAt retry
                ? new NextStep.Changed(
                        lead.claims(),
                        Stream.concat(lead.skills().stream(), language.stream()).collect(Collectors.toSet()),
                        retry.at(),
                        retry.counts(),
                        retry.reason(),
                        retry.promise())
                : lead.tries().then(step);
    }

    /** The time at which the fields ask for a call-back, in its zone; empty when they do not. */
    public static Optional<ZonedDateTime> callBackAt(Map<String, String> fields) {
        return text(fields, CALLBACK_AT).flatMap(Written::moment);
    }

    /** Whether the claim is off our hands with it. */
    public static boolean done(Status status, Map<String, String> fields) {
        return of(status, fields, ZoneOffset.UTC, Duration.ZERO, Instant.EPOCH) instanceof NextStep.Done;
    }

    private static NextStep of(Status status, Map<String, String> fields, ZoneId zone, Duration spacing, Instant now) {
        var callback = callBackAt(fields).map(ZonedDateTime::toInstant);
        if (callback.isPresent()) {
            var by = text(fields, CALLBACK_BY).flatMap(AgentId::of).orElse(null);
            return new NextStep.RetryAt(callback.get(), true, "call-back asked for", new CallBack(callback.get(), by));
        }
        var soonest = now.plus(spacing);
        var followUp = text(fields, NEXT_FOLLOW_UP_DATE).map(LocalDate::parse);
        if (followUp.isPresent()) {
            return new NextStep.RetryAt(later(followUp.get(), zone, soonest), true, status.label());
        }
        var promise = text(fields, PROMISE_DATE).map(LocalDate::parse);
        if (promise.isPresent()) {
            var check = later(promise.get().plusDays(1), zone, soonest);
            return new NextStep.RetryAt(check, true, "promise to be checked");
        }
        if (status.code().equals(PayerStatuses.NOT_DISCUSSED)) {
            return new NextStep.RetryAt(soonest, true, status.label());
        }
        return status.settles()
                ? new NextStep.Done(status.label())
                : new NextStep.RetryAt(later(now.plus(UNDATED), soonest), true, status.label());
    }

    private static Optional<String> text(Map<String, String> fields, OutcomeField field) {
        return Optional.ofNullable(fields.get(field.key())).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Instant later(LocalDate date, ZoneId zone, Instant soonest) {
        return later(date.atStartOfDay(zone).toInstant(), soonest);
    }

    private static Instant later(Instant wished, Instant soonest) {
        return wished.isBefore(soonest) ? soonest : wished;
    }
}
