package io.claimline.gateway.app.reminders;

import static io.claimline.dialer.contracts.Stages.await;

import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.compliance.Gate;
import io.claimline.dialer.compliance.facts.AgentSite;
import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.facts.Trunk;
import io.claimline.dialer.compliance.ledger.About;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EntryId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.strategy.AccountFacts;
import io.claimline.dialer.strategy.Delay;
import io.claimline.dialer.strategy.Medium;
import io.claimline.dialer.strategy.Progress;
import io.claimline.dialer.strategy.Retries;
import io.claimline.dialer.strategy.Step;
import io.claimline.dialer.strategy.StepId;
import io.claimline.dialer.strategy.Strategy;
import io.claimline.dialer.strategy.StrategyId;
import io.claimline.dialer.strategy.Terminal;
import io.claimline.dialer.strategy.TryResult;
import io.claimline.dialer.strategy.Window;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.dialer.strategy.plan.ReminderPlan;
import io.claimline.dialer.strategy.selection.Rule;
import io.claimline.dialer.strategy.selection.Subject;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.gateway.app.campaigns.CampaignEndpoints;
import io.claimline.gateway.app.client.AccountStandings;
import io.claimline.gateway.app.client.Client;
import io.claimline.gateway.app.client.Clients;
import io.claimline.gateway.app.compliance.BadRules;
import io.claimline.gateway.app.compliance.CallFacts;
import io.claimline.gateway.app.compliance.ContactReader;
import io.claimline.gateway.app.compliance.Ledger;
import io.claimline.gateway.app.compliance.OpenLines;
import io.claimline.gateway.app.compliance.PlannedContacts;
import io.claimline.gateway.app.compliance.Premises;
import io.claimline.gateway.app.compliance.RuleFiles;
import io.claimline.gateway.app.compliance.Screening;
import io.claimline.gateway.app.floor.CampaignBook.Entry;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.StoreSettings;
import io.claimline.gateway.store.strategy.ReminderBooks;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Reminder campaigns over a real store and the product's rules, on the public network, on Monday, 2 March 2026, at ten in New York. */
final class ReminderWorld implements AutoCloseable {
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final Instant TEN = Instant.parse("2026-03-02T15:00:00Z");
    static final CampaignId REMINDERS = new CampaignId("reminders");
    static final CampaignId AGENTS = new CampaignId("agents");
    static final StrategyId STRATEGY = new StrategyId("usual");
    private static final E164 OURS = new E164("+12125550100");

    private final Clients clients = Clients.one(Client.only("acme", Capacity.FIRST_PARTY));
    final PinnedClock clock = new PinnedClock(TEN);
    final Vertx vertx = Vertx.vertx();
    final Store store;
    final ReminderBooks books;
    final Ledger ledger;
    final ReminderDesk desk;
    final Planning planning;

    /** Whether campaigns dial. */
    boolean dials = true;

    /** What came of messages, and what was taken back of them. */
    final Post post = new Post();

    /** Memory that plans find free. */
    LongSupplier free = () -> Long.MAX_VALUE;

    ReminderWorld(Path folder) throws IOException {
        store = Store.open(StoreSettings.in(folder, Optional.empty()), new NodeId("gw-a"), clock);
        books = store.reminders();
        ledger = new Ledger(vertx, store.ledger(), clock, false);
        await(ledger.start().toCompletionStage());
        await(books.strategies().add(strategy()));
        var around = new ReminderDesk.Around(
                id -> Future.succeededFuture(Optional.of(new Entry(campaign(id), dials))),
                new PlannedContacts(store.calls(), store.ledger()),
                ledger,
                screening(),
                post,
                new AccountStandings(clients, ledger),
                store.supervising().holds());
        var kept = new ReminderDesk.Kept(books, store.claims(), store.worklists(), store.calls(), store.guarantors());
        planning = new Planning(vertx, books, around, new Room(() -> free.getAsLong(), () -> {}));
        desk = new ReminderDesk(vertx, kept, around, clock);
    }

    private Screening screening() {
        var lines = new OpenLines(vertx, new NodeId("gw-a"), Set::of);
        var premises = new Premises(Trunk.PUBLIC, AgentSite.ONSHORE, Set.of(OURS));
        var facts = new CallFacts(premises, clients, ledger, lines);
        var reader = new ContactReader(store.contacts(), store.ledger(), store.claims(), store.outbox(), clients);
        try {
            var table = RuleFiles.table(RuleFiles.shipped());
            return new Screening(new Gate(facts, () -> table), facts, reader, lines, clock, Samples::fresh);
        } catch (BadRules e) {
            throw new IllegalStateException(e);
        }
    }

    private static Campaign campaign(CampaignId id) {
        return CampaignEndpoints.usual(id, id.value(), Audience.PATIENT, DialMode.PROGRESSIVE, OURS);
    }

    private static Strategy strategy() {
        var call = new Step.Contact(
                new StepId("call"),
                Delay.afterDue(1),
                List.of(Medium.REMINDER_CALL, Medium.TEXT),
                Window.USUAL,
                3,
                Duration.ofDays(1),
                Retries.USUAL);
        return new Strategy(
                STRATEGY,
                1,
                "Usual",
                NEW_YORK,
                10,
                2,
                3,
                0,
                List.of(call, end("end")),
                List.of(end("broken")),
                Strategy.usualStops());
    }

    private static Step.End end(String id) {
        return new Step.End(new StepId(id), Delay.afterPrevious(30), Terminal.OUTSIDE_AGENCY);
    }

    /** Sends what it is told to, and tells what a test says of it. */
    static final class Post implements Sending {
        final Set<Medium> reaches = EnumSet.noneOf(Medium.class);
        final List<String> sent = new ArrayList<>();
        final Map<String, TryResult> came = new HashMap<>();
        final List<String> takenBack = new ArrayList<>();

        @Override
        public Set<Medium> reaches(Account account, Permitted permitted) {
            return reaches;
        }

        @Override
        public Future<Void> send(String key, Account account, Medium medium) {
            sent.add(key);
            return Future.succeededFuture();
        }

        @Override
        public Future<Map<String, TryResult>> came(List<String> keys, boolean letters) {
            return Future.succeededFuture(
                    keys.stream().filter(came::containsKey).collect(Collectors.toMap(key -> key, came::get)));
        }

        @Override
        public Future<Boolean> takeBack(String key, Medium medium, String reason) {
            takenBack.add(key);
            return Future.succeededFuture(true);
        }
    }

    static ReminderPlan plan(ReminderPlan.State state) {
        return plan(state, new ReminderPlan.Rate(5, 300, Duration.ofMinutes(1), 1_000_000));
    }

    static ReminderPlan plan(ReminderPlan.State state, ReminderPlan.Rate rate) {
        return new ReminderPlan(
                REMINDERS,
                STRATEGY,
                new Rule.All(List.of()),
                Window.USUAL,
                new ReminderPlan.Schedule(NEW_YORK, LocalDate.of(2026, 3, 1), null, EnumSet.allOf(DayOfWeek.class)),
                rate,
                AGENTS,
                state);
    }

    static Account account(int number) {
        var facts = new AccountFacts(
                10_000 + number, LocalDate.of(2026, 1, 5), null, null, Set.of(), Set.of(), List.of(NEW_YORK), null);
        var zones = Set.of("America/New_York");
        return new Account(
                "%032x".formatted(number),
                new E164("+1518%07d".formatted(2_000_000 + number)),
                new ContactFacts(zones, zones, "NY", "12207"),
                "J.D.",
                List.of(new Account.Balance("balance-" + number, 10_000 + number)),
                facts,
                new Subject.Dates(null, null, facts.responsibility()),
                "acme",
                new Account.Told("en", null),
                Progress.begun(STRATEGY, TEN.minus(Duration.ofDays(20))));
    }

    /** Agreed to a recorded voice at the number. */
    static LedgerEntry consent(Account account) {
        var at = TEN.minus(Duration.ofDays(90));
        return new LedgerEntry(
                new EntryId("consent-" + account.key()),
                About.of(Optional.of(account.key()), account.number().orElseThrow()),
                new Statement.Allows(Set.of(Channel.PRERECORDED_VOICE, Channel.LIVE_VOICE), Consent.Kind.STANDING),
                Source.AGENT,
                "a form",
                "clerk",
                at,
                at);
    }

    @Override
    public void close() throws IOException {
        await(vertx.close().toCompletionStage());
        store.close();
    }
}
