package io.claimline.gateway.app.reminders;

import static io.claimline.dialer.contracts.Stages.await;
import static io.claimline.dialer.contracts.Stages.until;
import static io.claimline.gateway.app.reminders.ReminderWorld.AGENTS;
import static io.claimline.gateway.app.reminders.ReminderWorld.REMINDERS;
import static io.claimline.gateway.app.reminders.ReminderWorld.STRATEGY;
import static io.claimline.gateway.app.reminders.ReminderWorld.TEN;
import static io.claimline.gateway.app.reminders.ReminderWorld.account;
import static io.claimline.gateway.app.reminders.ReminderWorld.consent;
import static io.claimline.gateway.app.reminders.ReminderWorld.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.id.OutcomeId;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.outcome.OutcomeField;
import io.claimline.dialer.reminder.LinkWay;
import io.claimline.dialer.reminder.Said;
import io.claimline.dialer.strategy.AccountFacts;
import io.claimline.dialer.strategy.Executor;
import io.claimline.dialer.strategy.Medium;
import io.claimline.dialer.strategy.Progress;
import io.claimline.dialer.strategy.StepId;
import io.claimline.dialer.strategy.TryResult;
import io.claimline.dialer.strategy.Verdict;
import io.claimline.dialer.strategy.Window;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.dialer.strategy.plan.DayPlan;
import io.claimline.dialer.strategy.plan.Fate;
import io.claimline.dialer.strategy.plan.ReminderPlan;
import io.claimline.dialer.strategy.plan.ReminderPlan.State;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.dialogue.Sayings;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.store.strategy.OrderedWork;
import io.claimline.gateway.store.strategy.StoredAccount;
import io.claimline.gateway.store.strategy.StoredAccount.Ordered;
import io.claimline.gateway.store.strategy.StoredPlan;
import io.claimline.gateway.store.worklist.StoredWork;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReminderDeskTest {
    private static final NodeId NODE = new NodeId("gw-a");
    private static final Sayings.Requests NO_REQUESTS = new Sayings.Requests() {
        @Override
        public Future<Set<LinkWay>> links(Lead lead) {
            return Future.succeededFuture(Set.of());
        }

        @Override
        public Future<Void> link(CallId call, Lead lead, Said.LinkWanted wanted, Instant at) {
            throw new AssertionError("nobody wants a link");
        }

        @Override
        public Future<Void> question(CallId call, Lead lead, Said.Asked asked, Instant at) {
            throw new AssertionError("nobody asks");
        }

        @Override
        public Future<Void> callBack(CallId call, Lead lead, Instant at) {
            throw new AssertionError("nobody wants to be called back");
        }
    };

    private final Account one = account(1);

    @SuppressWarnings("NullAway.Init")
    private ReminderWorld world;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        world = new ReminderWorld(folder);
        await(world.books.plans().add(StoredPlan.added(plan(State.ACTIVE))));
        await(world.books.accounts().put(List.of(one)));
    }

    @AfterEach
    void close() throws IOException {
        world.close();
    }

    private void agrees() {
        await(world.ledger.keep(List.of(consent(one))).toCompletionStage());
        until("the consent is in the store", () -> world.store.undelivered() == 0);
    }

    private int round() {
        return await(world.desk.round().toCompletionStage());
    }

    private List<Lead> worklist(CampaignId campaign) {
        return await(world.store.openWork().of(campaign, 100)).stream()
                .map(StoredWork::lead)
                .toList();
    }

    private StoredAccount stored() {
        return await(world.books.accounts().find(one.key())).orElseThrow();
    }

    @Test
    void shouldTellOfEachCallThatARecordedVoiceWillMakeAndOfNoOther() {
        var told = new ArrayList<Lead>();
        world.desk.tell(told::add);
        await(world.books.accounts().put(List.of(account(2))));
        agrees();
        assertThat(round()).isEqualTo(2);
        assertThat(told).isEqualTo(worklist(REMINDERS)).hasSize(1);
        assertThat(worklist(AGENTS)).hasSize(1);
    }

    @Test
    void shouldRefuseAPlanThatDoesNotFitIntoMemoryBeforeItReadsAnything() {
        world.free = () -> 0;
        var refused = world.planning.read(plan(State.DRAFT), TEN);
        until("it is told", refused::isComplete);
        assertThat(refused.cause()).isInstanceOf(ApiProblem.class).hasMessageContaining("does not fit into the memory");
    }

    @Test
    void shouldPutOnTheWorklistWhoIsDueAndAgreedToARecordedVoice() {
        agrees();
        assertThat(round()).isEqualTo(1);
        assertThat(worklist(REMINDERS)).singleElement().satisfies(lead -> {
            assertThat(lead.id().value()).isEqualTo("reminders:r:" + one.key() + ":call:1");
            assertThat(lead.claims()).containsExactly("balance-1");
            assertThat(lead.person()).contains(one.key());
            assertThat(lead.dueAt()).isEqualTo(TEN);
        });
    }

    @Test
    void shouldGiveToAgentsWhoHasNotAgreed() {
        assertThat(round()).isEqualTo(1);
        assertThat(worklist(REMINDERS)).isEmpty();
        assertThat(worklist(AGENTS)).hasSize(1);
    }

    @Test
    void shouldOrderNothingTwiceHoweverOftenAndByWhomeverItIsWorked() {
        agrees();
        var both = List.of(world.desk.round(), world.desk.round());
        both.forEach(each -> await(each.toCompletionStage()));
        round();
        assertThat(worklist(REMINDERS)).hasSize(1);
        assertThat(stored().account().progress().current().orElseThrow().tries())
                .hasSize(1);
    }

    @Test
    void shouldAddTheSameWorkAfterACrashBetweenOrderAndWorklist() {
        var reach = new Verdict.Reach(new StepId("call"), 1, 1, Medium.REMINDER_CALL, Window.USUAL);
        var id = LeadOf.id(REMINDERS, stored(), reach.step(), 1);
        var ordered = new Ordered(REMINDERS, id, REMINDERS, TEN, false);
        await(world.books.accounts().progressed(one.key(), 0, one.progress().ordered(reach, TEN), ordered));
        round();
        round();
        assertThat(worklist(REMINDERS)).extracting(Lead::id).containsExactly(id);
        assertThat(stored().ordered().orElseThrow().placed()).isTrue();
    }

    @Test
    void shouldTakeBackWhatIsOrderedWhenTheBalanceIsPaid() {
        agrees();
        round();
        assertThat(await(world.desk.balanceSettled("balance-1", 0).toCompletionStage()))
                .isTrue();
        assertThat(worklist(REMINDERS)).isEmpty();
        round();
        assertThat(worklist(REMINDERS)).isEmpty();
        assertThat(await(world.desk.balanceSettled("balance-1", 0).toCompletionStage()))
                .isTrue();
    }

    @Test
    void shouldLeaveWorkWhereItIsWhenSomethingIsStillOwed() {
        agrees();
        round();
        await(world.desk.balanceSettled("balance-1", 500).toCompletionStage());
        assertThat(worklist(REMINDERS)).hasSize(1);
        assertThat(stored().account().facts().cents()).isEqualTo(500);
    }

    @Test
    void shouldSayThatACallIsUnderWayWhenItIsPaidMeanwhile() {
        agrees();
        round();
        await(world.store.worklists().lease(REMINDERS, 1, NODE, TEN, Duration.ofMinutes(5)));
        assertThat(await(world.desk.balanceSettled("balance-1", 0).toCompletionStage()))
                .isFalse();
    }

    @Test
    void shouldHeedThatWorkWasTakenBackAndGoOn() {
        agrees();
        round();
        var lead = worklist(REMINDERS).getFirst().id();
        await(world.books.work().withdraw(lead, OrderedWork.How.WITHDRAWN, "for a test"));
        round();
        assertThat(stored().account().progress().passed())
                .singleElement()
                .satisfies(step -> assertThat(step.last()).isEqualTo(TryResult.WITHDRAWN));
    }

    @Test
    void shouldOrderNothingWhilePaused() {
        agrees();
        set(State.PAUSED);
        assertThat(round()).isZero();
        set(State.ACTIVE);
        assertThat(round()).isEqualTo(1);
    }

    private void set(State state) {
        var now = await(world.books.plans().find(REMINDERS)).orElseThrow();
        assertThat(await(world.books.plans().change(now.changed(plan(state))))).isTrue();
    }

    @Test
    void shouldTakeBackWhatNobodyHoldsWhenStopped() {
        agrees();
        round();
        await(world.desk.takeBack(plan(State.STOPPED)).toCompletionStage());
        assertThat(worklist(REMINDERS)).isEmpty();
    }

    @Test
    void shouldWaitForAPromisedDay() {
        agrees();
        var promise = new AccountFacts.Promise("promise-1", LocalDate.of(2026, 3, 10), false);
        assertThat(await(world.desk.promised(one.key(), promise).toCompletionStage()))
                .isTrue();
        assertThat(round()).isZero();
        assertThat(stored().account().progress())
                .isEqualTo(Progress.begun(STRATEGY, one.progress().since()));
    }

    @Test
    void shouldWaitWhileTheAccountIsOnHoldAndThenGoOnWithTheSameStep() {
        agrees();
        var until = TEN.plus(Duration.ofDays(7));
        await(world.store
                .supervising()
                .holds()
                .hold(List.of(one.balances().getFirst().id()), until, "super1"));
        assertThat(round()).isZero();
        assertThat(stored().account().progress())
                .isEqualTo(Progress.begun(STRATEGY, one.progress().since()));
        var planned = await(world.planning.day(plan(State.ACTIVE), TEN).toCompletionStage());
        assertThat(planned.day().rows())
                .extracting(DayPlan.Row::fate)
                .containsExactly(new Fate.NotToday(new Verdict.Wait(until, Verdict.Why.HOLD)));
        world.clock.advance(Duration.ofDays(7));
        assertThat(round()).isEqualTo(1);
        assertThat(worklist(REMINDERS)).hasSize(1);
    }

    @Test
    void shouldWaitForTheDayAndTheGraceOfAPromiseMadeOnAReminder() {
        agrees();
        round();
        var lead = worklist(REMINDERS).getFirst();
        var sayings = new Sayings(world.ledger, world.store.calls(), NO_REQUESTS, world.desk::promised);
        var call = new CallId("0000call0001");
        for (var told = 0; told < 2; told++) {
            await(sayings.keep(call, lead, new Said.Promised(LocalDate.of(2026, 3, 10), 10_001), TEN)
                    .toCompletionStage());
        }
        assertThat(await(world.store.calls().outcomes(lead.id())))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.status()).isEqualTo("RPC_PTP"));
        await(world.books.work().withdrawAll(REMINDERS, "for a test"));
        round();
        assertThat(verdict("2026-03-12T20:00:00Z"))
                .isEqualTo(new Verdict.Wait(Instant.parse("2026-03-13T04:00:00Z"), Verdict.Why.PROMISE));
        assertThat(verdict("2026-03-13T15:00:00Z"))
                .as("30 days after that, for it was broken")
                .isEqualTo(new Verdict.Wait(Instant.parse("2026-04-12T04:00:00Z"), Verdict.Why.STEP));
    }

    @Test
    void shouldNotRemindWhoWasToldOnACallOfTheirs() {
        agrees();
        round();
        assertThat(worklist(REMINDERS)).hasSize(1);
        for (var told = 0; told < 2; told++) {
            assertThat(await(world.desk.heard(one.key()).toCompletionStage())).isTrue();
        }
        assertThat(worklist(REMINDERS)).isEmpty();
        round();
        assertThat(stored().account().progress().awaited()).isEmpty();
        assertThat(await(world.desk.heard("nobody").toCompletionStage())).isTrue();
    }

    private Verdict verdict(String at) {
        var versions = await(world.books.strategies().find(STRATEGY)).orElseThrow();
        var account = stored().account();
        return Executor.next(versions, account.progress(), account.facts(), Instant.parse(at))
                .verdict();
    }

    @Test
    void shouldTellTheWholeDayAndCountEveryAccountOnce() {
        await(world.books.accounts().put(List.of(account(2), account(3))));
        agrees();
        ReminderPlan draft = plan(State.DRAFT);
        var planned = await(world.desk.preview(draft).toCompletionStage());
        var report = DayText.of(draft, planned.day());
        var counts = report.getJsonObject("counts");
        assertThat(counts.getInteger("called")).isEqualTo(1);
        assertThat(counts.getInteger("toAgents")).isEqualTo(2);
        assertThat(counts.stream()
                        .filter(entry -> !entry.getKey().equals("accounts"))
                        .mapToInt(entry -> (Integer) entry.getValue())
                        .sum())
                .isEqualTo(counts.getInteger("accounts"))
                .isEqualTo(3);
        assertThat(report.getJsonArray("reasons").getJsonObject(0).getString("reason"))
                .isEqualTo("no consent to a recorded voice: to campaign agents");
        assertThat(worklist(REMINDERS)).as("a preview changes nothing").isEmpty();
    }

    private void savedByAnAgent(String call, Instant at, LocalDate day) {
        await(world.store
                .calls()
                .keep(new Outcome(
                        new OutcomeId(call + "-RPC-PTP"),
                        new CallId(call),
                        new LeadId("patients:1"),
                        "balance-1",
                        new AgentId("agent1"),
                        at,
                        "RPC_PTP",
                        Map.of(OutcomeField.PROMISE_DATE.key(), day.toString()),
                        "Promised.")));
    }

    @Test
    void shouldWaitForADayThatWasPromisedToAnAgent() {
        agrees();
        savedByAnAgent("agentcall1", TEN.minusSeconds(60), LocalDate.of(2026, 3, 10));
        assertThat(round()).isZero();
        assertThat(worklist(REMINDERS)).isEmpty();
        assertThat(stored().account().facts().promise())
                .contains(new AccountFacts.Promise(
                        "agentcall1-promise", LocalDate.of(2026, 3, 10), false, List.of("balance-1"), null));
        world.clock.advance(Duration.ofDays(14));
        round();
        assertThat(stored().account().progress().turned()).isTrue();
    }

    @Test
    void shouldNotCountAsBrokenAPromiseThatWasPaidInTime() {
        agrees();
        savedByAnAgent("agentcall1", TEN.minusSeconds(60), LocalDate.of(2026, 3, 10));
        round();
        world.clock.advance(Duration.ofDays(7));
        await(world.desk.balanceSettled("balance-1", 0).toCompletionStage());
        assertThat(stored().account().facts().promise().map(AccountFacts.Promise::kept))
                .contains(true);
        var more = one.owing(List.of(new Account.Balance("balance-1", 0), new Account.Balance("balance-9", 7_000)));
        await(world.books.accounts().put(List.of(more)));
        world.clock.advance(Duration.ofDays(20));
        round();
        assertThat(stored().account().progress().turned()).isFalse();
        assertThat(stored().account().facts().cents()).isEqualTo(7_000);
    }

    @Test
    void shouldHeedTheLatestOfSeveralPromisesAndGoOnAfterAStart() {
        agrees();
        savedByAnAgent("agentcall2", TEN.minusSeconds(30), LocalDate.of(2026, 3, 20));
        savedByAnAgent("agentcall1", TEN.minusSeconds(60), LocalDate.of(2026, 3, 10));
        round();
        round();
        assertThat(stored().account().facts().promise().map(AccountFacts.Promise::by))
                .contains(LocalDate.of(2026, 3, 20));
    }
}
