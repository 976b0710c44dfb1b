package io.claimline.gateway.app.reminders;

import io.claimline.dialer.compliance.ledger.Standings;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.port.WorkStore;
import io.claimline.dialer.strategy.AccountFacts;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.dialer.strategy.plan.ReminderPlan;
import io.claimline.dialer.strategy.plan.ReminderPlan.State;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.client.AccountStandings;
import io.claimline.gateway.app.compliance.PlannedContacts;
import io.claimline.gateway.app.compliance.Screening;
import io.claimline.gateway.app.floor.CampaignBook.Entry;
import io.claimline.gateway.app.pay.AfterPayment;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.calls.CallLog;
import io.claimline.gateway.store.claims.Claims;
import io.claimline.gateway.store.guarantor.GuarantorContacts;
import io.claimline.gateway.store.strategy.ReminderBooks;
import io.claimline.gateway.store.strategy.StoredAccount;
import io.claimline.gateway.store.strategy.StoredPlan;
import io.claimline.gateway.store.worklist.AccountHolds;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works the plans of reminder campaigns. Each minute: what people promised to agents is told to their accounts, what came of work is heeded, and what active campaigns are to do next is ordered. Every gateway
 * may do so at the same time; what is written down decides who is first.
 */
public final class ReminderDesk {
    private static final Logger LOG = LoggerFactory.getLogger(ReminderDesk.class);
    private static final long ROUND_MS = 60_000;

    private final Vertx vertx;
    private final ReminderBooks books;
    private final InstantSource clock;
    private final Planning planning;
    private final Orders orders;
    private final Heeding heeding;
    private final Enrolling enrolling;
    private final SpokenPromises promises;

    /** What is kept. */
    public record Kept(ReminderBooks books, Claims claims, WorkStore work, CallLog log, GuarantorContacts guarantors) {}

    /** What it works with besides. */
    public record Around(
            Function<CampaignId, Future<Optional<Entry>>> campaigns,
            PlannedContacts contacts,
            Standings ledger,
            Screening screening,
            Sending sending,
            AccountStandings standings,
            AccountHolds holds) {}

    public ReminderDesk(Vertx vertx, Kept kept, Around around, InstantSource clock) {
        this.vertx = vertx;
        this.books = kept.books();
        this.clock = clock;
        planning = new Planning(vertx, books, around, Room.ofThisProcess());
        orders = new Orders(books, kept.work(), around.sending(), clock);
        heeding = new Heeding(orders, books.work(), kept.log(), around.sending(), clock);
        promises = new SpokenPromises(kept.log(), books.accounts());
        var enrolment = new Enrolment(kept.claims(), books.accounts(), around.standings(), kept.guarantors());
        enrolling = new Enrolling(enrolment, books, clock);
    }

    /** Claims were imported: what is new of them comes under the strategies of active campaigns with a later round. */
    public void imported() {
        enrolling.imported();
    }

    /** Tells from now on of each call by a recorded voice that this gateway puts on a worklist, up to a quarter of an hour before it is due. */
    public void tell(Consumer<Lead> listener) {
        orders.tell(listener);
    }

    /** Hears what is paid, on whatever gateway, and begins the rounds. */
    public void start() {
        vertx.eventBus()
                .<JsonArray>consumer(
                        AfterPayment.PAID,
                        message -> message.body().stream()
                                .map(String::valueOf)
                                .forEach(balance -> balanceSettled(balance, 0)
                                        .onFailure(failure -> LOG.warn(
                                                "A payment could not be told to the reminders, the next round reads"
                                                        + " it: {}",
                                                failure.getMessage()))));
        again();
    }

    /** Goes on round after round; each begins when the one before has ended, so that a slow store is not asked twice at once. */
    private void again() {
        vertx.setTimer(
                ROUND_MS,
                timer -> round().onFailure(failure -> LOG.warn(
                                "Reminder campaigns were not worked this minute, the next one is tried: {}",
                                failure.getMessage()))
                        .onComplete(done -> again()));
    }

    /** The round of one campaign, now and not within the minute. Completes with how much was ordered. */
    Future<Integer> planNow(StoredPlan stored) {
        return promises.hear(clock.instant()).compose(heard -> round(stored));
    }

    /**
     * Takes off the worklist of a planned campaign what nobody holds and no plan has ordered, such as was filled in by hand before it had one: it would be called whatever the plan
     * says. Completes with how many work items that were.
     */
    Future<Long> withdrawUnplanned(ReminderPlan plan) {
        return plan.state() == State.STOPPED
                ? Future.succeededFuture(0L)
                : Stages.future(books.work().withdrawUnplanned(plan.campaign(), "the campaign's plan brings its work"));
    }

    /** One round. Completes with how much was ordered. */
    public Future<Integer> round() {
        return promises.hear(clock.instant())
                .compose(heard -> Stages.future(books.plans().all()))
                .compose(plans -> round(plans, 0));
    }

    private Future<Integer> round(List<StoredPlan> plans, int sofar) {
        if (plans.isEmpty()) {
            return Future.succeededFuture(sofar);
        }
        return round(plans.getFirst()).compose(ordered -> round(plans.subList(1, plans.size()), sofar + ordered));
    }

    private Future<Integer> round(StoredPlan stored) {
        var plan = stored.plan();
        var now = clock.instant();
        // What was in somebody's hands when the plan was kept is given back later.
        return withdrawUnplanned(plan)
                .compose(withdrawn -> settled(plan))
                .compose(settled -> plan.state() == State.ACTIVE
                        ? enrolling.daily(stored, now).compose(done -> ordered(plan, now))
                        : Future.succeededFuture(0));
    }

    private Future<Integer> ordered(ReminderPlan plan, Instant now) {
        return plan.schedule().has(plan.schedule().day(now))
                ? planning.day(plan, now).compose(planned -> orders.carryOut(plan, planned))
                : Future.succeededFuture(0);
    }

    /** What came of what the campaign ordered is heeded; what it does not want any more is taken back from whoever does not hold it. */
    private Future<Integer> settled(ReminderPlan plan) {
        return awaited(plan).compose(waiting -> heeding.settle(plan, waiting));
    }

    /** Those for which the campaign ordered work of which nothing came yet: few of all accounts, so only they are held. */
    private Future<List<StoredAccount>> awaited(ReminderPlan plan) {
        var found = new ArrayList<StoredAccount>();
        return Stages.future(books.accounts().each(plan.strategy(), one -> {
                    if (Orders.awaits(one, plan.campaign())) {
                        found.add(one);
                    }
                }))
                .map(found);
    }

    Future<Planning.Planned> preview(ReminderPlan plan) {
        return planning.day(plan, clock.instant());
    }

    /**
     * Brings who owes anything and is chosen by the plan under its strategy.
     *
     * @param takesOver whether also those who are under another strategy
     */
    Future<Enrolment.Enrolled> enrol(StoredPlan stored, boolean takesOver) {
        return enrolling.now(stored, takesOver);
    }

    /** Takes back what a campaign that does not go on, or not now, has ordered and nobody holds. It was no try. */
    Future<Void> takeBack(ReminderPlan plan) {
        var all = plan.state() == State.STOPPED
                ? Stages.future(books.work().withdrawAll(plan.campaign(), "the reminder campaign was stopped"))
                : Future.succeededFuture(0L);
        return all.compose(done -> settled(plan)).mapEmpty();
    }

    /**
     * A balance was paid, in whole or in part: what is owed is less from now on, and when nothing is left, what is ordered for the account is taken back. Completes with whether no
     * work is on a worklist any more; false while a call goes on or is about to. Telling it again changes nothing more.
     *
     * @param balance id of the claim
     * @param leftCents what is still owed of it; 0 when it is settled
     */
    public Future<Boolean> balanceSettled(String balance, long leftCents) {
        return Stages.future(books.accounts().withBalance(balance))
                .compose(found -> found.map(one -> settled(one, balance, leftCents))
                        .orElseGet(() -> Future.succeededFuture(true)));
    }

    private Future<Boolean> settled(StoredAccount stored, String balance, long leftCents) {
        var left = new Account.Balance(balance, leftCents);
        return Stages.future(books.accounts().left(stored.account().key(), left))
                .compose(done ->
                        Stages.future(books.accounts().find(stored.account().key())))
                .compose(found -> found.filter(one -> one.account().facts().cents() <= 0)
                        .map(one -> orders.takeBack(one, "paid"))
                        .orElseGet(() -> Future.succeededFuture(true)));
    }

    /**
     * The person of a work item promised on a call to pay by that day: their account waits for it, and its grace. Where no account is of that person there is nothing to wait. Telling
     * it again changes nothing.
     */
    public Future<Void> promised(CallId call, Lead lead, LocalDate by) {
        return lead.person()
                .map(person -> promised(person, new AccountFacts.Promise(promise(call), by, false, lead.claims(), null))
                        .<Void>mapEmpty())
                .orElseGet(Future::succeededFuture);
    }

    /** The person called us and was told what is owed: what is ordered for the account is taken back, if nobody holds it. Completes with whether none is on a worklist any more. */
    public Future<Boolean> heard(String person) {
        return Stages.future(books.accounts().find(person))
                .compose(found -> found.map(one -> orders.takeBack(one, "told on a call of theirs"))
                        .orElseGet(() -> Future.succeededFuture(true)));
    }

    /** A call has one promise, whoever took it down: the last. */
    static String promise(CallId call) {
        return call + "-promise";
    }

    /** The person promised to pay. Telling the same promise again changes nothing. Completes with false when there is no such account. */
    public Future<Boolean> promised(String person, AccountFacts.Promise promise) {
        return Stages.future(books.accounts().promised(person, promise));
    }
}
