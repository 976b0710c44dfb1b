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
import io.claimline.dialer.strategy.Terminal;
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
import io.claimline.gateway.store.strategy.OrderedWork.How;
import io.claimline.gateway.store.strategy.OrderedWork.Over;
import io.claimline.gateway.store.strategy.ReminderReports.Direction;
import io.claimline.gateway.store.strategy.ReminderReports.Span;
import io.claimline.gateway.store.strategy.StoredAccount.Ordered;
import io.claimline.gateway.store.worklist.MongoWorkStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private Accounts.Life life(Account account) {
        return Optional.ofNullable(
                        await(accounts().lives(List.of(account.key()))).get(account.key()))
                .orElseThrow();
    }

    private static Account owing(Account account, Account.Balance... balances) {
        return account.owing(List.of(balances));
    }

    @Test
    void shouldBeginAnewWithTheNewBalanceAloneWhenTheLifeBeforeWasEnded() {
        var account = account(new StrategyId("anew-" + Samples.fresh()), 10_000);
        var old = account.balances().getFirst();
        var fresh = new Account.Balance("fresh-" + old.id(), 3_000);
        await(accounts().put(List.of(account)));
        assertThat(life(account).over()).isFalse();
        var ended = new Progress(
                account.progress().strategy(),
                NOW,
                null,
                List.of(),
                null,
                new Progress.End(new StepId("agency"), Terminal.OUTSIDE_AGENCY, NOW));
        await(accounts().progressed(account.key(), 0, ended, null));
        await(accounts().promised(account.key(), new AccountFacts.Promise("old", LocalDate.of(2026, 2, 2), false)));
        var before = life(account);
        assertThat(before.over()).isTrue();
        assertThat(before.lacks(account.balances())).isFalse();
        var now = owing(account, old, fresh);
        assertThat(before.lacks(now.balances())).isTrue();
        assertThat(await(accounts().renew(before, now, Accounts.Anew.NEW_BALANCE, NOW)))
                .isTrue();
        assertThat(await(accounts().renew(before, now, Accounts.Anew.NEW_BALANCE, NOW)))
                .isFalse();
        await(accounts().put(List.of(now)));
        var found = await(accounts().find(account.key())).orElseThrow();
        assertThat(found.account().balances()).containsExactly(fresh);
        assertThat(found.account().facts().cents()).isEqualTo(3_000);
        assertThat(found.account().facts().promise()).isEqualTo(account.facts().promise());
        assertThat(found.account().progress()).isEqualTo(account.progress());
        assertThat(found.life()).isEqualTo(2);
        assertThat(life(account).over()).isFalse();
    }

    @Test
    void shouldGoOnWhereItWasWhenAPaymentWentBack() {
        var account = account(new StrategyId("back-" + Samples.fresh()), 10_000);
        await(accounts().put(List.of(account)));
        await(accounts().put(List.of(owing(account))));
        assertThat(life(account).over()).isTrue();
        assertThat(life(account).lacks(account.balances())).isFalse();
    }

    @Test
    void shouldKeepAPromiseWhenWhatWasPromisedIsPaidWhateverElseComes() {
        var account = account(new StrategyId("kept-" + Samples.fresh()), 10_000);
        var old = account.balances().getFirst();
        var other = new Account.Balance("other-" + old.id(), 4_000);
        await(accounts().put(List.of(account)));
        var promise = new AccountFacts.Promise(
                "p", LocalDate.of(2026, 3, 9), false, List.of(old.id()), new AccountFacts.Promise.Left(2_500));
        await(accounts().promised(account.key(), promise));
        assertThat(kept(account)).isFalse();
        await(accounts().put(List.of(owing(account, old, other))));
        await(accounts().left(account.key(), new Account.Balance(old.id(), 2_501)));
        assertThat(kept(account)).isFalse();
        await(accounts().left(account.key(), new Account.Balance(old.id(), 2_500)));
        assertThat(kept(account)).isTrue();
    }

    private boolean kept(Account account) {
        return await(accounts().find(account.key()))
                .flatMap(found -> found.account().facts().promise())
                .orElseThrow()
                .kept();
    }

    @Test
    void shouldReadAnAccountThatWasKeptBeforePromisesSaidWhatTheyAreAbout() {
        var account = account(new StrategyId("old-" + Samples.fresh()), 10_000);
        await(accounts().put(List.of(account)));
        var old = new Document("_id", "p1").append("by", "2026-03-09").append("kept", false);
        await(link().one(link().collection("accounts")
                .updateOne(
                        new Document("_id", account.key()),
                        new Document("$set", new Document("promise", old))
                                .append("$unset", new Document("life", "")))));
        var found = await(accounts().find(account.key())).orElseThrow();
        assertThat(found.account().facts().promise())
                .contains(new AccountFacts.Promise("p1", LocalDate.of(2026, 3, 9), false));
        assertThat(life(account).balances())
                .containsExactly(account.balances().getFirst().id());
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
        assertThat(await(work.withdraw(free.id(), How.WITHDRAWN, "paid"))).isTrue();
        assertThat(await(work.withdraw(free.id(), How.UNTRIED, "again"))).isTrue();
        assertThat(await(work.withdraw(held.id(), How.WITHDRAWN, "paid"))).isFalse();
        assertThat(await(work.over(List.of(free.id(), held.id()), NOW)))
                .containsExactly(Map.entry(free.id(), new Over(How.WITHDRAWN, "paid")));
        assertThat(await(worklist.lease(campaign, 5, NODE, NOW, Duration.ofMinutes(1))))
                .isEmpty();
    }

    @Test
    void shouldTellWhyOrderedWorkIsOver() {
        var work = new OrderedWork(link());
        var worklist = new MongoWorkStore(link());
        var lead = Samples.lead(campaign, 1, NOW);
        assertThat(over(work, lead.id(), NOW)).isEqualTo(How.GONE);
        await(worklist.add(List.of(lead)));
        assertThat(over(work, lead.id(), NOW)).isNull();
        settle(worklist, NextStep.RetryAt.barred(NOW, NextStep.Bar.DENIED, "asked not to be called"));
        assertThat(await(work.over(List.of(lead.id()), NOW)))
                .containsExactly(Map.entry(lead.id(), new Over(How.DENIED, "asked not to be called")));
        settle(worklist, NextStep.RetryAt.barred(NOW, NextStep.Bar.UNFIT, "no name"));
        assertThat(over(work, lead.id(), NOW)).isEqualTo(How.UNFIT);
        settle(worklist, new NextStep.RetryAt(NOW, false, "hours"));
        assertThat(over(work, lead.id(), NOW)).isNull();
        settle(worklist, new NextStep.Done("spoken with"));
        assertThat(over(work, lead.id(), NOW)).isEqualTo(How.DONE);
    }

    private static @Nullable How over(OrderedWork work, LeadId lead, Instant at) {
        var over = await(work.over(List.of(lead), at)).get(lead);
        return over == null ? null : over.how();
    }

    private void settle(MongoWorkStore worklist, NextStep next) {
        var leased = await(worklist.lease(campaign, 1, NODE, NOW, Duration.ofMinutes(1)));
        assertThat(await(worklist.settle(leased.getFirst().lease(), next))).isTrue();
    }

    @Test
    void shouldLeaseNothingAfterItsHoursAndTellThatNobodyTookItUp() {
        var work = new OrderedWork(link());
        var worklist = new MongoWorkStore(link());
        var lead = Samples.lead(campaign, 1, NOW);
        await(worklist.add(List.of(lead)));
        await(work.lapses(lead.id(), NOW.plusSeconds(120)));
        assertThat(over(work, lead.id(), NOW.plusSeconds(119))).isNull();
        assertThat(over(work, lead.id(), NOW.plusSeconds(120))).isEqualTo(How.LAPSED);
        assertThat(await(worklist.lease(campaign, 1, NODE, NOW.plusSeconds(120), Duration.ofMinutes(1))))
                .isEmpty();
        assertThat(await(worklist.lease(campaign, 1, NODE, NOW.plusSeconds(119), Duration.ofMinutes(1))))
                .hasSize(1);
    }

    @Test
    void shouldKeepACallThatWasPromisedWhateverItsHours() {
        var work = new OrderedWork(link());
        var worklist = new MongoWorkStore(link());
        var lead = Samples.lead(campaign, 1, NOW);
        await(worklist.add(List.of(lead)));
        await(work.lapses(lead.id(), NOW.plusSeconds(120)));
        var tomorrow = NOW.plus(Duration.ofDays(1));
        settle(worklist, new NextStep.RetryAt(tomorrow, true, "wants to be called", new CallBack(tomorrow, null)));
        assertThat(over(work, lead.id(), tomorrow)).isNull();
        assertThat(await(worklist.leaseCallBacks(campaign, 1, NODE, tomorrow, Duration.ofMinutes(1))))
                .hasSize(1);
    }

    @Test
    void shouldLetNobodyWaitForOldWorkThatSaysNoEndForLongerThanADay() {
        var work = new OrderedWork(link());
        var worklist = new MongoWorkStore(link());
        var lead = Samples.lead(campaign, 1, NOW);
        await(worklist.add(List.of(lead)));
        assertThat(over(work, lead.id(), NOW.plus(Duration.ofHours(23)))).isNull();
        assertThat(over(work, lead.id(), NOW.plus(Duration.ofHours(24)))).isEqualTo(How.LAPSED);
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
