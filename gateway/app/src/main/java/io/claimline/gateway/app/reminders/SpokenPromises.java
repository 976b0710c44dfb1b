package io.claimline.gateway.app.reminders;

import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.outcome.OutcomeField;
import io.claimline.dialer.report.CallCounts;
import io.claimline.dialer.strategy.AccountFacts.Promise;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.calls.CallLog;
import io.claimline.gateway.store.strategy.Accounts;
import io.claimline.gateway.store.strategy.StoredAccount;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tells accounts what people promised to agents. Read from the outcomes, where they are durable before an agent is told so, and not handed over as they are saved: a store that is away must
 * not keep an agent from saving, and nothing may be lost with a gateway.
 */
final class SpokenPromises {
    /** The first look of a gateway goes back so far, for it may have been down. */
    private static final Duration FIRST = Duration.ofDays(3);
    /** A journal may deliver so late. */
    private static final Duration OVERLAP = Duration.ofMinutes(15);

    private final CallLog log;
    private final Accounts accounts;
    private Instant heard = Instant.EPOCH;

    SpokenPromises(CallLog log, Accounts accounts) {
        this.log = log;
        this.accounts = accounts;
    }

    /** Tells what is new. Completes with how many promises were. */
    Future<Integer> hear(Instant now) {
        var since = heard.equals(Instant.EPOCH) ? now.minus(FIRST) : heard.minus(OVERLAP);
        return Stages.future(log.saved(since))
                .compose(saved -> tell(saved.stream()
                        .filter(outcome -> day(outcome).isPresent())
                        .sorted(Comparator.comparing(Outcome::savedAt))
                        .toList()))
                .onSuccess(told -> heard = now);
    }

    /** One after the other: the latest stands. */
    private Future<Integer> tell(List<Outcome> promises) {
        var told = Future.succeededFuture(0);
        for (var promise : promises) {
            told = told.compose(sofar -> tell(promise).map(fresh -> sofar + (fresh ? 1 : 0)));
        }
        return told;
    }

    private Future<Boolean> tell(Outcome outcome) {
        var id = ReminderDesk.promise(outcome.call());
        return Stages.future(accounts.withBalance(outcome.claim()))
                .compose(found -> found.map(StoredAccount::account)
                        .filter(account ->
                                !account.facts().promise().map(Promise::id).equals(Optional.of(id)))
                        .map(account -> Stages.future(accounts.promised(account.key(), promise(id, outcome, account))))
                        .orElseGet(() -> Future.succeededFuture(false)));
    }

    /** Of what is owed now, as much as was promised; all of it when no amount was. */
    private static Promise promise(String id, Outcome outcome, Account account) {
        var open = account.balances().stream().map(Account.Balance::id).toList();
        var leaves = CallCounts.promised(outcome.fields().get(OutcomeField.PROMISE_AMOUNT.key()))
                .map(promised -> new Promise.Left(Math.max(0, account.facts().cents() - promised)))
                .orElse(null);
        return new Promise(id, day(outcome).orElseThrow(), false, open, leaves);
    }

    private static Optional<LocalDate> day(Outcome outcome) {
        return Optional.ofNullable(outcome.fields().get(OutcomeField.PROMISE_DATE.key()))
                .filter(text -> !text.isEmpty())
                .map(LocalDate::parse);
    }
}
