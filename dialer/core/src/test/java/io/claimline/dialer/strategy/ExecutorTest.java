package io.claimline.dialer.strategy;

import static io.claimline.dialer.strategy.Plans.at;
import static io.claimline.dialer.strategy.Plans.call;
import static io.claimline.dialer.strategy.Plans.end;
import static io.claimline.dialer.strategy.Plans.marked;
import static io.claimline.dialer.strategy.Plans.owing;
import static io.claimline.dialer.strategy.Plans.promised;
import static io.claimline.dialer.strategy.Plans.reachable;
import static io.claimline.dialer.strategy.Plans.strategy;
import static io.claimline.dialer.strategy.Plans.usual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.strategy.Plans.Life;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExecutorTest {
    /** Due on 4 February: 30 days after 5 January. */
    private final Life life = new Life(usual(), owing(12_000), "2026-01-06T10:00");

    @Test
    void shouldTakeEveryStepOnItsDayAndEnd() {
        life.result = TryResult.SENT;
        assertThat(life.run()).isEqualTo(new Verdict.Ended(Terminal.OUTSIDE_AGENCY));
        assertThat(life.told)
                .containsExactly(
                        "2026-02-05T09:00 text TEXT",
                        "2026-02-12T09:00 call REMINDER_CALL",
                        "2026-03-14T00:00 OUTSIDE_AGENCY");
    }

    @Test
    void shouldTryAgainAfterTheSpacingAndFallBackToTheNextMediumWhenItsTriesAreMade() {
        life.run();
        assertThat(life.told)
                .containsExactly(
                        "2026-02-05T09:00 text TEXT",
                        "2026-02-06T09:00 text TEXT",
                        "2026-02-09T09:00 text EMAIL",
                        "2026-02-10T09:00 text EMAIL",
                        "2026-02-17T09:00 call REMINDER_CALL",
                        "2026-02-18T09:00 call REMINDER_CALL",
                        "2026-02-19T09:00 call LIVE_CALL",
                        "2026-02-20T09:00 call LIVE_CALL",
                        "2026-03-22T00:00 OUTSIDE_AGENCY");
    }

    @Test
    void shouldUseTheNextMediumWhenThereIsNoConsentForTheFirst() {
        life.facts = reachable(owing(12_000), Medium.EMAIL, Medium.LIVE_CALL);
        life.result = TryResult.SENT;
        life.run();
        assertThat(life.told.subList(0, 2))
                .containsExactly("2026-02-05T09:00 text EMAIL", "2026-02-12T09:00 call LIVE_CALL");
    }

    @Test
    void shouldSkipAStepByWhichThePersonCannotBeReachedAndStillEnd() {
        life.facts = reachable(owing(12_000));
        assertThat(life.run()).isEqualTo(new Verdict.Ended(Terminal.OUTSIDE_AGENCY));
        assertThat(life.progress.passed()).extracting(Progress.Passed::how).containsOnly(Progress.How.SKIPPED);
    }

    @Test
    void shouldNotUseAMediumAgainThatReachesSomebodyElse() {
        life.result = TryResult.WRONG_PERSON;
        life.run();
        assertThat(life.told.stream().filter(line -> line.contains("call")).toList())
                .containsExactly("2026-02-13T09:00 call REMINDER_CALL", "2026-02-16T09:00 call LIVE_CALL");
    }

    @Test
    void shouldKeepTwoStepsApartForAnAccountThatIsLongOverdue() {
        var steps = List.<Step>of(
                call("one", Delay.afterDue(1), Medium.TEXT),
                call("two", Delay.afterDue(30), Medium.TEXT),
                end("agency", 0, Terminal.OUTSIDE_AGENCY));
        var late = new Life(strategy(1, steps), owing(12_000), "2026-09-01T10:00");
        late.result = TryResult.SENT;
        late.run();
        assertThat(late.told)
                .containsExactly(
                        "2026-09-01T10:00 one TEXT", "2026-09-04T09:00 two TEXT", "2026-09-04T09:00 OUTSIDE_AGENCY");
    }

    @Test
    void shouldNotCountAsATryWhatNobodyTookUp() {
        var step = call("call", Delay.afterDue(1), Medium.REMINDER_CALL);
        var life = new Plans.Life(
                Plans.strategy(1, List.of(step, end("end", 30, Terminal.OUTSIDE_AGENCY))),
                owing(12_000),
                "2026-03-02T10:00");
        for (var number = 1; number <= 5; number++) {
            assertThat(life.look())
                    .isEqualTo(new Verdict.Reach(step.id(), 1, number, Medium.REMINDER_CALL, Window.USUAL));
            var reach = (Verdict.Reach) life.look();
            life.progress =
                    life.progress.ordered(reach, life.now).came(reach.step(), number, TryResult.UNTRIED, life.now);
            assertThat(life.progress.current().orElseThrow().tries()).hasSize(1);
        }
        life.result = TryResult.NO_ANSWER;
        life.run();
        assertThat(life.told).filteredOn(told -> told.contains("REMINDER_CALL")).hasSize(2);
    }

    @Test
    void shouldCountACallByAnAgentInPlaceOfTheVoice() {
        var step = call("call", Delay.afterDue(1), Medium.REMINDER_CALL);
        var life = new Plans.Life(
                Plans.strategy(1, List.of(step, end("end", 30, Terminal.OUTSIDE_AGENCY))),
                owing(12_000),
                "2026-03-02T10:00");
        var agents = new Verdict.Reach(step.id(), 1, 1, Medium.LIVE_CALL, Window.USUAL);
        life.progress = life.progress.ordered(agents, life.now).came(step.id(), 1, TryResult.NO_ANSWER, life.now);
        life.run();
        assertThat(life.told).filteredOn(told -> told.contains("REMINDER_CALL")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void shouldAnswerEveryConditionAsTheStrategySays(StopCondition condition) {
        life.facts = switch (condition) {
            case PAID -> owing(0);
            case SMALL_BALANCE -> owing(499);
            case PROMISE_PENDING -> promised(owing(12_000), LocalDate.of(2026, 1, 20), false);
            case RECALLED, DECEASED, BANKRUPTCY, ATTORNEY, CEASE, MINOR, DISPUTED, ASSISTANCE, PLAN_ACTIVE ->
                marked(owing(12_000), condition);
        };
        var expected = switch (usual().stop(condition)) {
            case Stop.Ends ends -> new Verdict.Ended(ends.terminal());
            case Stop.Waits _ ->
                condition == StopCondition.DISPUTED || condition == StopCondition.ASSISTANCE
                        ? new Verdict.Held(condition)
                        : new Verdict.Wait(at("2026-01-23T00:00"), Verdict.Why.PROMISE);
        };
        assertThat(life.look()).isEqualTo(expected);
    }

    @Test
    void shouldGoOnWhereItWasWhenAPaymentBounces() {
        life.now = at("2026-02-05T09:00");
        life.facts = owing(0);
        assertThat(life.look()).isEqualTo(new Verdict.Ended(Terminal.PAID));
        life.facts = owing(12_000);
        assertThat(life.look()).isInstanceOf(Verdict.Reach.class);
    }

    @Test
    void shouldWaitForAPromisedDayWithItsGraceAndThenTurn() {
        life.facts = promised(owing(12_000), LocalDate.of(2026, 2, 27), false);
        life.result = TryResult.HEARD;
        life.run();
        // The grace is over at the end of 1 March, the first step comes a day later.
        assertThat(life.told)
                .containsExactly("2026-03-03T09:00 broken LIVE_CALL", "2026-03-13T00:00 WRITE_OFF_APPROVAL");
    }

    @Test
    void shouldLeaveAStepThatItHadBegunWhenAPromiseBreaks() {
        life.now = at("2026-02-05T09:00");
        var reach = (Verdict.Reach) life.look();
        life.progress = life.progress.ordered(reach, life.now).came(reach.step(), 1, TryResult.NO_ANSWER, life.now);
        life.facts = promised(owing(12_000), LocalDate.of(2026, 2, 10), false);
        life.run();
        assertThat(life.progress.passed().getFirst().how()).isEqualTo(Progress.How.TURNED);
        assertThat(life.told.getFirst()).isEqualTo("2026-02-16T09:00 broken LIVE_CALL");
    }

    @Test
    void shouldNotTurnAgainWhenASecondPromiseBreaks() {
        life.facts = promised(owing(12_000), LocalDate.of(2026, 2, 10), false);
        life.now = at("2026-02-16T09:00");
        var reach = (Verdict.Reach) life.look();
        life.progress = life.progress.ordered(reach, life.now).came(reach.step(), 1, TryResult.PROMISED, life.now);
        life.facts = promised(owing(12_000), LocalDate.of(2026, 2, 25), false);
        life.run();
        assertThat(life.told).containsExactly("2026-02-28T00:00 WRITE_OFF_APPROVAL");
    }

    @Test
    void shouldOrderATryOnceHoweverOftenTheDecisionIsCarriedOut() {
        life.now = at("2026-02-05T09:00");
        var reach = (Verdict.Reach) life.look();
        assertThat(life.look()).as("a crash before anything was kept").isEqualTo(reach);
        var ordered = life.progress.ordered(reach, life.now);
        assertThat(ordered.ordered(reach, life.now.plusSeconds(60))).isEqualTo(ordered);
        life.progress = ordered;
        assertThat(life.look()).isEqualTo(new Verdict.Awaits(reach.step(), 1));
    }

    @Test
    void shouldHeedAResultOnce() {
        life.now = at("2026-02-05T09:00");
        var reach = (Verdict.Reach) life.look();
        var came = life.progress.ordered(reach, life.now).came(reach.step(), 1, TryResult.NO_ANSWER, life.now);
        assertThat(came.came(reach.step(), 1, TryResult.SENT, life.now)).isEqualTo(came);
        assertThat(came.came(new StepId("other"), 1, TryResult.SENT, life.now)).isEqualTo(came);
        var late = new Verdict.Reach(reach.step(), 1, 3, Medium.TEXT, Window.USUAL);
        assertThatThrownBy(() -> came.ordered(late, life.now)).hasMessageContaining("cannot follow");
    }

    @Test
    void shouldFinishABegunStepByItsOwnVersionAndTakeTheNextByTheNewest() {
        life.now = at("2026-02-05T09:00");
        var reach = (Verdict.Reach) life.look();
        life.progress = life.progress.ordered(reach, life.now).came(reach.step(), 1, TryResult.NO_ANSWER, life.now);
        var changed = strategy(
                2,
                List.of(
                        call("early", Delay.afterPrevious(0), Medium.LETTER),
                        new Step.End(new StepId("text-gone"), Delay.afterPrevious(0), Terminal.LEGAL_REVIEW)));
        life.versions = new StrategyVersions(List.of(usual(), changed));
        life.run();
        assertThat(life.told)
                .containsExactly(
                        "2026-02-06T09:00 text TEXT",
                        "2026-02-09T09:00 text EMAIL",
                        "2026-02-10T09:00 text EMAIL",
                        "2026-02-13T09:00 early LETTER",
                        "2026-02-16T09:00 early LETTER",
                        "2026-02-16T09:00 LEGAL_REVIEW");
    }

    @Test
    void shouldNotMakeUpForAStepInsertedBeforeOneThatIsBehind() {
        life.result = TryResult.SENT;
        life.now = at("2026-02-05T09:00");
        var reach = (Verdict.Reach) life.look();
        life.progress = life.progress.ordered(reach, life.now).came(reach.step(), 1, TryResult.SENT, life.now);
        var steps = new java.util.ArrayList<>(usual().steps());
        steps.addFirst(call("inserted", Delay.afterPrevious(0), Medium.LETTER));
        life.versions = new StrategyVersions(List.of(usual(), strategy(2, steps)));
        life.run();
        assertThat(life.told).noneMatch(line -> line.contains("inserted"));
    }

    @Test
    void shouldCountMonthsToTheLastDayOfAShortOne() {
        var steps = List.<Step>of(
                call("month", new Delay(Delay.From.DUE, 1, 0), Medium.TEXT), end("agency", 1, Terminal.OUTSIDE_AGENCY));
        for (var year : List.of(2027, 2028)) {
            var facts = new AccountFacts(
                    9_000,
                    LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 1, 31),
                    null,
                    java.util.Set.of(),
                    EnumSet.allOf(Medium.class),
                    List.of(Plans.NEW_YORK),
                    null);
            var month = new Life(strategy(1, steps), facts, year + "-01-02T10:00");
            var leap = LocalDate.of(year, 1, 1).isLeapYear();
            // 28 February 2027 is a Sunday, so that its step is taken on Monday; 29 February 2028 is a Tuesday.
            var expected = leap ? "2028-02-29T00:00" : "2027-02-28T00:00";
            assertThat(month.look()).isEqualTo(new Verdict.Wait(at(expected), Verdict.Why.STEP));
            month.run();
            assertThat(month.told.getFirst()).startsWith(leap ? "2028-02-29T09:00" : "2027-03-01T09:00");
        }
    }
}
