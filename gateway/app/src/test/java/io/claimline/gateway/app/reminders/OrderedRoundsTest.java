package io.claimline.gateway.app.reminders;

import static io.claimline.dialer.contracts.Stages.await;
import static io.claimline.dialer.contracts.Stages.until;
import static io.claimline.gateway.app.reminders.ReminderWorld.AGENTS;
import static io.claimline.gateway.app.reminders.ReminderWorld.REMINDERS;
import static io.claimline.gateway.app.reminders.ReminderWorld.TEN;
import static io.claimline.gateway.app.reminders.ReminderWorld.account;
import static io.claimline.gateway.app.reminders.ReminderWorld.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.strategy.Medium;
import io.claimline.dialer.strategy.Progress;
import io.claimline.dialer.strategy.TryResult;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.dialer.strategy.plan.ReminderPlan;
import io.claimline.dialer.strategy.plan.ReminderPlan.State;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.gateway.store.strategy.StoredAccount;
import io.claimline.gateway.store.strategy.StoredPlan;
import io.claimline.gateway.store.worklist.StoredWork;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds of a reminder campaign, minute after minute: how fast they order, and that nothing that was ordered is waited for in vain. */
class OrderedRoundsTest {
    private static final NodeId NODE = new NodeId("gw-a");
    private static final ReminderPlan.Rate TWO_A_SECOND =
            new ReminderPlan.Rate(2, 300, Duration.ofMinutes(1), 1_000_000);

    private final Account one = account(1);

    @SuppressWarnings("NullAway.Init")
    private ReminderWorld world;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        world = new ReminderWorld(folder);
    }

    @AfterEach
    void close() throws IOException {
        world.close();
    }

    private void active(ReminderPlan plan, Account... accounts) {
        await(world.books.plans().add(StoredPlan.added(plan)));
        await(world.books.accounts().put(List.of(accounts)));
        await(world.ledger
                .keep(List.of(accounts).stream().map(ReminderWorld::consent).toList())
                .toCompletionStage());
        until("the consents are in the store", () -> world.store.undelivered() == 0);
    }

    private void alone() {
        active(plan(State.ACTIVE), one);
        round();
        assertThat(worklist(REMINDERS)).hasSize(1);
    }

    private static Account[] many(int count) {
        return IntStream.range(1, count + 1).mapToObj(ReminderWorld::account).toArray(Account[]::new);
    }

    private int round() {
        return await(world.desk.round().toCompletionStage());
    }

    private void set(State state) {
        var now = await(world.books.plans().find(REMINDERS)).orElseThrow();
        assertThat(await(world.books.plans().change(now.changed(plan(state))))).isTrue();
    }

    private List<Lead> worklist(CampaignId campaign) {
        return await(world.store.openWork().of(campaign, 1_000)).stream()
                .map(StoredWork::lead)
                .toList();
    }

    private List<LeasedLead> lease(CampaignId campaign, int most) {
        return await(world.store.worklists().lease(campaign, most, NODE, world.clock.instant(), Duration.ofMinutes(5)));
    }

    private StoredAccount stored() {
        return await(world.books.accounts().find(one.key())).orElseThrow();
    }

    private Progress.Try last() {
        return stored().account().progress().current().orElseThrow().last();
    }

    private static int most(List<Instant> dues, Duration span) {
        return dues.stream()
                .mapToInt(from -> (int) dues.stream()
                        .filter(due -> !due.isBefore(from) && due.isBefore(from.plus(span)))
                        .count())
                .max()
                .orElse(0);
    }

    @Test
    void shouldHoldTheRateOverAllItsRounds() {
        active(plan(State.ACTIVE, TWO_A_SECOND), many(300));
        for (var minute = 0; minute < 3; minute++) {
            round();
            world.clock.advance(Duration.ofSeconds(61));
        }
        var later = many(400);
        await(world.books.accounts().put(List.of(later).subList(300, 400)));
        await(world.ledger
                .keep(List.of(later).subList(300, 400).stream()
                        .map(ReminderWorld::consent)
                        .toList())
                .toCompletionStage());
        until("the consents are in the store", () -> world.store.undelivered() == 0);
        round();
        var dues = worklist(REMINDERS).stream().map(Lead::dueAt).toList();
        assertThat(dues.size()).isGreaterThan(200);
        assertThat(most(dues, Duration.ofSeconds(1))).isEqualTo(2);
        assertThat(most(dues, Duration.ofMinutes(1))).isEqualTo(120);
    }

    @Test
    void shouldHoldTheCapOfTheDayOverAllItsRounds() {
        active(plan(State.ACTIVE, new ReminderPlan.Rate(2, 300, Duration.ofMinutes(1), 30)), many(50));
        for (var minute = 0; minute < 3; minute++) {
            round();
            world.clock.advance(Duration.ofSeconds(5));
        }
        assertThat(worklist(REMINDERS)).hasSize(30);
    }

    @Test
    void shouldLeaseNoCallBeforeItsTimeAndNoneLongAfterIt() {
        active(plan(State.ACTIVE, TWO_A_SECOND), many(100));
        round();
        assertThat(lease(REMINDERS, 100)).hasSize(1);
        world.clock.advance(Duration.ofSeconds(10));
        assertThat(lease(REMINDERS, 100)).hasSize(20);
        world.clock.advance(Duration.ofHours(1));
        assertThat(lease(REMINDERS, 100)).isEmpty();
    }

    @Test
    void shouldSpreadAnewWhatIsOverdueAfterAStandstill() {
        active(plan(State.ACTIVE, TWO_A_SECOND), many(100));
        round();
        world.clock.advance(Duration.ofHours(1));
        round();
        var now = world.clock.instant();
        var dues = worklist(REMINDERS).stream().map(Lead::dueAt).toList();
        assertThat(dues).hasSize(100).allMatch(due -> !due.isBefore(now));
        assertThat(most(dues, Duration.ofSeconds(1))).isEqualTo(2);
        assertThat(lease(REMINDERS, 100)).hasSize(1);
    }

    @Test
    void shouldOrderNoCallsForACampaignThatDoesNotDial() {
        world.dials = false;
        active(plan(State.ACTIVE), one);
        assertThat(round()).isZero();
        world.dials = true;
        assertThat(round()).isEqualTo(1);
    }

    @Test
    void shouldTakeBackWhenPausedWhatNobodyHoldsAndPlanItAnewWithoutCountingIt() {
        alone();
        set(State.PAUSED);
        await(world.desk.takeBack(plan(State.PAUSED)).toCompletionStage());
        assertThat(worklist(REMINDERS)).isEmpty();
        assertThat(last().result()).contains(TryResult.UNTRIED);
        assertThat(round()).isZero();
        set(State.ACTIVE);
        assertThat(round()).isEqualTo(1);
        assertThat(worklist(REMINDERS)).hasSize(1);
        assertThat(stored().account().progress().current().orElseThrow().tries())
                .hasSize(1);
    }

    @Test
    void shouldTakeBackWithItsRoundWhatAnotherGatewayOrderedWhileItWasPaused() {
        alone();
        set(State.PAUSED);
        round();
        assertThat(worklist(REMINDERS)).isEmpty();
        assertThat(last().result()).contains(TryResult.UNTRIED);
    }

    @Test
    void shouldLetACallThatGoesOnBeFinishedWhenPaused() {
        alone();
        var held = lease(REMINDERS, 1);
        set(State.PAUSED);
        round();
        assertThat(last().result()).isEmpty();
        await(world.store.worklists().settle(held.getFirst().lease(), new NextStep.Untouched("not dialled")));
        round();
        assertThat(last().result()).contains(TryResult.UNTRIED);
    }

    @Test
    void shouldGiveBackWhatAgentsDidNotTakeUpInItsHours() {
        await(world.books.plans().add(StoredPlan.added(plan(State.ACTIVE))));
        await(world.books.accounts().put(List.of(one)));
        round();
        assertThat(worklist(AGENTS)).hasSize(1);
        world.clock.advance(Duration.ofHours(6).plusMinutes(59));
        round();
        assertThat(last().result()).isEmpty();
        world.clock.advance(Duration.ofMinutes(1));
        assertThat(lease(AGENTS, 1)).as("at five in New York").isEmpty();
        round();
        assertThat(last().result()).contains(TryResult.UNTRIED);
        world.clock.advance(Duration.ofHours(17));
        round();
        assertThat(worklist(AGENTS)).hasSize(1);
        assertThat(last().number()).isEqualTo(2);
    }

    @Test
    void shouldGoOnByTheNextMediumWhenTheRulesDenyTheCallAfterAll() {
        barred(NextStep.Bar.DENIED, TryResult.REFUSED);
    }

    @Test
    void shouldGoOnByTheNextMediumWhenNothingCanBeSaidToThem() {
        barred(NextStep.Bar.UNFIT, TryResult.UNFIT);
    }

    private void barred(NextStep.Bar bar, TryResult came) {
        world.post.reaches.add(Medium.TEXT);
        alone();
        var held = lease(REMINDERS, 1).getFirst();
        var step = NextStep.RetryAt.barred(TEN.plus(Duration.ofHours(4)), bar, "for a test");
        await(world.store.worklists().settle(held.lease(), step));
        round();
        assertThat(worklist(REMINDERS)).isEmpty();
        assertThat(last().result()).contains(came);
        world.clock.advance(Duration.ofDays(1));
        round();
        assertThat(last().medium()).isEqualTo(Medium.TEXT);
        assertThat(world.post.sent).hasSize(1);
    }

    @Test
    void shouldWaitForWhatIsOnlyPutOff() {
        alone();
        var held = lease(REMINDERS, 1).getFirst();
        await(world.store.worklists().settle(held.lease(), new NextStep.RetryAt(TEN.plusSeconds(30), false, "hours")));
        round();
        assertThat(last().result()).isEmpty();
        assertThat(worklist(REMINDERS)).hasSize(1);
    }

    @Test
    void shouldCountAMessageWhenItLeftAndNotWhenItIsPutIn() {
        var key = text();
        assertThat(last().result()).isEmpty();
        round();
        assertThat(last().result()).isEmpty();
        world.post.came.put(key, TryResult.SENT);
        round();
        assertThat(stored().account().progress().passed())
                .singleElement()
                .satisfies(step -> assertThat(step.last()).isEqualTo(TryResult.SENT));
    }

    @Test
    void shouldGoOnWhenAMessageFailedOrWasSuppressed() {
        var key = text();
        world.post.came.put(key, TryResult.REFUSED);
        round();
        assertThat(last().result()).contains(TryResult.REFUSED);
        world.clock.advance(Duration.ofDays(1));
        round();
        assertThat(worklist(AGENTS)).as("the text was refused, and a voice is").hasSize(1);
    }

    @Test
    void shouldTakeBackMessagesToo() {
        var key = text();
        set(State.PAUSED);
        round();
        assertThat(world.post.takenBack).containsExactly(key);
        assertThat(last().result()).contains(TryResult.UNTRIED);
    }

    /** Nobody agreed to a recorded voice, and so they are written to. */
    private String text() {
        world.post.reaches.add(Medium.TEXT);
        await(world.books.plans().add(StoredPlan.added(plan(State.ACTIVE))));
        await(world.books.accounts().put(List.of(one)));
        round();
        assertThat(world.post.sent).hasSize(1);
        return world.post.sent.getFirst();
    }
}
