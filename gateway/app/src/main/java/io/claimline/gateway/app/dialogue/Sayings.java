package io.claimline.gateway.app.dialogue;

import io.claimline.dialer.compliance.ledger.PressedWishes;
import io.claimline.dialer.compliance.ledger.SpokenWishes;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.OutcomeId;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.outcome.OutcomeField;
import io.claimline.dialer.port.OutcomeLog;
import io.claimline.dialer.reminder.LinkWay;
import io.claimline.dialer.reminder.Said;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.gateway.app.compliance.Ledger;
import io.vertx.core.Future;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps what is said to reminders where the same said to an agent would be kept: as an outcome of the call, and in the compliance ledger. What is said twice on a call has the same
 * ids, and is kept once.
 */
public final class Sayings {
    /** Who entered it. */
    static final AgentId REMINDER = new AgentId("reminder");

    private final Ledger ledger;
    private final OutcomeLog outcomes;
    private final Requests requests;
    private final Promises promises;

    /** What is wanted of others. */
    public interface Requests {
        /** In which ways a link to pay can reach the person; decided anew when it is sent. */
        Future<Set<LinkWay>> links(Lead lead);

        /** Sends a link to pay. Completes when it is in the outbox. */
        Future<Void> link(CallId call, Lead lead, Said.LinkWanted wanted, Instant at);

        /** Makes a task of a recorded question. Completes when it is kept. */
        Future<Void> question(CallId call, Lead lead, Said.Asked asked, Instant at);

        /** Makes a task of the wish to be called back, of somebody whom nobody knows. Completes when it is kept; fails where the number is withheld. */
        Future<Void> callBack(CallId call, Lead lead, Instant at);
    }

    /** Hears of promises to pay. */
    @FunctionalInterface
    public interface Promises {
        /** The person of a work item promised to pay by that day. Telling it again changes nothing. */
        Future<Void> promised(CallId call, Lead lead, LocalDate by);
    }

    /** @param promises told of each promise once it is kept */
    public Sayings(Ledger ledger, OutcomeLog outcomes, Requests requests, Promises promises) {
        this.ledger = ledger;
        this.outcomes = outcomes;
        this.requests = requests;
        this.promises = promises;
    }

    /** In which ways a link to pay can reach whom the work item is about. */
    public Future<Set<LinkWay>> links(Lead lead) {
        return requests.links(lead);
    }

    /** Keeps it; completes when it is durable, and what a promise stops is stopped. */
    public Future<Void> keep(CallId call, Lead lead, Said said, Instant now) {
        return switch (said) {
            case Said.Recognised person ->
                Future.failedFuture(new IllegalArgumentException("Who called is kept by the work item itself"));
            case Said.OptedOut out -> optedOut(call, lead, now);
            case Said.WrongPerson wrong -> outcome(call, lead, "WRONG_NUMBER", Map.of(), now);
            case Said.Promised promise -> promised(call, lead, promise, now);
            case Said.CallBackWanted wanted when Callers.unknown(lead) -> requests.callBack(call, lead, now);
            case Said.CallBackWanted wanted ->
                outcome(call, lead, "RPC_CALLBACK", Map.of(OutcomeField.CALLBACK_AT.key(), now.toString()), now);
            case Said.Asked asked -> requests.question(call, lead, asked, now);
            case Said.LinkWanted link -> requests.link(call, lead, link, now);
        };
    }

    /** Of somebody whom nobody knows it is kept of the number alone, which is all there is; and where that is withheld, it cannot be kept. */
    private Future<Void> optedOut(CallId call, Lead lead, Instant now) {
        if (lead.id().withheld()) {
            return Future.failedFuture(new IOException("The number of the caller is withheld"));
        }
        var kept = ledger.keep(PressedWishes.optOut(call, lead, now).stream().toList());
        return Callers.unknown(lead) ? kept : kept.compose(_ -> outcome(call, lead, "DNC_REQUEST", Map.of(), now));
    }

    private Future<Void> promised(CallId call, Lead lead, Said.Promised promise, Instant now) {
        var fields = Map.of(
                OutcomeField.PROMISE_DATE.key(),
                promise.day().toString(),
                OutcomeField.PROMISE_AMOUNT.key(),
                Long.toString(promise.cents()));
        return outcome(call, lead, "RPC_PTP", fields, now)
                .compose(kept -> promises.promised(call, lead, promise.day()));
    }

    /** What it forbids first, as with an agent's. */
    private Future<Void> outcome(CallId call, Lead lead, String status, Map<String, String> fields, Instant now) {
        var outcome = new Outcome(
                new OutcomeId(call + "-" + status.replace('_', '-')),
                call,
                lead.id(),
                lead.claims().getFirst(),
                REMINDER,
                now,
                status,
                fields,
                "Said by key to a reminder.");
        var next = new NextStep.Done("said to a reminder");
        return ledger.keep(status.equals("DNC_REQUEST") ? List.of() : SpokenWishes.of(outcome, lead, next))
                .compose(kept -> Future.fromCompletionStage(outcomes.keep(outcome)));
    }
}
