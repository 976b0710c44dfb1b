package io.claimline.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictivePacerTest {
    private static final long TODAY = 20_000;
    private static final PacingLimits LIMITS = new PacingLimits(0.03, 100, 10_000, 30);

    private final PredictivePacer pacer = new PredictivePacer(LIMITS, List.of());
    private final Floor floor = new Floor();
    private double now;

    private Floor idle(int agents) {
        return floor.at(now, TODAY).idle(agents).hopper(100_000);
    }

    /** Calls placed one after the other, of which so large a share is answered after 18 s; the others ring for 25 s. */
    private void calls(int count, double answered) {
        for (var i = 0; i < count; i++) {
            now += 1;
            var yes = (int) ((i + 1) * answered) > (int) (i * answered);
            pacer.learn(new PacingFact.RingEnded(now - 25, yes ? 18 : 25, yes, Floor.UNKNOWN));
            pacer.pace(idle(0).paused(1));
        }
    }

    private void talks(int count) {
        for (var i = 0; i < count; i++) {
            pacer.learn(new PacingFact.TalkEnded(40 + 4.0 * (i % 60)));
            pacer.learn(new PacingFact.WrapUpEnded(20 + i % 20));
        }
        now += 10;
        pacer.pace(idle(0).paused(1));
    }

    private void answers(int count, int missed) {
        for (var i = 0; i < count; i++) {
            pacer.learn(new PacingFact.LiveAnswer(TODAY, i >= missed));
        }
    }

    @Test
    void shouldDialNothingWithoutAgents() {
        assertThat(pacer.pace(idle(0))).isEqualTo(new Pace(0, Bound.NO_AGENT));
        assertThat(pacer.pace(idle(0).paused(20)).calls()).isZero();
    }

    @Test
    void shouldDialNothingFromAnEmptyHopper() {
        var pace = pacer.pace(idle(5).hopper(0));
        assertThat(pace.calls()).isZero();
        assertThat(pace.bound()).isEqualTo(Bound.HOPPER_EMPTY);
    }

    @Test
    void shouldSayThatTheHopperIsEmptyWhenItGivesLessThanWanted() {
        calls(500, 0.1);
        var pace = pacer.pace(idle(10).hopper(3));
        assertThat(pace).extracting(Pace::calls, Pace::bound).containsExactly(3, Bound.HOPPER_EMPTY);
    }

    @ParameterizedTest(name = "{0} agents")
    @ValueSource(ints = {1, 2, 5, 20, 100, 500})
    void shouldBeSafeOnTheFirstCalls(int agents) {
        // Were nine in ten answered, no more than a handful of the first calls would be missed.
        var pace = pacer.pace(idle(agents));
        assertThat(pace.calls()).isPositive();
        assertThat(0.9 * pace.calls()).isLessThanOrEqualTo(1.4 * agents + 1);
    }

    @Test
    void shouldDialMoreWhereFewerAnswer() {
        calls(500, 0.4);
        var before = pacer.pace(idle(10)).calls();
        calls(800, 0.1);
        assertThat(pacer.pace(idle(10)).calls()).isGreaterThan(2 * before);
    }

    @Test
    void shouldCountCallsInFlightByHowLikelyTheyStillAreToBeAnswered() {
        calls(1000, 0.3);
        var room = pacer.pace(idle(10)).calls();
        idle(10);
        for (var i = 0; i < 10; i++) {
            floor.addRinging(5, Floor.UNKNOWN);
        }
        var young = pacer.pace(floor).calls();
        idle(10);
        for (var i = 0; i < 10; i++) {
            floor.addRinging(24, Floor.UNKNOWN);
        }
        var old = pacer.pace(floor).calls();
        assertThat(young).isLessThan(room);
        assertThat(old).isBetween(young + 1, room);
    }

    @Test
    void shouldNotCountOnCallsThatAreOlderThanAnyTheWorldHasShown() {
        calls(1000, 0.3);
        var room = pacer.pace(idle(10)).calls();
        idle(10);
        for (var i = 0; i < 20; i++) {
            floor.addRinging(3000, Floor.UNKNOWN);
        }
        assertThat(pacer.pace(floor).calls())
                .as("an end that was never told must not make room")
                .isLessThan(room - 10);
    }

    @Test
    void shouldDialAheadForAgentsWhoAreAboutToBeFree() {
        calls(1000, 0.3);
        talks(1000);
        idle(0);
        for (var i = 0; i < 20; i++) {
            floor.addTalking(5);
        }
        var begun = pacer.pace(floor);
        idle(0);
        for (var i = 0; i < 20; i++) {
            floor.addWrapping(35);
        }
        var ending = pacer.pace(floor);
        assertThat(ending.calls()).isGreaterThan(begun.calls() + 10);
        assertThat(ending.terms().expectedFree()).isGreaterThan(15);
    }

    @Test
    void shouldDialLessWhilePersonsWait() {
        calls(1000, 0.3);
        var without = pacer.pace(idle(10)).calls();
        assertThat(pacer.pace(idle(10).waiting(5)).calls()).isLessThan(without);
        assertThat(pacer.pace(idle(0).waiting(2)).calls()).isZero();
    }

    @Test
    void shouldDialLessTheMoreWasMissed() {
        calls(1000, 0.3);
        answers(1000, 0);
        var rich = pacer.pace(idle(10)).calls();
        answers(100, 30);
        var even = pacer.pace(idle(10)).calls();
        answers(60, 60);
        var spent = pacer.pace(idle(10));
        assertThat(rich).isGreaterThan(even);
        assertThat(even).isGreaterThan(spent.calls());
        assertThat(spent.bound()).isEqualTo(Bound.BUDGET_SPENT);
    }

    @Test
    void shouldCountMachineVerdictsByHowOftenTheyAreWrong() {
        for (var i = 0; i < 100; i++) {
            pacer.learn(new PacingFact.TakenForMachine(TODAY, 0.02));
        }
        assertThat(pacer.budget().today().missed()).isCloseTo(2, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void shouldUseTheChancesThatTheListTells() {
        for (var i = 0; i < 1000; i++) {
            now += 1;
            var likely = i % 2 == 0;
            var yes = likely ? i % 4 == 0 : i % 10 == 1;
            pacer.learn(new PacingFact.RingEnded(now - 25, yes ? 18 : 25, yes, likely ? 0.5 : 0.1));
            pacer.pace(idle(0).paused(1));
        }
        idle(10);
        for (var i = 0; i < 15; i++) {
            floor.addRinging(5, 0.1);
        }
        var unlikely = pacer.pace(floor).calls();
        idle(10);
        for (var i = 0; i < 15; i++) {
            floor.addRinging(5, 0.5);
        }
        assertThat(pacer.pace(floor).calls()).isLessThan(unlikely);
    }

    @Test
    void shouldKeepToTheCapOfLinesForEachAgent() {
        var strict = new PredictivePacer(new PacingLimits(0.03, 100, 1000, 1.2), List.of());
        for (var i = 0; i < 1000; i++) {
            strict.learn(new PacingFact.RingEnded(i, 25, false, Floor.UNKNOWN));
        }
        now = 2000;
        strict.pace(idle(0).paused(1));
        assertThat(strict.pace(idle(10)))
                .extracting(Pace::calls, Pace::bound)
                .containsExactly(12, Bound.LINES_PER_AGENT);
    }

    @Test
    void shouldFollowASupervisorWithinTheLimits() {
        pacer.steer(OptionalDouble.of(2));
        idle(3);
        floor.addTalking(10);
        floor.addRinging(3, Floor.UNKNOWN);
        assertThat(pacer.pace(floor)).extracting(Pace::calls, Pace::bound).containsExactly(7, Bound.LINES_PER_AGENT);
        pacer.steer(OptionalDouble.of(1000));
        assertThat(pacer.pace(idle(2)).calls()).isEqualTo(60);
        pacer.steer(OptionalDouble.empty());
        assertThat(pacer.pace(idle(2)).calls()).isLessThan(10);
    }

    @Test
    void shouldExplainItself() {
        calls(1000, 0.25);
        talks(200);
        idle(4);
        floor.addTalking(60);
        floor.addRinging(10, Floor.UNKNOWN);
        var pace = pacer.pace(floor);
        assertThat(pace.bound()).isEqualTo(Bound.PREDICTED_ABANDON);
        assertThat(pace.reason()).isNotBlank();
        var terms = pace.terms();
        assertThat(terms.expectedFree()).isBetween(4.0, 5.0);
        assertThat(terms.expectedAnswers()).isPositive();
        assertThat(terms.answerShare()).isBetween(0.2, 0.35);
        assertThat(terms.allowed()).isBetween(0.02, 0.06);
        assertThat(terms.risk()).as("one more call would be too many").isGreaterThan(terms.allowed());
    }

    @Test
    void shouldNotTakeWorkForSlowWhereWrapUpTakesNoTime() {
        calls(1000, 0.3);
        // Conversations of a hundred seconds, one ending each second, and nothing after them.
        for (var i = 0; i < 2000; i++) {
            now += 1;
            pacer.learn(new PacingFact.TalkEnded(50 + i % 101));
            pacer.learn(new PacingFact.WrapUpEnded(0));
            idle(0);
            for (var agent = 0; agent < 100; agent++) {
                floor.addTalking(agent);
            }
            floor.addWrapping(0);
            pacer.pace(floor);
        }
        idle(0);
        for (var agent = 0; agent < 100; agent++) {
            floor.addTalking(agent);
        }
        // About one agent a second becomes free, and a call started now is answered after some 18 s.
        assertThat(pacer.pace(floor).terms().expectedFree()).isBetween(10.0, 40.0);
    }
}
