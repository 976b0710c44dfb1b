package io.claimline.gateway.app.reminders;

import io.claimline.dialer.id.CampaignId;
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
import io.claimline.gateway.store.strategy.OrderedWork;
import io.claimline.gateway.store.strategy.ReminderBooks;
import io.claimline.gateway.store.strategy.StoredAccount;
import io.claimline.gateway.store.strategy.StoredAccount.Ordered;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries plans out. What is ordered for an account is written down first, with the name its work item will have, and only who wrote it down adds that work item; after a crash in
 * between, the next round adds the same one. So no try is made twice, by whatever campaigns and gateways.
 */
final class Orders {
    /** What is ordered no later than so long before its time: what happens meanwhile is heeded. */
    static final Duration AHEAD = Duration.ofMinutes(15);

    /** A call by a recorded voice that nobody began so long after its time is not made: it is given another, so that no rate is passed after a standstill. */
    static final Duration LATE = Duration.ofMinutes(2);

    /** A letter that nobody has put into a file in so many days is not waited for. */
    private static final Duration LETTER = Duration.ofDays(14);

    private static final Logger LOG = LoggerFactory.getLogger(Orders.class);

    private final ReminderBooks books;
    private final WorkStore work;
    private final Sending sending;
    private final InstantSource clock;
    private volatile Consumer<Lead> reminded = lead -> {};

    Orders(ReminderBooks books, WorkStore work, Sending sending, InstantSource clock) {
        this.books = books;
        this.work = work;
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
        return Batches.of(rows, row -> carryOut(new Round(plan, planned.running(), soon), row, stored));
    }

    /** What all orders of a round have in common: nothing is ordered for a campaign that does not dial, or for later than soon. */
    private record Round(ReminderPlan plan, boolean dials, Instant soon) {
        boolean orders(Verdict.Reach reach, Instant at) {
            return at.isBefore(soon) && (dials || reach.medium() != Medium.REMINDER_CALL);
        }
    }

    private Future<Boolean> carryOut(Round round, DayPlan.Row row, Map<String, StoredAccount> all) {
        var stored = all.get(row.account().key());
        if (stored == null) {
            return Future.succeededFuture(false);
        }
        return switch (row.fate()) {
            case Fate.Reached reached
            when round.orders(reached.by(), reached.at()) ->
                order(round.plan(), row.account(), stored, reached.by(), reached.at());
            case Fate.ToAgents to
            when round.orders(to.instead(), to.at()) ->
                order(round.plan(), row.account(), stored, to.instead(), to.at());
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
            ReminderPlan plan, Account account, StoredAccount stored, Verdict.Reach reach, Instant at) {
        var id = LeadOf.id(plan.campaign(), stored, reach.step(), reach.number());
        var to = reach.medium() == Medium.LIVE_CALL ? plan.live() : plan.campaign();
        var ordered = new Ordered(plan.campaign(), id, to, at, false, until(plan, account, reach, at));
        var progress = account.progress().ordered(reach, clock.instant());
        return keep(stored, progress, ordered)
                .compose(first -> first
                        ? place(new StoredAccount(account.at(progress), stored.revision() + 1, ordered, stored.life()))
                        : Future.succeededFuture(false));
    }

    /** From when nobody begins it any more. The outbox gives up messages by itself. */
    private static @Nullable Instant until(ReminderPlan plan, Account account, Verdict.Reach reach, Instant at) {
        return switch (reach.medium()) {
            case REMINDER_CALL -> earlier(at.plus(LATE), closes(plan, account, reach, at));
            case LIVE_CALL -> closes(plan, account, reach, at);
            case LETTER -> at.plus(LETTER);
            case TEXT, EMAIL, WHATSAPP -> null;
        };
    }

    private static Instant closes(ReminderPlan plan, Account account, Verdict.Reach reach, Instant at) {
        var zones = account.facts().zones();
        return earlier(reach.window().closes(at, zones), plan.window().closes(at, zones));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Adds the work item, or leaves the message, that was written down. Doing it again changes nothing. One that fails is tried again by the next round, and keeps no other from being placed. */
    Future<Boolean> place(StoredAccount account) {
        return Future.succeededFuture(account).compose(this::placed).recover(failure -> {
            LOG.warn("A reminder could not be ordered, the next round tries again: {}", failure.toString());
            return Future.succeededFuture(false);
        });
    }

    private Future<Boolean> placed(StoredAccount account) {
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
                        .compose(v -> onWorklist(account, ordered));
        };
    }

    private Future<Boolean> call(StoredAccount account, Ordered ordered, Consumer<Lead> listener) {
        var number = account.account().number();
        if (number.isEmpty()) {
            return came(account, TryResult.OUT_OF_SERVICE, clock.instant());
        }
        var lead = LeadOf.lead(ordered.lead(), ordered.worklist(), account.account(), number.get(), ordered.due());
        return Stages.future(work.add(List.of(lead)))
                .compose(added -> ordered.lapses()
                        .map(at -> Stages.future(books.work().lapses(lead.id(), at)))
                        .orElseGet(Future::succeededFuture))
                .onSuccess(added -> listener.accept(lead))
                .compose(added -> onWorklist(account, ordered));
    }

    private Future<Boolean> onWorklist(StoredAccount account, Ordered ordered) {
        return keep(account, account.account().progress(), ordered.onWorklist()).map(true);
    }

    /** Keeps what came of the try that the account awaits. Completes with whether it is so kept; false when somebody else was first. */
    Future<Boolean> came(StoredAccount account, TryResult result, Instant at) {
        var begun = account.account().progress().current().orElseThrow();
        var next = account.account().progress().came(begun.step(), begun.last().number(), result, at);
        return keep(account, next, null);
    }

    /** Whether the campaign ordered work for the account, of which nothing came yet. */
    static boolean awaits(StoredAccount one, CampaignId campaign) {
        return one.ordered().map(Ordered::campaign).filter(campaign::equals).isPresent()
                && one.account().progress().awaited().isPresent();
    }

    /** Takes back what is ordered for an account, if nobody holds it. */
    Future<Boolean> takeBack(StoredAccount account, String reason) {
        var awaited = account.account().progress().awaited();
        return account.ordered()
                .filter(ordered -> awaited.isPresent())
                .map(ordered -> isCall(awaited.get().medium())
                        ? Stages.future(books.work().withdraw(ordered.lead(), OrderedWork.How.WITHDRAWN, reason))
                        : sending.takeBack(ordered.lead().value(), awaited.get().medium(), reason)
                                .map(true))
                .orElseGet(() -> Future.succeededFuture(true));
    }

    static boolean isCall(Medium medium) {
        return medium == Medium.REMINDER_CALL || medium == Medium.LIVE_CALL;
    }
}
