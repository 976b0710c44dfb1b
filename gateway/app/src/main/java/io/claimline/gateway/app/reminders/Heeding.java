package io.claimline.gateway.app.reminders;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.port.AttemptLog;
import io.claimline.dialer.strategy.Medium;
import io.claimline.dialer.strategy.TryResult;
import io.claimline.dialer.strategy.plan.ReminderPlan;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.strategy.OrderedWork;
import io.claimline.gateway.store.strategy.OrderedWork.How;
import io.claimline.gateway.store.strategy.OrderedWork.Over;
import io.claimline.gateway.store.strategy.StoredAccount;
import io.claimline.gateway.store.strategy.StoredAccount.Ordered;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Heeds what came of ordered work, so that nobody waits for ever: what is over; what the rules deny or nothing can be said about, which goes back to the strategy; what nobody took up in its hours
 * or its campaign does not want any more, which was no try. What somebody holds is let finish.
 */
final class Heeding {
    /** An order that could not be placed for so long is not tried any more. */
    private static final Duration UNPLACED = Duration.ofDays(1);

    private final Orders orders;
    private final OrderedWork work;
    private final AttemptLog log;
    private final Sending sending;
    private final InstantSource clock;

    Heeding(Orders orders, OrderedWork work, AttemptLog log, Sending sending, InstantSource clock) {
        this.orders = orders;
        this.work = work;
        this.log = log;
        this.sending = sending;
        this.clock = clock;
    }

    /** Of accounts that wait for what comes of work of this plan. Completes with for how many something came. */
    Future<Integer> settle(ReminderPlan plan, List<StoredAccount> awaiting) {
        var wanted = plan.state() == ReminderPlan.State.ACTIVE;
        var lost = awaiting.stream().filter(one -> !ordered(one).placed()).toList();
        var calls = awaiting.stream()
                .filter(one -> ordered(one).placed() && Orders.isCall(medium(one)))
                .toList();
        var written = awaiting.stream()
                .filter(one -> ordered(one).placed() && !Orders.isCall(medium(one)))
                .toList();
        return Batches.of(lost, one -> placed(one, wanted))
                .compose(placed -> Batches.parts(calls, part -> calls(part, wanted)))
                .compose(heeded ->
                        Batches.parts(written, part -> written(part, wanted)).map(more -> heeded + more));
    }

    private static Ordered ordered(StoredAccount one) {
        return one.ordered().orElseThrow();
    }

    private static Medium medium(StoredAccount one) {
        return one.account().progress().awaited().orElseThrow().medium();
    }

    /** What was written down before a crash, or could not be placed then. */
    private Future<Boolean> placed(StoredAccount one, boolean wanted) {
        if (!wanted) {
            return orders.came(one, TryResult.UNTRIED, clock.instant());
        }
        return clock.instant().isAfter(ordered(one).due().plus(UNPLACED))
                ? orders.came(one, TryResult.UNFIT, clock.instant())
                : orders.place(one);
    }

    private Future<Integer> calls(List<StoredAccount> part, boolean wanted) {
        var leads = part.stream().map(one -> ordered(one).lead()).toList();
        return Stages.future(work.over(leads, clock.instant()))
                .compose(over -> Stages.future(log.latest(Set.copyOf(leads)))
                        .compose(attempts -> Batches.of(part, one -> {
                            var lead = ordered(one).lead();
                            var attempt = Optional.ofNullable(attempts.get(lead));
                            return Optional.ofNullable(over.get(lead))
                                    .map(ended -> ended(one, ended, attempt))
                                    .orElseGet(() -> wanted
                                            ? Future.succeededFuture(false)
                                            : givenBack(
                                                    one, How.UNTRIED, "the reminder campaign does not go on", attempt));
                        })));
    }

    private Future<Boolean> ended(StoredAccount one, Over over, Optional<Attempt> attempt) {
        return switch (over.how()) {
            case DONE, WITHDRAWN, UNTRIED, GONE -> came(one, over.how(), attempt);
            case DENIED, UNFIT, LAPSED -> givenBack(one, over.how(), over.reason(), attempt);
        };
    }

    /** Off its worklist first: what stays there is dialled after all. */
    private Future<Boolean> givenBack(StoredAccount one, How how, String reason, Optional<Attempt> attempt) {
        return Stages.future(work.withdraw(ordered(one).lead(), How.UNTRIED, reason))
                .compose(off -> off ? came(one, how, attempt) : Future.succeededFuture(false));
    }

    /** What was dialled came to what its attempt says, whatever followed. */
    private Future<Boolean> came(StoredAccount one, How how, Optional<Attempt> attempt) {
        return orders.came(one, attempt.map(CameOf::of).orElseGet(() -> untried(how)), clock.instant());
    }

    private static TryResult untried(How how) {
        return switch (how) {
            case DENIED -> TryResult.REFUSED;
            case UNFIT -> TryResult.UNFIT;
            case UNTRIED, LAPSED, GONE -> TryResult.UNTRIED;
            case DONE, WITHDRAWN -> TryResult.WITHDRAWN;
        };
    }

    private Future<Integer> written(List<StoredAccount> part, boolean wanted) {
        return left(part, true)
                .compose(letters -> left(part, false)
                        .compose(messages -> Batches.of(part, one -> {
                            var key = ordered(one).lead().value();
                            var came = Optional.ofNullable(letters.get(key))
                                    .or(() -> Optional.ofNullable(messages.get(key)));
                            return came.map(result -> orders.came(one, result, clock.instant()))
                                    .orElseGet(() -> waiting(one, wanted));
                        })));
    }

    /** What became of letters, or of messages, as far as anything did. */
    private Future<Map<String, TryResult>> left(List<StoredAccount> part, boolean letters) {
        var keys = part.stream()
                .filter(one -> (medium(one) == Medium.LETTER) == letters)
                .map(one -> ordered(one).lead().value())
                .toList();
        return keys.isEmpty() ? Future.succeededFuture(Map.of()) : sending.came(keys, letters);
    }

    /** Of what did not leave yet. A letter that nobody prints is not waited for. */
    private Future<Boolean> waiting(StoredAccount one, boolean wanted) {
        Instant now = clock.instant();
        var late = ordered(one).lapses().filter(until -> !now.isBefore(until)).isPresent();
        if (wanted && !late) {
            return Future.succeededFuture(false);
        }
        var reason = wanted ? "nobody sent it in time" : "the reminder campaign does not go on";
        return sending.takeBack(ordered(one).lead().value(), medium(one), reason)
                .compose(off -> off
                        ? orders.came(one, wanted ? TryResult.OUT_OF_SERVICE : TryResult.UNTRIED, now)
                        : Future.succeededFuture(false));
    }
}
