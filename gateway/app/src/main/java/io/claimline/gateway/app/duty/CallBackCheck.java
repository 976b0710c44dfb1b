package io.claimline.gateway.app.duty;

import io.claimline.dialer.compliance.DialDecision;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.outcome.FollowUp;
import io.claimline.dialer.outcome.OutcomeField;
import io.claimline.dialer.outcome.Violation;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.compliance.Screening;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Whether a call-back that is asked for could be made: at a time at which the person may be called, by somebody who is there to be named. */
public final class CallBackCheck {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE MMM d, h:mm a zzz", Locale.US);

    private final Screening screening;
    private final Function<Lead, Future<E164>> callerId;
    private final Function<AgentId, Future<Boolean>> known;

    /**
     * @param screening is asked before the dial
     * @param callerId the number that a call about the work item would show
     * @param known whether there is such an agent
     */
    public CallBackCheck(
            Screening screening, Function<Lead, Future<E164>> callerId, Function<AgentId, Future<Boolean>> known) {
        this.screening = screening;
        this.callerId = callerId;
        this.known = known;
    }

    /** What is wrong with the call-back in these fields; nothing when none is asked for. */
    public Future<List<Violation>> of(Map<String, String> fields, Lead lead) {
        var at = FollowUp.callBackAt(fields);
        return at.map(when -> whyNot(lead, when))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()))
                .compose(why -> why.isPresent()
                        ? Future.succeededFuture(List.of(violation(OutcomeField.CALLBACK_AT, why.get())))
                        : text(fields, OutcomeField.CALLBACK_BY)
                                .map(name -> by(name, at.isPresent()))
                                .orElseGet(() -> Future.succeededFuture(List.of())));
    }

    private Future<List<Violation>> by(String name, boolean timed) {
        if (!timed) {
            return Future.succeededFuture(List.of(
                    violation(OutcomeField.CALLBACK_AT, "Call back at is missing; enter when, or leave out by whom")));
        }
        var nobody = violation(OutcomeField.CALLBACK_BY, "There is no agent " + name + "; choose one of the list");
        return AgentId.of(name)
                .map(known)
                .orElseGet(() -> Future.succeededFuture(false))
                .map(found -> found ? List.<Violation>of() : List.of(nobody));
    }

    /** Why the person could not be called then, as far as is known now. */
    public Future<Optional<String>> whyNot(Lead lead, ZonedDateTime when) {
        return callerId.apply(lead)
                .compose(shown -> screening.ahead(lead, shown, when.toInstant()))
                .map(decision -> whyNot(decision, when));
    }

    private static Optional<String> whyNot(DialDecision decision, ZonedDateTime when) {
        if (decision.allowed()) {
            return Optional.empty();
        }
        return Optional.of(decision.until()
                .map(until -> "Call back at is " + when.format(TIME) + ": " + decision.reason() + ". The next time is "
                        + next(until, when.getZone()))
                .orElseGet(() -> "This person cannot be called back: " + decision.reason()));
    }

    private static String next(Instant at, ZoneId zone) {
        return at.atZone(zone).format(TIME);
    }

    private static Violation violation(OutcomeField field, String why) {
        return new Violation(field.key(), why);
    }

    private static Optional<String> text(Map<String, String> fields, OutcomeField field) {
        return Optional.ofNullable(fields.get(field.key())).map(String::strip).filter(text -> !text.isEmpty());
    }
}
