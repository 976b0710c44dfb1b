package io.claimline.dialer.report;

import static io.claimline.dialer.report.Measure.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The key figures of reports, in the order in which they are shown. */
public final class Kpis {
    private static final String DOMAIN = "AR practice";
    private static final String PRACTICE = "Contact-centre practice";
    private static final String LAW = "16 CFR 310.4(b)(4)(i), 47 CFR 64.1200(a)(7)";

    private static final List<Measure> HANDLING = List.of(TALK, HOLD, WRAP_UP);
    private static final List<Measure> LOGGED_IN = List.of(PREVIEW, ON_CALL, RECORDING, Measure.READY, BREAK, AWAY);

    private static final List<Kpi> ALL = Stream.of(calls(), times(), agents(), work(), money(), more())
            .flatMap(List::stream)
            .toList();

    private Kpis() {}

    /** Every key figure. */
    public static List<Kpi> list() {
        return ALL;
    }

    /** The key figure of that name. */
    public static Optional<Kpi> of(String id) {
        return ALL.stream().filter(kpi -> kpi.id().equals(id)).findFirst();
    }

    private static List<Kpi> calls() {
        return List.of(
                sum("attempts", "Attempts", Unit.COUNT, PLACED, "", PRACTICE),
                percent("answer-rate", "Answer rate", PLACED_ANSWERED, PLACED, "", PRACTICE),
                sum("connects", "Connects", Unit.COUNT, CONNECTED, "Calls in count as well as calls out.", PRACTICE),
                sum("calls-in", "Calls in", Unit.COUNT, CAME_IN, "", PRACTICE),
                sum("rpc", "Right-party contacts", Unit.COUNT, RIGHT_PARTY, "", DOMAIN),
                percent(
                        "rpc-rate",
                        "RPC rate",
                        RIGHT_PARTY,
                        CONNECTED,
                        "Reminder calls on which the person verified count above, and below only if an agent came.",
                        DOMAIN),
                percent(
                        "abandon-rate",
                        "Abandoned",
                        MISSED_ANSWERS,
                        LIVE_ANSWERS,
                        "At most 3 % over 30 days of a campaign by law. Counted from the attempts; the pacer's own count may be higher, never lower.",
                        LAW));
    }

    private static List<Kpi> times() {
        return List.of(
                new Kpi("asa", "Speed of answer", Unit.TIME, List.of(WAIT), List.of(CONNECTED), "", PRACTICE),
                new Kpi("talk", "Talk per call", Unit.TIME, List.of(TALK), List.of(HANDLED), "", PRACTICE),
                new Kpi("hold", "Hold per call", Unit.TIME, List.of(HOLD), List.of(HANDLED), "", PRACTICE),
                new Kpi("wrap", "Wrap-up per call", Unit.TIME, List.of(WRAP_UP), List.of(HANDLED), "", PRACTICE),
                new Kpi("aht", "Handle time", Unit.TIME, HANDLING, List.of(HANDLED), "", DOMAIN),
                new Kpi(
                        "payer-line",
                        "Payer line time",
                        Unit.TIME,
                        List.of(PAYER_LINE),
                        List.of(PAYER_CALLS),
                        "Of one payer call: its menu, queue and talk together, for nothing tells them apart yet.",
                        DOMAIN),
                percent("transfer-rate", "Transfers", HANDED_OVER, HANDLED, "", PRACTICE));
    }

    private static List<Kpi> agents() {
        return List.of(
                new Kpi("logged-in", "Logged in", Unit.TIME, LOGGED_IN, List.of(), "", PRACTICE),
                new Kpi("occupancy", "Occupancy", Unit.PERCENT, Occupancy.BUSY, Occupancy.AVAILABLE, "", DOMAIN),
                new Kpi("utilisation", "Utilisation", Unit.PERCENT, Occupancy.BUSY, LOGGED_IN, "", DOMAIN),
                new Kpi("shrinkage", "Shrinkage", Unit.PERCENT, List.of(BREAK, AWAY), LOGGED_IN, "", DOMAIN),
                new Kpi("calls-hour", "Calls per hour", Unit.PER_HOUR, List.of(CONNECTED), LOGGED_IN, "", PRACTICE),
                new Kpi("claims-hour", "Claims per hour", Unit.PER_HOUR, List.of(CLAIMS_WORKED), LOGGED_IN, "", DOMAIN),
                new Kpi(
                        "claims-shift",
                        "Claims per shift",
                        Unit.PER_SHIFT,
                        List.of(CLAIMS_WORKED),
                        LOGGED_IN,
                        "A shift is eight hours of being logged in, however long each was.",
                        DOMAIN));
    }

    private static List<Kpi> work() {
        return List.of(
                sum(
                        "claims",
                        "Claims worked",
                        Unit.COUNT,
                        CLAIMS_WORKED,
                        "A claim counts once a day of the site, on the call on which it was last spoken of.",
                        DOMAIN),
                percent("resolution-rate", "Resolved", RESOLVED, CLAIMS_WORKED, "", DOMAIN),
                percent(
                        "fcr",
                        "First-call resolution",
                        FIRST_RESOLVED,
                        FIRST_WORKED,
                        "Resolved and touched by no other call within 14 days; of recent days it may still fall.",
                        DOMAIN),
                percent(
                        "follow-up-rate",
                        "Followed up in time",
                        FOLLOW_UPS_KEPT,
                        FOLLOW_UPS,
                        "By a call with an outcome on that day of the site or before; one whose day is not over yet, and one that a payment made needless, counts below.",
                        DOMAIN));
    }

    private static List<Kpi> money() {
        return List.of(
                sum("promises", "Promises", Unit.COUNT, PROMISES, "", DOMAIN),
                percent("promise-rate", "Promise rate", PROMISES, RIGHT_PARTY, "", DOMAIN),
                sum("promised", "Promised", Unit.MONEY, PROMISED, "", DOMAIN),
                perContact("promised-rpc", "Promised per RPC", PROMISED),
                new Kpi(
                        "kept-rate",
                        "Promises kept",
                        Unit.PERCENT,
                        List.of(KEPT),
                        List.of(PROMISED),
                        "Paid on the claim after the promise and by its day or three days after; a promise that is not due yet counts below.",
                        DOMAIN),
                sum("kept", "Kept", Unit.MONEY, KEPT, "", DOMAIN),
                perContact("kept-rpc", "Kept per RPC", KEPT),
                sum("payments", "Payments", Unit.COUNT, PAYMENTS, "By links; of no agent, campaign or payer.", DOMAIN),
                sum("paid", "Paid", Unit.MONEY, PAID, "What went back later is not taken off.", DOMAIN));
    }

    private static List<Kpi> more() {
        return List.of(
                sum("reminders", "Reminder calls", Unit.COUNT, REMINDED, "", DOMAIN),
                percent("reminder-reach", "Reminders delivered", REMINDERS_DELIVERED, REMINDED, "", DOMAIN),
                sum(
                        "refusals",
                        "Refused",
                        Unit.COUNT,
                        REFUSED,
                        "Each decision that said no; one lead may be asked about again.",
                        DOMAIN));
    }

    private static Kpi sum(String id, String name, Unit unit, Measure measure, String note, String source) {
        return new Kpi(id, name, unit, List.of(measure), List.of(), note, source);
    }

    private static Kpi perContact(String id, String name, Measure amount) {
        return new Kpi(id, name, Unit.MONEY, List.of(amount), List.of(RIGHT_PARTY), "", DOMAIN);
    }

    private static Kpi percent(String id, String name, Measure above, Measure below, String note, String source) {
        return new Kpi(id, name, Unit.PERCENT, List.of(above), List.of(below), note, source);
    }
}
