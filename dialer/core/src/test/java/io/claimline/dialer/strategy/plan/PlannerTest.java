package io.claimline.dialer.strategy.plan;

import static io.claimline.dialer.strategy.plan.Days.MORNING;
import static io.claimline.dialer.strategy.plan.Days.account;
import static io.claimline.dialer.strategy.plan.Days.allowed;
import static io.claimline.dialer.strategy.plan.Days.at;
import static io.claimline.dialer.strategy.plan.Days.deferred;
import static io.claimline.dialer.strategy.plan.Days.denied;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.facts.Technology;
import io.claimline.dialer.strategy.Medium;
import io.claimline.dialer.strategy.Progress;
import io.claimline.dialer.strategy.StrategyVersions;
import io.claimline.dialer.strategy.Verdict;
import io.claimline.dialer.strategy.selection.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final Look WILLING = (account, technology, when) -> allowed();
    private final ReminderPlan plan = Days.plan(10, 1_000_000);

    private static List<Account> accounts(int count) {
        return IntStream.range(0, count).mapToObj(Days::account).toList();
    }

    private Fate only(Look gate) {
        return only(Days.STRATEGY, account(1), gate);
    }

    private Fate only(StrategyVersions strategy, Account account, Look gate) {
        return Planner.plan(plan, strategy, List.of(account), gate, MORNING)
                .rows()
                .getFirst()
                .fate();
    }

    @Test
    void shouldPlanTheCallForTheFirstHourOfItsStep() {
        assertThat(only(WILLING)).isInstanceOfSatisfying(Fate.Reached.class, reached -> {
            assertThat(reached.at()).isEqualTo(at("2026-03-02T09:00"));
            assertThat(reached.by().medium()).isEqualTo(Medium.REMINDER_CALL);
        });
    }

    @Test
    void shouldAskTheGateForTheInstantAndTheVoiceThatArePlanned() {
        only((account, technology, when) -> {
            assertThat(when).isEqualTo(at("2026-03-02T09:00"));
            assertThat(technology).isEqualTo(Technology.PRERECORDED);
            return allowed();
        });
    }

    @Test
    void shouldGiveToAgentsWhoHasNotAgreedToARecordedVoice() {
        var fate =
                only((account, technology, when) -> technology == Technology.PRERECORDED ? denied("C-21") : allowed());
        assertThat(fate)
                .isInstanceOfSatisfying(
                        Fate.ToAgents.class,
                        to -> assertThat(to.instead().medium()).isEqualTo(Medium.LIVE_CALL));
    }

    @Test
    void shouldUseTheNextMediumOfTheStepRatherThanAnotherCampaign() {
        var strategy = StrategyVersions.of(Days.strategy(Medium.REMINDER_CALL, Medium.TEXT));
        var fate = only(strategy, account(1), (account, technology, when) -> denied("C-21"));
        assertThat(fate)
                .isInstanceOfSatisfying(
                        Fate.Reached.class,
                        reached -> assertThat(reached.by().medium()).isEqualTo(Medium.TEXT));
    }

    @Test
    void shouldNotGiveToAgentsWhomAgentsMustNotCallEither() {
        var fate = only((account, technology, when) -> denied(technology == Technology.PRERECORDED ? "C-21" : "C-16"));
        assertThat(fate)
                .isInstanceOfSatisfying(
                        Fate.Blocked.class,
                        blocked -> assertThat(blocked.rules()).containsExactly("C-16"));
    }

    @Test
    void shouldPassAStepOfWhichTheRulesDenyEveryWayAndSayWhy() {
        var row = Planner.plan(plan, Days.STRATEGY, List.of(account(1)), (account, by, when) -> denied("C-25"), MORNING)
                .rows()
                .getFirst();
        assertThat(row.fate())
                .isInstanceOfSatisfying(
                        Fate.Blocked.class,
                        blocked -> assertThat(blocked.rules()).containsExactly("C-25"));
        assertThat(row.account().progress().passed())
                .singleElement()
                .satisfies(step -> assertThat(step.how()).isEqualTo(Progress.How.SKIPPED));
    }

    @Test
    void shouldTakeTheNextMediumWhenTheRulesDenyTheCallForGood() {
        var strategy = StrategyVersions.of(Days.strategy(Medium.REMINDER_CALL, Medium.LIVE_CALL, Medium.LETTER));
        var fate = only(strategy, account(1), (account, technology, when) -> denied("C-16"));
        assertThat(fate)
                .isInstanceOfSatisfying(
                        Fate.Reached.class,
                        reached -> assertThat(reached.by().medium()).isEqualTo(Medium.LETTER));
    }

    @Test
    void shouldWaitWhileWhatDeniesACallIsOursToMend() {
        for (var ours : List.of("E-01", "E-02", "C-37")) {
            var row = Planner.plan(
                            plan, Days.STRATEGY, List.of(account(1)), (account, by, when) -> denied(ours), MORNING)
                    .rows()
                    .getFirst();
            assertThat(row.fate()).isInstanceOf(Fate.Blocked.class);
            assertThat(row.account().progress()).isEqualTo(account(1).progress());
        }
    }

    @Test
    void shouldPlanForLaterTodayWhatTheGateDefers() {
        Look gate = (account, technology, when) ->
                when.isBefore(at("2026-03-02T14:20")) ? deferred(at("2026-03-02T14:20")) : allowed();
        assertThat(only(gate))
                .isInstanceOfSatisfying(
                        Fate.Reached.class, reached -> assertThat(reached.at()).isEqualTo(at("2026-03-02T14:20")));
    }

    @Test
    void shouldTellUntilWhenACallIsBlockedThatTheGateDefersPastTheDay() {
        var tomorrow = at("2026-03-03T09:00");
        assertThat(only((account, technology, when) -> deferred(tomorrow)))
                .isInstanceOfSatisfying(
                        Fate.Blocked.class,
                        blocked -> assertThat(blocked.until()).contains(tomorrow));
    }

    @Test
    void shouldNeverPlanMoreInAMinuteThanTheRateAndLargestFirst() {
        var slow = Days.plan(0.5, 1_000_000);
        var day = Planner.plan(slow, Days.STRATEGY, accounts(200), WILLING, MORNING);
        var perMinute = new HashMap<Instant, Integer>();
        for (var row : day.rows()) {
            var at = ((Fate.Reached) row.fate()).at();
            perMinute.merge(at.truncatedTo(java.time.temporal.ChronoUnit.MINUTES), 1, Integer::sum);
        }
        assertThat(perMinute.values()).allMatch(count -> count <= 30);
        assertThat(perMinute).hasSize(7);
        assertThat(day.rows().getFirst().account().facts().cents()).isEqualTo(10_199);
        assertThat(((Fate.Reached) day.rows().getFirst().fate()).at()).isEqualTo(at("2026-03-02T09:00"));
    }

    @Test
    void shouldCountCallsThatEndAgainstCallsAtOnce() {
        assertThat(new ReminderPlan.Rate(50, 300, Duration.ofSeconds(60), 1).throughput())
                .isEqualTo(5.0);
    }

    @Test
    void shouldSayWhatHasNoRoomTodayInPlaceOfLosingIt() {
        var day = Planner.plan(Days.plan(10, 3), Days.STRATEGY, accounts(5), WILLING, MORNING);
        assertThat(day.rows().stream().filter(row -> row.fate() instanceof Fate.NoRoom))
                .hasSize(2);
        // Eight hours with one call in ten minutes.
        var slow = Planner.plan(Days.plan(1 / 600.0, 1_000), Days.STRATEGY, accounts(60), WILLING, MORNING);
        assertThat(slow.rows().stream().filter(row -> row.fate() instanceof Fate.Reached))
                .hasSize(48);
    }

    @Test
    void shouldCallANumberOnceADay() {
        var twice = account(1);
        var other = new Account(
                "other",
                twice.phone(),
                twice.contact(),
                "J.D.",
                twice.balances(),
                twice.facts(),
                twice.dates(),
                "",
                Account.Told.NOTHING,
                twice.progress());
        var day = Planner.plan(plan, Days.STRATEGY, List.of(twice, other), WILLING, MORNING);
        assertThat(day.rows())
                .extracting(DayPlan.Row::fate)
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(Fate.Reached.class),
                        second -> assertThat(second).isInstanceOf(Fate.NumberTaken.class));
    }

    @Test
    void shouldTellWhyAnAccountIsLeftOut() {
        var choosy = new ReminderPlan(
                plan.campaign(),
                plan.strategy(),
                new Rule.Owes(0, 10_000),
                plan.window(),
                plan.schedule(),
                plan.rate(),
                plan.live(),
                plan.state());
        assertThat(Planner.plan(choosy, Days.STRATEGY, accounts(2), WILLING, MORNING)
                        .rows())
                .extracting(DayPlan.Row::fate)
                .first()
                .isEqualTo(new Fate.LeftOut(List.of("it owes 100.01")));
    }

    @Test
    void shouldLeaveAloneWhoIsNotDueToday() {
        var early = Planner.plan(plan, Days.STRATEGY, accounts(1), WILLING, at("2026-01-10T08:00"));
        assertThat(early.rows().getFirst().fate())
                .isInstanceOfSatisfying(
                        Fate.NotToday.class, not -> assertThat(not.verdict()).isInstanceOf(Verdict.Wait.class));
    }

    @Test
    void shouldPlanTheSameFromTheSame() {
        assertThat(Planner.plan(plan, Days.STRATEGY, accounts(500), WILLING, MORNING))
                .isEqualTo(Planner.plan(plan, Days.STRATEGY, accounts(500).reversed(), WILLING, MORNING));
    }
}
