package io.claimline.gateway.app.reminders;

import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.ledger.Standing;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.strategy.AccountFacts;
import io.claimline.dialer.strategy.Medium;
import io.claimline.dialer.strategy.StopCondition;
import io.claimline.dialer.strategy.StrategyVersions;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.dialer.strategy.plan.DayPlan;
import io.claimline.dialer.strategy.plan.Planner;
import io.claimline.dialer.strategy.plan.ReminderPlan;
import io.claimline.gateway.app.compliance.PlannedContacts;
import io.claimline.gateway.app.floor.CampaignBook.Entry;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.store.strategy.ReminderBooks;
import io.claimline.gateway.store.strategy.StoredAccount;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans days from what is stored: the accounts in one read, what has been between us and their people in three, and then the gate from memory. Changes nothing. */
final class Planning {
    private final Vertx vertx;
    private final ReminderBooks books;
    private final ReminderDesk.Around around;
    private final Room room;

    Planning(Vertx vertx, ReminderBooks books, ReminderDesk.Around around, Room room) {
        this.vertx = vertx;
        this.books = books;
        this.around = around;
        this.room = room;
    }

    /**
     * A planned day, and what it was planned from.
     *
     * @param stored the accounts as they were read, in no particular order
     * @param running whether the campaign dials
     */
    record Planned(StrategyVersions versions, List<StoredAccount> stored, DayPlan day, boolean running) {}

    /** All that a plan is made from, as it was read. */
    record Read(
            Entry campaign,
            StrategyVersions versions,
            List<StoredAccount> stored,
            PlannedContacts.Read known,
            Map<String, Instant> held) {}

    Future<Planned> day(ReminderPlan plan, Instant from) {
        return read(plan, from).compose(read -> vertx.executeBlocking(() -> day(plan, read, from), false));
    }

    /** Completes when the plan fits into memory, and fails with what to do when it does not. */
    Future<Void> fits(ReminderPlan plan, Instant from) {
        var accounts = Stages.future(books.accounts().about(plan.strategy()));
        var known = around.contacts().size(from);
        return Future.all(accounts, known)
                .compose(sizes -> room.fits(plan.strategy(), accounts.result(), known.result()));
    }

    /** Reads what a plan is made from, if there is room for it. */
    Future<Read> read(ReminderPlan plan, Instant from) {
        return fits(plan, from).compose(room -> roomy(plan, from));
    }

    private Future<Read> roomy(ReminderPlan plan, Instant from) {
        var campaign = campaign(plan.campaign());
        var versions = versions(plan);
        var accounts = Stages.future(books.accounts().under(plan.strategy()));
        var known = around.contacts().read(from);
        var held = Stages.future(around.holds().all(from));
        return Future.all(campaign, versions, accounts, known, held)
                .map(read -> new Read(
                        campaign.result(), versions.result(), accounts.result(), known.result(), held.result()));
    }

    /** Plans from memory. */
    Planned day(ReminderPlan plan, Read read, Instant from) {
        var accounts = read.stored().parallelStream()
                .map(one -> current(one.account(), read))
                .toList();
        var gate = new PlannedLooks(around, read.known(), read.campaign().campaign(), from);
        var booked = Bookings.of(plan, read.stored(), read.known(), from);
        var day = Planner.plan(plan, read.versions(), accounts, gate, booked, from);
        return new Planned(read.versions(), read.stored(), day, read.campaign().running());
    }

    private Future<Entry> campaign(CampaignId id) {
        return around.campaigns()
                .apply(id)
                .compose(found -> found.map(Future::succeededFuture)
                        .orElseGet(() -> Future.failedFuture(ApiProblem.notFound(
                                "There is no campaign " + id + ". GET /api/v1/campaigns lists those there are."))));
    }

    Future<StrategyVersions> versions(ReminderPlan plan) {
        return Stages.future(books.strategies().find(plan.strategy()))
                .compose(found -> found.map(Future::succeededFuture)
                        .orElseGet(() -> Future.failedFuture(ApiProblem.notFound("There is no strategy "
                                + plan.strategy() + ". GET /api/v1/strategies lists those there are."))));
    }

    /** The account, with what the ledger says of the person and how the person can be reached now. */
    private Account current(Account account, Read read) {
        var facts = account.facts();
        var marks = EnumSet.noneOf(StopCondition.class);
        marks.addAll(facts.marks());
        var stands = account.number()
                .map(number -> around.ledger().on(Optional.of(account.key()), number))
                .orElse(Standing.NOTHING);
        marks.addAll(marks(account, stands));
        return account.knowing(new AccountFacts(
                facts.cents(),
                facts.responsibility(),
                facts.dueOn(),
                facts.lastPromise(),
                marks,
                reachable(account, read.known(), stands),
                facts.zones(),
                heldUntil(account, read.held())));
    }

    /** All of an account waits for the last of its balances: one message is about all of them. */
    private static @Nullable Instant heldUntil(Account account, Map<String, Instant> held) {
        return held.isEmpty()
                ? null
                : account.balances().stream()
                        .flatMap(balance -> Optional.ofNullable(held.get(balance.id())).stream())
                        .max(Instant::compareTo)
                        .orElse(null);
    }

    private Set<StopCondition> marks(Account account, Standing stands) {
        var ledger = around.ledger();
        return Stream.concat(
                        stands.flags().stream(),
                        account.balances().stream().flatMap(balance -> ledger.onAccount(balance.id()).stream()))
                .flatMap(flag -> mark(flag).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<StopCondition> mark(Flag flag) {
        return switch (flag) {
            case DISPUTED -> Optional.of(StopCondition.DISPUTED);
            case CEASE, REFUSES_TO_PAY -> Optional.of(StopCondition.CEASE);
            case ATTORNEY -> Optional.of(StopCondition.ATTORNEY);
            case BANKRUPTCY -> Optional.of(StopCondition.BANKRUPTCY);
            case DECEASED -> Optional.of(StopCondition.DECEASED);
            case RECALLED -> Optional.of(StopCondition.RECALLED);
            case MINOR -> Optional.of(StopCondition.MINOR);
            case ASSISTANCE_PENDING -> Optional.of(StopCondition.ASSISTANCE);
            case IN_DEFAULT, IN_COLLECTIONS -> Optional.empty();
            // About ways to reach the person: the gate denies those, and the strategy takes another.
            case DO_NOT_CALL, ONSHORE_ONLY, REASSIGNED_NUMBER, PROTECTED_LINE -> Optional.empty();
        };
    }

    /** Whether a voice may call is the gate's to say, for it knows the instant. */
    private Set<Medium> reachable(Account account, PlannedContacts.Read known, Standing stands) {
        var reachable = EnumSet.noneOf(Medium.class);
        account.number().ifPresent(number -> {
            reachable.add(Medium.REMINDER_CALL);
            reachable.add(Medium.LIVE_CALL);
        });
        var allowed = Stream.concat(
                        account.number().map(known::consents).orElse(List.of()).stream(),
                        known.mailed(account.key()).stream())
                .toList();
        var mailed = account.told()
                .address()
                .map(address -> around.ledger().on(account.key(), address).revocations())
                .orElse(List.of());
        var refused = Stream.concat(stands.revocations().stream(), mailed.stream())
                .distinct()
                .toList();
        reachable.addAll(around.sending().reaches(account, new Sending.Permitted(allowed, refused)));
        return reachable;
    }
}
