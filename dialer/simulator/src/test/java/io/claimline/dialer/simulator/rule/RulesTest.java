package io.claimline.dialer.simulator.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.claimline.dialer.pacing.Bound;
import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.Pace;
import io.claimline.dialer.pacing.Pacer;
import io.claimline.dialer.pacing.PacingFact.RingEnded;
import io.claimline.dialer.pacing.PacingFact.TalkEnded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
    private static Floor floor(double now, int idle, int talking, int ringing, int waiting) {
        var floor = new Floor().at(now, 0).idle(idle).waiting(waiting).hopper(1000);
        for (var i = 0; i < talking; i++) {
            floor.addTalking(60);
        }
        for (var i = 0; i < ringing; i++) {
            floor.addRinging(5, Floor.UNKNOWN);
        }
        return floor;
    }

    @ParameterizedTest(name = "{0}: level {1}, {2} ready, {3} talking, {4} in flight: {5}")
    @CsvSource({
        "READY_AND_TALKING, 1, 5, 10, 2, 3",
        "READY_AND_TALKING, 2, 5, 10, 2, 18",
        "READY_AND_TALKING, 1.5, 0, 10, 2, 3",
        "READY_AND_TALKING, 1, 1, 0, 4, -3",
        "READY_ONLY, 1, 5, 10, 2, 3",
        "READY_ONLY, 3, 5, 10, 2, 13",
        "READY_ONLY, 3, 0, 10, 2, -2"
    })
    void shouldCountLinesForReadyAgentsOrForThoseWhoTalkToo(
            Counting counting, double level, int ready, int talking, int inFlight, long calls) {
        assertThat(counting.calls(level, ready, talking, inFlight)).isEqualTo(calls);
    }

    @Test
    void shouldLookOnlyEveryTwoAndAHalfSecondsAndPlaceOneByOne() {
        var ratio = Vicidial.ratio(1, Counting.READY_AND_TALKING, 2);
        assertThat(ratio.pace(floor(0, 4, 0, 0, 0)).calls()).isEqualTo(1);
        assertThat(ratio.pace(floor(0.5, 4, 0, 1, 0)).calls()).isEqualTo(1);
        assertThat(ratio.pace(floor(1, 4, 0, 2, 0)).calls()).isEqualTo(1);
        assertThat(ratio.pace(floor(1.5, 4, 0, 3, 0)).calls()).isEqualTo(1);
        assertThat(ratio.pace(floor(2, 9, 0, 4, 0)).calls()).isZero();
        assertThat(ratio.pace(floor(2.5, 9, 0, 4, 0)).calls()).isEqualTo(1);
    }

    @Test
    void shouldRaiseTheLevelWhileAgentsAreReady() {
        var vicidial = Vicidial.adapting(
                Adaptation.usual(new DropRule.HardLimit()),
                Counting.READY_ONLY,
                java.time.LocalTime.of(9, 0),
                Double.POSITIVE_INFINITY);
        var asked = 0;
        for (var now = 0.0; now < 120; now += 0.5) {
            asked = Math.max(asked, vicidial.pace(floor(now, 10, 10, 0, 0)).calls());
        }
        assertThat(asked).isEqualTo(30);
    }

    @ParameterizedTest(name = "boost {0}, {1} free, {2} waiting, {3} dialled: {4}")
    @CsvSource({"1.3, 7, 0, 0, 9", "1.3, 7, 0, 4, 5", "1.3, 7, 2, 4, 3", "1.3, 7, 3, 0, 0", "3, 0, 0, 2, -2"})
    void shouldBoostFreeAgentsUnlessTooManyWait(double boost, int free, int waiting, int dialled, long calls) {
        assertThat(new WombatBoost(boost, WombatBoost.USUAL_MAX_WAITING).calls(free, waiting, dialled))
                .isEqualTo(calls);
    }

    @ParameterizedTest(name = "times {0}, {1} ready, {2} queued, {3} dialled: {4}")
    @CsvSource({"1, 5, 0, 2, 3", "2, 5, 1, 3, 5", "1.5, 3, 0, 1, 3", "2, 1, 0, 4, -2"})
    void shouldMultiplyReadyAgentsWithoutTheCallsInDial(double times, int ready, int queued, int dialled, long calls) {
        assertThat(new GenesysProgressive(times).calls(ready, queued, dialled)).isEqualTo(calls);
    }

    @ParameterizedTest(name = "delay {0}, talked {1}, mean {2}: {3}")
    @CsvSource({"10, 340, 100, false", "10, 341, 100, true", "0, 351, 100, true"})
    void shouldTakeAgentsForFreeWhoAreAllButSureToBe(double delay, double talked, double mean, boolean free) {
        assertThat(Issabel.allButFree(delay, talked, mean)).isEqualTo(free);
    }

    @ParameterizedTest(name = "{0} missing, {1} succeed: {2}")
    @CsvSource({"5, .5, 10", "5, .05, 25", "5, 1, 5", "-3, .5, 0"})
    void shouldOvercommitByTheShareThatSucceedsButNotBelowAFifth(long missing, double success, long calls) {
        assertThat(Issabel.overcommitted(missing, success)).isEqualTo(calls);
    }

    @Test
    void shouldPredictFreeAgentsOnlyAfterTenConversations() {
        var issabel = new Issabel(false, Double.POSITIVE_INFINITY);
        assertThat(issabel.pace(floor(0, 1, 5, 0, 0)).calls()).isEqualTo(1);
        for (var i = 0; i < 9; i++) {
            issabel.learn(new TalkEnded(10));
        }
        assertThat(issabel.pace(floor(5, 1, 5, 0, 0)).calls()).isEqualTo(1);
        issabel.learn(new TalkEnded(10));
        assertThat(issabel.pace(floor(7, 1, 5, 0, 0)).calls()).isZero();
        assertThat(issabel.pace(floor(10, 1, 5, 0, 0)).calls()).isEqualTo(6);
    }

    @ParameterizedTest(name = "{0} waiting, {1} percent, {2} failed, {3} answered: {4}")
    @CsvSource({"4, 100, 30, 10, 16", "4, 50, 30, 10, 10", "4, 0, 30, 10, 4", "4, 150, 0, 0, 4", "0, 150, 30, 10, 0"})
    void shouldDialForAgentsWhoWaitAndForCallsThatFail(
            int waiting, double percent, long failed, long answered, long inDial) {
        assertThat(Predict1.inDial(waiting, percent, failed, answered)).isEqualTo(inDial);
    }

    @Test
    void shouldForgetCallsAfterAQuarterOfAnHour() {
        var predict = new Predict1(100);
        assertThat(predict.pace(floor(0, 4, 0, 0, 0)).calls()).isEqualTo(4);
        for (var i = 0; i < 40; i++) {
            predict.learn(new RingEnded(0, 20, i % 4 == 0, Floor.UNKNOWN));
        }
        assertThat(predict.pace(floor(1, 4, 0, 0, 0)).calls()).isEqualTo(16);
        assertThat(predict.pace(floor(901, 4, 0, 0, 0)).calls()).isEqualTo(4);
    }

    @Test
    void shouldOpenTheAdjustmentBelowTheBandAndCloseItAboveTheLimit() {
        assertThat(Predict1Pi.adjustment(3.1, 100)).isZero();
        assertThat(Predict1Pi.adjustment(2.6, 100)).isCloseTo(50, within(1e-9));
        assertThat(Predict1Pi.adjustment(2.0, 100)).isGreaterThan(50);
        assertThat(Predict1Pi.adjustment(2.9, 100)).isLessThan(50);
    }

    @Test
    void shouldNeverAskForMoreThanTheHopperHolds() {
        Pacer[] rules = {
            Vicidial.ratio(3, Counting.READY_AND_TALKING, Double.POSITIVE_INFINITY),
            new ProgressiveRatio(3, Counting.READY_ONLY),
            new WombatBoost(3, 2),
            new GenesysProgressive(3),
            new Predict1(150),
            new Issabel(false, Double.POSITIVE_INFINITY)
        };
        for (var rule : rules) {
            assertThat(rule.pace(floor(0, 10, 5, 0, 0).hopper(2))).isEqualTo(new Pace(2, Bound.HOPPER_EMPTY));
        }
    }
}
