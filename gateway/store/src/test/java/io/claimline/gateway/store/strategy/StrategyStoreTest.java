package io.claimline.gateway.store.strategy;

import static io.claimline.dialer.contracts.Stages.await;
import static io.claimline.gateway.store.strategy.ReminderSamples.NOW;
import static io.claimline.gateway.store.strategy.ReminderSamples.account;
import static io.claimline.gateway.store.strategy.ReminderSamples.plan;
import static io.claimline.gateway.store.strategy.ReminderSamples.strategy;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.strategy.AccountFacts;
import io.claimline.dialer.strategy.Medium;
import io.claimline.dialer.strategy.Progress;
import io.claimline.dialer.strategy.StepId;
import io.claimline.dialer.strategy.StrategyId;
import io.claimline.dialer.strategy.TryResult;
import io.claimline.dialer.strategy.Verdict;
import io.claimline.dialer.strategy.Window;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.dialer.strategy.plan.ReminderPlan.State;
import io.claimline.dialer.worklist.CallBack;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.dialer.worklist.Tries;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.link.Servers;
import io.claimline.gateway.store.link.TestDatabase;
import io.claimline.gateway.store.strategy.ReminderReports.Direction;
import io.claimline.gateway.store.strategy.ReminderReports.Span;
import io.claimline.gateway.store.strategy.StoredAccount.Ordered;
import io.claimline.gateway.store.worklist.MongoWorkStore;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.claimline.gateway.store.link.Servers#present")
class StrategyStoreTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final NodeId NODE = new NodeId("node-1");

    @Parameter
    Servers server = Servers.EMBEDDED;

    private final StrategyId id = new StrategyId(Samples.fresh());
    private final CampaignId campaign = Samples.campaign();

    private MongoLink link() {
        return DATABASE.on(server);
    }

    private Accounts accounts() {
        return new Accounts(link());
    }

    @Test
    void shouldKeepEveryVersionOfAStrategyOnce() {
        var strategies = new Strategies(link());
        assertThat(await(strategies.add(strategy(id, 1)))).isTrue();
        assertThat(await(strategies.add(strategy(id, 2)))).isTrue();
        assertThat(await(strategies.add(strategy(id, 2)))).isFalse();
        assertThat(await(strategies.find(id)).orElseThrow().all()).containsExactly(strategy(id, 1), strategy(id, 2));
        assertThat(await(strategies.all())).anyMatch(one -> one.newest().id().equals(id));
    }

    @Test
    void shouldKeepEverythingAPlanSaysAndRefuseAChangeThatComesSecond() {
        var plans = new ReminderPlans(link());
        var added = StoredPlan.added(plan(campaign, State.DRAFT));
        assertThat(await(plans.add(added))).isTrue();
        assertThat(await(plans.add(added))).isFalse();
        assertThat(await(plans.find(campaign))).contains(added);
        var changed = added.changed(plan(campaign, State.ACTIVE));
        assertThat(await(plans.change(changed))).isTrue();
        assertThat(await(plans.change(changed))).isFalse();
        assertThat(await(plans.change(changed.planned(NOW)))).isTrue();
        assertThat(await(plans.all())).contains(changed.planned(NOW));
    }

    @Test
    void shouldKeepEverythingAnAccountSays() {
        var account = account(id, 12_000);
        assertThat(await(accounts().put(List.of(account)))).isEqualTo(1);
        assertThat(await(accounts().under(id))).containsExactly(new StoredAccount(account, 0, null));
        assertThat(await(accounts().withBalance(account.balances().getFirst().id())))
                .contains(new StoredAccount(account, 0, null));
    }

    @Test
    void shouldNotLoseProgressWhenWhatIsKnownChanges() {
        var account = account(id, 12_000);
        await(accounts().put(List.of(account)));
        var progress = tried(account.progress());
        var ordered = new Ordered(campaign, new LeadId("lead:1"), campaign, NOW, false);
        assertThat(await(accounts().progressed(account.key(), 0, progress, ordered)))
                .isTrue();
        var paid = new Account(
                account.key(),
                account.phone(),
                account.contact(),
                account.party(),
                List.of(),
                account.facts(),
                account.dates(),
                "south",
                new Account.Told("en", null),
                account.progress());
        assertThat(await(accounts().put(List.of(paid)))).isZero();
        assertThat(await(accounts().find(account.key()))).contains(new StoredAccount(paid.at(progress), 1, ordered));
    }

    @Test
    void shouldOweAgainWhatWentBackUntilTheNextImportTells() {
        var account = account(new StrategyId("owing-" + Samples.fresh()), 10_000);
        var balance = account.balances().getFirst().id();
        await(accounts().put(List.of(account)));
        await(accounts().left(account.key(), new Account.Balance(balance, 0)));
        assertThat(await(accounts().reopened(account.key(), new Account.Balance(balance, 7_000))))
                .isTrue();
        await(accounts().reopened(account.key(), new Account.Balance(balance, 7_000)));
        assertThat(cents(account)).isEqualTo(7_000);
        await(accounts().left(account.key(), new Account.Balance(balance, 1_000)));
        assertThat(cents(account)).isEqualTo(1_000);
        await(accounts().reopened(account.key(), new Account.Balance("another-" + balance, 500)));
        assertThat(cents(account)).isEqualTo(1_500);
        assertThat(await(accounts().withBalance("another-" + balance))).isPresent();
        await(accounts().put(List.of(account)));
        assertThat(cents(account)).isEqualTo(1_000);
    }

    private long cents(Account account) {
        return await(accounts().find(account.key()))
                .orElseThrow()
                .account()
                .facts()
                .cents();
    }

    @Test
    void shouldKeepWhatWasToldOfThePersonWhenAFileIsImportedAgain() {
        var account = account(new StrategyId("told-" + Samples.fresh()), 10_000);
        await(accounts().put(List.of(account)));
        var told = new Account.Told("en", null);
        assertThat(await(accounts().told(account.key(), told))).isTrue();
        await(accounts().put(List.of(account)));
        assertThat(await(accounts().find(account.key())).orElseThrow().account().told())
                .isEqualTo(told);
    }

    @Test
    void shouldNotForgetWhatWasPaidAndPromisedWhenAFileIsImportedAgain() {
        var account = account(id, 12_000);
        var balance = account.balances().getFirst().id();
        var promise = new AccountFacts.Promise("promise-2", LocalDate.of(2026, 3, 9), false);
        await(accounts().put(List.of(account)));
        assertThat(await(accounts().left(account.key(), new Account.Balance(balance, 2_000))))
                .isTrue();
        await(accounts().left(account.key(), new Account.Balance(balance, 5_000)));
        assertThat(await(accounts().promised(account.key(), promise))).isTrue();
        await(accounts().put(List.of(account)));
        var found = await(accounts().find(account.key())).orElseThrow().account();
        assertThat(found.facts().cents()).isEqualTo(2_000);
        assertThat(found.facts().promise()).contains(promise);
        assertThat(await(accounts().promised("nobody", promise))).isFalse();
    }

    @Test
    void shouldRefuseTheSecondOfTwoWhoOrderForOneAccount() {
        var account = account(id, 12_000);
        await(accounts().put(List.of(account)));
        var one = new Ordered(campaign, new LeadId("lead:one"), campaign, NOW, false);
        var other = new Ordered(campaign, new LeadId("lead:other"), campaign, NOW, false);
        assertThat(await(accounts().progressed(account.key(), 0, tried(account.progress()), one)))
                .isTrue();
        assertThat(await(accounts().progressed(account.key(), 0, tried(account.progress()), other)))
                .isFalse();
        assertThat(await(accounts().progressed(account.key(), 1, account.progress(), null)))
                .isTrue();
        assertThat(await(accounts().find(account.key())).orElseThrow().ordered())
                .contains(one);
    }

    @Test
    void shouldTakeBackWorkThatNobodyHolds() {
        var work = new OrderedWork(link());
        var worklist = new MongoWorkStore(link());
        var free = Samples.lead(campaign, 1, NOW);
        var held = Samples.lead(campaign, 2, NOW);
        await(worklist.add(List.of(free, held)));
        var leased = await(worklist.lease(campaign, 1, NODE, NOW, Duration.ofMinutes(1)));
        assertThat(leased.getFirst().lead().id()).isEqualTo(held.id());
        assertThat(await(work.withdraw(free.id(), "paid"))).isTrue();
        assertThat(await(work.withdraw(free.id(), "paid"))).isTrue();
        assertThat(await(work.withdraw(held.id(), "paid"))).isFalse();
        assertThat(await(work.over(List.of(free.id(), held.id())))).containsExactly(free.id());
        assertThat(await(worklist.lease(campaign, 5, NODE, NOW, Duration.ofMinutes(1))))
                .isEmpty();
    }

    @Test
    void shouldTakeBackAllOfACampaignThatNobodyHolds() {
        var worklist = new MongoWorkStore(link());
        await(worklist.add(List.of(Samples.lead(campaign, 1, NOW), Samples.lead(campaign, 2, NOW))));
        await(worklist.lease(campaign, 1, NODE, NOW, Duration.ofMinutes(1)));
        assertThat(await(new OrderedWork(link()).withdrawAll(campaign, "stopped")))
                .isEqualTo(1);
    }

    @Test
    void shouldCountPlacedAttemptsThatAreAlikeTogether() {
        attempt("NO_ANSWER");
        attempt("NO_ANSWER");
        attempt("REMINDED", "GREETED", "VERIFIED");
        attempt(null);
        keep(new Document("ending", new Document("case", "Closed").append("result", "CONNECTED")));
        var found = await(new ReminderReports(link()).of(campaign, Direction.OUT, Span.ALL));
        assertThat(found)
                .containsExactlyInAnyOrder(
                        new ReminderReports.Alike("NO_ANSWER", Set.of(), 2),
                        new ReminderReports.Alike("REMINDED", Set.of("GREETED", "VERIFIED"), 1),
                        new ReminderReports.Alike("", Set.of(), 1));
    }

    private void attempt(@Nullable String result, String... points) {
        var ending =
                result == null ? new Document("case", "Open") : new Document("case", "Closed").append("result", result);
        var document = new Document("ending", ending).append("decision", Samples.fresh());
        if (points.length > 0) {
            var reached = List.of(points).stream()
                    .map(point -> new Document("k", point).append("v", 1))
                    .toList();
            document.append("path", new Document("points", reached));
        }
        keep(document);
    }

    private void keep(Document attempt) {
        attempt.append("_id", Samples.fresh()).append("campaign", campaign.value());
        await(link().one(link().collection("attempts").insertOne(attempt)));
    }

    private static Progress tried(Progress from) {
        var reach = new Verdict.Reach(new StepId("call"), 1, 1, Medium.TEXT, Window.USUAL);
        return from.ordered(reach, NOW).came(new StepId("call"), 1, TryResult.MESSAGE_LEFT, NOW.plusSeconds(60));
    }

    @Test
    void shouldWithdrawWhatNoStrategyOrderedAndKeepTheRest() {
        var work = new MongoWorkStore(link());
        var held = Samples.lead(campaign, 9, NOW);
        var promised = Samples.lead(campaign, 5, NOW);
        var ordered = Samples.lead(campaign, 3, NOW).tried(Tries.ONCE);
        var caller = Samples.stranger(campaign, NOW);
        var unplanned = Samples.lead(campaign, 1, NOW);
        await(work.add(List.of(held, promised, ordered, caller, unplanned, Samples.lead(Samples.campaign(), 1, NOW))));
        var leased = await(work.lease(campaign, 2, NODE, NOW, Duration.ofMinutes(1)));
        await(work.settle(
                leased.getLast().lease(), new NextStep.RetryAt(NOW, true, "asked for", new CallBack(NOW, null))));
        var orders = new OrderedWork(link());
        assertThat(await(orders.withdrawUnplanned(campaign, "a plan brings its work")))
                .isEqualTo(1);
        assertThat(await(orders.withdrawUnplanned(campaign, "a plan brings its work")))
                .isZero();
        assertThat(await(work.count(campaign)).done()).isEqualTo(1);
        assertThat(await(work.lease(campaign, 9, NODE, NOW, Duration.ofMinutes(1))))
                .extracting(one -> one.lead().id())
                .containsExactlyInAnyOrder(promised.id(), ordered.id(), caller.id());
    }
}
