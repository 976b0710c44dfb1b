package io.claimline.gateway.app.claims;

import static io.claimline.dialer.outcome.OutcomeField.APPEAL_DEADLINE;
import static io.claimline.dialer.outcome.OutcomeField.CALL_REF_NO;
import static io.claimline.dialer.outcome.OutcomeField.CORRECTED_DEADLINE;
import static io.claimline.dialer.outcome.OutcomeField.DOC_REQUESTED_ETA;
import static io.claimline.dialer.outcome.OutcomeField.NEXT_FOLLOW_UP_DATE;
import static io.claimline.dialer.outcome.OutcomeField.PATIENT_REQUEST_DEADLINE;
import static io.claimline.dialer.outcome.OutcomeField.PEER_TO_PEER_BY;
import static io.claimline.dialer.outcome.OutcomeField.PROCESSED_DATE;
import static io.claimline.dialer.outcome.OutcomeField.RECORDS_DEADLINE;
import static io.claimline.dialer.outcome.OutcomeField.RECOUP_DISPUTE_BY;
import static io.claimline.dialer.outcome.OutcomeField.REP_NAME;
import static io.claimline.dialer.outcome.OutcomeField.TIMELY_FILING_DEADLINE;

import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.outcome.OutcomeField;
import io.claimline.gateway.app.config.GatewaySettings.PayerTerms;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.ServiceDates;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The days that run out on a claim, the next one first, and whom we spoke with last. What a representative said on the last call that told it
 * goes before what follows from the payer's terms. A deadline that a later call left unsaid still stands; a day on which we meant to call again
 * is the last call's alone.
 */
final class ClaimClocks {
    /** Deadlines that are said on a call and follow from nothing else we know. */
    private static final List<OutcomeField> ONLY_HEARD =
            List.of(RECORDS_DEADLINE, PATIENT_REQUEST_DEADLINE, PEER_TO_PEER_BY, RECOUP_DISPUTE_BY, DOC_REQUESTED_ETA);

    private final Claim claim;
    private final PayerTerms terms;
    private final List<Outcome> heard;

    /** @param heard the outcomes about this claim, the latest first */
    ClaimClocks(Claim claim, PayerTerms terms, List<Outcome> heard) {
        this.claim = claim;
        this.terms = terms;
        this.heard = heard;
    }

    /**
     * A day that matters.
     *
     * @param label what is to be done, or comes, by it
     * @param why where it is known from
     */
    record Clock(String label, LocalDate date, String why) {}

    List<Clock> clocks() {
        var clocks = new ArrayList<Clock>();
        var served = claim.dates().map(ServiceDates::to);
        said(TIMELY_FILING_DEADLINE, heard)
                .or(() -> after("File by", served, terms.filingDays(), "service"))
                .ifPresent(clocks::add);
        said(CORRECTED_DEADLINE, heard)
                .or(() -> after("Corrected claim by", served, terms.correctedDays(), "service"))
                .ifPresent(clocks::add);
        said(APPEAL_DEADLINE, heard)
                .or(() -> after("Appeal by", denied(), terms.appealDays(), "the denial"))
                .ifPresent(clocks::add);
        ONLY_HEARD.forEach(field -> said(field, heard).ifPresent(clocks::add));
        said(NEXT_FOLLOW_UP_DATE, heard.stream().limit(1).toList()).ifPresent(clocks::add);
        clocks.sort(Comparator.comparing(Clock::date));
        return List.copyOf(clocks);
    }

    /** Adds them to a {@code ClaimView}, as seen on this day. */
    void write(JsonObject view, LocalDate today) {
        var list = new JsonArray();
        clocks().forEach(clock -> list.add(new JsonObject()
                .put("label", clock.label())
                .put("date", clock.date().toString())
                .put("daysLeft", ChronoUnit.DAYS.between(today, clock.date()))
                .put("why", clock.why())));
        if (!list.isEmpty()) {
            view.put("clocks", list);
        }
        heard.stream().limit(1).forEach(last -> {
            var text = new JsonObject().put("at", last.savedAt().toString()).put("status", last.status());
            Optional.ofNullable(last.fields().get(REP_NAME.key())).ifPresent(name -> text.put("spokeWith", name));
            Optional.ofNullable(last.fields().get(CALL_REF_NO.key()))
                    .ifPresent(number -> text.put("reference", number));
            view.put("lastHeard", text);
        });
    }

    private static Optional<Clock> said(OutcomeField field, List<Outcome> heard) {
        return heard.stream()
                .flatMap(outcome -> date(outcome, field).stream())
                .findFirst()
                .map(day -> new Clock(field.label(), day, "As said on an earlier call"));
    }

    private static Optional<Clock> after(String label, Optional<LocalDate> from, int days, String what) {
        return from.filter(day -> days > 0)
                .map(day -> new Clock(label, day.plusDays(days), "The payer's term: " + days + " days from " + what));
    }

    /** When the payer decided against us, by the last call that heard it. */
    private Optional<LocalDate> denied() {
        return heard.stream()
                .filter(outcome -> outcome.status().startsWith("DENY_"))
                .findFirst()
                .flatMap(outcome -> date(outcome, PROCESSED_DATE));
    }

    private static Optional<LocalDate> date(Outcome outcome, OutcomeField field) {
        try {
            return Optional.ofNullable(outcome.fields().get(field.key())).map(LocalDate::parse);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
