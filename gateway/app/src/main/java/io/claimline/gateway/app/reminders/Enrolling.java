package io.claimline.gateway.app.reminders;

import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.strategy.ReminderBooks;
import io.claimline.gateway.store.strategy.StoredPlan;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When accounts are brought up to date: once a day, and after claims were imported, but not more often than {@link #APART}, for all claims are looked at. When it was last done is kept with the plan, so
 * that of several gateways one does it.
 */
final class Enrolling {
    /** All claims are looked at each time. */
    private static final Duration APART = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(Enrolling.class);

    private final Enrolment enrolment;
    private final ReminderBooks books;
    private final InstantSource clock;
    private volatile Instant imported = Instant.EPOCH;

    Enrolling(Enrolment enrolment, ReminderBooks books, InstantSource clock) {
        this.enrolment = enrolment;
        this.books = books;
        this.clock = clock;
    }

    /** Claims were imported by this gateway. */
    void imported() {
        imported = clock.instant();
    }

    /** Does it when it is due. A failure keeps nobody from being reminded; it is done by a later round. */
    Future<Void> daily(StoredPlan stored, Instant now) {
        if (!due(stored, now)) {
            return Future.succeededFuture();
        }
        return Stages.future(books.plans().change(stored.planned(now)))
                .compose(first -> first ? enrol(stored, false) : Future.succeededFuture())
                .<Void>mapEmpty()
                .recover(failure -> {
                    LOG.warn(
                            "Accounts of campaign {} were not brought up to date, a later round tries again: {}",
                            stored.id(),
                            failure.toString());
                    imported = now;
                    return Future.succeededFuture();
                });
    }

    private boolean due(StoredPlan stored, Instant now) {
        var schedule = stored.plan().schedule();
        return stored.planned()
                .map(last -> schedule.day(last).isBefore(schedule.day(now))
                        || (!imported.isBefore(last) && !now.isBefore(last.plus(APART))))
                .orElse(true);
    }

    /** Does it now. */
    Future<Enrolment.Enrolled> now(StoredPlan stored, boolean takesOver) {
        return enrol(stored, takesOver)
                .compose(enrolled -> Stages.future(books.plans().change(stored.planned(clock.instant())))
                        .map(enrolled));
    }

    private Future<Enrolment.Enrolled> enrol(StoredPlan stored, boolean takesOver) {
        var plan = stored.plan();
        return Stages.future(books.strategies().find(plan.strategy()))
                .compose(versions -> versions.map(
                                all -> enrolment.under(new Enrolment.Under(plan, all, takesOver), clock.instant()))
                        .orElseGet(() -> Future.failedFuture("There is no strategy " + plan.strategy())));
    }
}
