package io.claimline.gateway.app.dialogue;

import io.claimline.dialer.strategy.StrategyId;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.strategy.ReminderBooks;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How many days after the bill a balance is to be paid: as the strategy says under which the person's account is. Thread-safe. */
public final class PaymentTerms {
    /** Strategies change seldom, and calls are many. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final ReminderBooks books;
    private final InstantSource clock;
    private final Map<StrategyId, Read> read = new ConcurrentHashMap<>();

    private record Read(Optional<Integer> terms, Instant at) {}

    public PaymentTerms(ReminderBooks books, InstantSource clock) {
        this.books = books;
        this.clock = clock;
    }

    /** Those of the person of a work item; empty where no strategy is about them. */
    Future<Optional<Integer>> of(Lead lead) {
        return lead.person()
                .map(person -> Stages.future(books.accounts().find(person))
                        .compose(found -> found.map(
                                        stored -> of(stored.account().progress().strategy()))
                                .orElseGet(() -> Future.succeededFuture(Optional.empty()))))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private Future<Optional<Integer>> of(StrategyId strategy) {
        var now = clock.instant();
        var known = read.get(strategy);
        if (known != null && now.isBefore(known.at().plus(KEPT))) {
            return Future.succeededFuture(known.terms());
        }
        return Stages.future(books.strategies().find(strategy))
                .map(found -> found.map(versions -> versions.newest().terms()))
                .onSuccess(terms -> read.put(strategy, new Read(terms, now)));
    }
}
