package io.claimline.gateway.app.reminders;

import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.port.AttemptLog;
import io.claimline.dialer.port.WorkStore;
import io.claimline.dialer.strategy.Medium;
import io.claimline.dialer.strategy.Progress;
import io.claimline.dialer.strategy.TryResult;
import io.claimline.dialer.strategy.Verdict;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.dialer.strategy.plan.DayPlan;
import io.claimline.dialer.strategy.plan.Fate;
import io.claimline.dialer.strategy.plan.ReminderPlan;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.strategy.ReminderBooks;
import io.claimline.gateway.store.strategy.StoredAccount;
import io.claimline.gateway.store.strategy.StoredAccount.Ordered;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Carries plans out. What is ordered for an account is written down first, with the name its work item will have, and only who wrote it down adds that work item; after a crash in
 * between, the next round adds the same one. So no try is made twice, by whatever campaigns and gateways.
 */
final class Orders {
    /** What is ordered no later than so long before its time: what happens meanwhile is heeded. */
    static final Duration AHEAD = Duration.ofMinutes(15);

    private static final int AT_ONCE = 200;

    private final ReminderBooks books;
    private final WorkStore work;
    private final AttemptLog log;
    private final Sending sending;
    private final InstantSource clock;
    private volatile Consumer<Lead> reminded = lead -> {};

    Orders(ReminderBooks books, WorkStore work, AttemptLog log, Sending sending, InstantSource clock) {
        this.books = books;
        this.work = work;
        this.log = log;
        this.sending = sending;
        this.clock = clock;
    }

    /** Tells from now on of each call by a recorded voice that is put on a worklist. */
    void tell(Consumer<Lead> listener) {
        reminded = listener;
    }

    /** Orders what the day brings within {@link #AHEAD}, and keeps how far accounts have come. Completes with how much was ordered. */
    Future<Integer> carryOut(ReminderPlan plan, Planning.Planned planned) {
        var stored = planned.stored().stream()
                .collect(Collectors.toMap(one -> one.account().key(), Function.identity()));
        var soon = planned.day().from().plus(AHEAD);
        var rows = planned.day().rows().stream()
                .filter(row -> !(row.fate() instanceof Fate.LeftOut))
                .toList();
        return some(rows, row -> carryOut(plan, row, stored, soon));
    }

    private Future<Boolean> carryOut(ReminderPlan plan, DayPlan.Row row, Map<String, StoredAccount> all, Instant soon) {
        var stored = all.get(row.account().key());
        if (stored == null) {
            return Future.succeededFuture(false);
        }
        return switch (row.fate()) {
            case Fate.Reached reached
            when reached.at().isBefore(soon) ->
                order(plan, row.account(), stored, reached.by(), reached.at(), plan.campaign());
            case Fate.ToAgents to
            when to.at().isBefore(soon) -> order(plan, row.account(), stored, to.instead(), to.at(), plan.live());
            case Fate.Reached _,
                    Fate.ToAgents _,
                    Fate.Blocked _,
                    Fate.NotToday _,
                    Fate.NoRoom _,
                    Fate.NumberTaken _,
                    Fate.LeftOut _ -> moved(stored, row.account().progress());
        };
    }

    /** Steps that were skipped, a turn, an end: nothing is done, but the account has come further. */
    private Future<Boolean> moved(StoredAccount stored, Progress now) {
        return now.equals(stored.account().progress())
                ? Future.succeededFuture(false)
                : keep(stored, now, null).map(false);
    }

    private Future<Boolean> keep(StoredAccount stored, Progress now, @Nullable Ordered ordered) {
        return Stages.future(books.accounts().progressed(stored.account().key(), stored.revision(), now, ordered));
    }

    private Future<Boolean> order(
            ReminderPlan plan,
            Account account,
            StoredAccount stored,
            Verdict.Reach reach,
            Instant at,
            CampaignId worklist) {
        var id = LeadOf.id(plan.campaign(), account.key(), reach.step(), reach.number());
        var to = reach.medium() == Medium.LIVE_CALL ? plan.live() : worklist;
        var ordered = new Ordered(plan.campaign(), id, to, at, false);
        var progress = account.progress().ordered(reach, clock.instant());
        return keep(stored, progress, ordered)
                .compose(first -> first
                        ? place(new StoredAccount(account.at(progress), stored.revision() + 1, ordered))
                        : Future.succeededFuture(false));
    }

    /** Adds the work item, or leaves the message, that was written down. Doing it again changes nothing. */
    private Future<Boolean> place(StoredAccount account) {
        var ordered = account.ordered().orElseThrow();
        var awaited = account.account().progress().awaited();
        if (awaited.isEmpty()) {
            return Future.succeededFuture(false);
        }
        return switch (awaited.get().medium()) {
            case REMINDER_CALL -> call(account, ordered, reminded);
            case LIVE_CALL -> call(account, ordered, lead -> {});
            case TEXT, EMAIL, WHATSAPP, LETTER ->
                sending.send(
                                ordered.lead().value(),
                                account.account(),
                                awaited.get().medium())
                        .compose(v -> came(account, TryResult.SENT, clock.instant()));
        };
    }

    private Future<Boolean> call(StoredAccount account, Ordered ordered, Consumer<Lead> listener) {
        var number = account.account().number();
        if (number.isEmpty()) {
            return came(account, TryResult.OUT_OF_SERVICE, clock.instant());
        }
        var lead = LeadOf.lead(ordered.lead(), ordered.worklist(), account.account(), number.get(), ordered.due());
        return Stages.future(work.add(List.of(lead)))
                .onSuccess(added -> listener.accept(lead))
                .compose(added -> keep(account, account.account().progress(), ordered.onWorklist()))
                .map(true);
    }

    private Future<Boolean> came(StoredAccount account, TryResult result, Instant at) {
        var begun = account.account().progress().current().orElseThrow();
        var next = account.account().progress().came(begun.step(), begun.last().number(), result, at);
        return keep(account, next, null);
    }

    /** Whether the campaign ordered work for the account, of which nothing came yet. */
    static boolean awaits(StoredAccount one, CampaignId campaign) {
        return one.ordered().map(Ordered::campaign).filter(campaign::equals).isPresent()
                && one.account().progress().awaited().isPresent();
    }

    /** Places what was written down and not placed, and heeds what came of what is over. Completes with how much that was. */
    Future<Integer> settle(List<StoredAccount> awaiting) {
        var lost = awaiting.stream()
                .filter(one -> !one.ordered().orElseThrow().placed())
                .toList();
        var placed = awaiting.stream()
                .filter(one -> one.ordered().orElseThrow().placed())
                .toList();
        return some(lost, this::place).compose(again -> parts(placed).map(heeded -> again + heeded));
    }

    private Future<Integer> parts(List<StoredAccount> placed) {
        if (placed.isEmpty()) {
            return Future.succeededFuture(0);
        }
        var part = placed.subList(0, Math.min(AT_ONCE, placed.size()));
        return heed(part)
                .compose(heeded ->
                        parts(placed.subList(part.size(), placed.size())).map(rest -> heeded + rest));
    }

    private Future<Integer> heed(List<StoredAccount> part) {
        var leads = part.stream().map(one -> one.ordered().orElseThrow().lead()).toList();
        return Stages.future(books.work().over(leads))
                .compose(over -> Stages.future(log.latest(over))
                        .compose(attempts -> some(
                                part.stream()
                                        .filter(one -> over.contains(
                                                one.ordered().orElseThrow().lead()))
                                        .toList(),
                                one -> {
                                    var attempt = Optional.ofNullable(attempts.get(
                                            one.ordered().orElseThrow().lead()));
                                    return came(
                                            one, attempt.map(CameOf::of).orElse(TryResult.WITHDRAWN), clock.instant());
                                })));
    }

    /** Takes back what is ordered for an account, if nobody holds it. */
    Future<Boolean> takeBack(StoredAccount account, String reason) {
        return account.ordered()
                .filter(ordered -> account.account().progress().awaited().isPresent())
                .map(ordered -> Stages.future(books.work().withdraw(ordered.lead(), reason)))
                .orElseGet(() -> Future.succeededFuture(true));
    }

    private static <T> Future<Integer> some(List<T> items, Function<T, Future<Boolean>> work) {
        return some(items, work, 0, 0);
    }

    private static <T> Future<Integer> some(List<T> items, Function<T, Future<Boolean>> work, int from, int done) {
        if (from >= items.size()) {
            return Future.succeededFuture(done);
        }
        var until = Math.min(items.size(), from + AT_ONCE);
        var now = items.subList(from, until).stream().map(work).toList();
        return Future.all(now).compose(all -> {
            var count = (int) all.<Boolean>list().stream().filter(did -> did).count();
            return some(items, work, until, done + count);
        });
    }
}
