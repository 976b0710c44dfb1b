package io.claimline.dialer.simulator.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.PacingFact.LiveAnswer;
import io.claimline.dialer.pacing.PacingFact.RingEnded;
import io.claimline.dialer.pacing.PacingFact.TalkEnded;
import org.junit.jupiter.api.Test;

class CountingOverTimeTest {
    private static Floor talking(double now, long day, int agents) {
        var floor = new Floor().at(now, day);
        for (var i = 0; i < agents; i++) {
            floor.addTalking(10);
        }
        return floor;
    }

    @Test
    void shouldTellThoseConnectedLateFromThoseDropped() {
        var count = new DropCount();
        count.look(talking(0, 0, 3));
        count.learn(new LiveAnswer(0, true));
        count.look(talking(1, 0, 4));
        count.learn(new LiveAnswer(0, false));
        count.look(talking(2, 0, 5));
        assertThat(count.percentToday()).isZero();
        count.learn(new LiveAnswer(0, false));
        count.look(talking(3, 0, 5));
        for (var i = 0; i < 5; i++) {
            count.learn(new TalkEnded(10));
        }
        count.look(talking(4, 0, 0));
        assertThat(count.percentToday()).isCloseTo(100.0 / 3, within(1e-9));
    }

    @Test
    void shouldNotTakeATalkThatEndsForADrop() {
        var count = new DropCount();
        count.look(talking(0, 0, 3));
        count.learn(new TalkEnded(50));
        count.learn(new LiveAnswer(0, false));
        count.look(talking(1, 0, 3));
        assertThat(count.percentToday()).isZero();
    }

    @Test
    void shouldBeginEachDayAnewAndForgetAfterAMinute() {
        var count = new DropCount();
        count.look(talking(0, 0, 0));
        for (var i = 0; i < 4; i++) {
            count.learn(new RingEnded(0, 20, i == 0, Floor.UNKNOWN));
        }
        count.learn(new LiveAnswer(0, false));
        count.look(talking(1, 0, 0));
        assertThat(count.statistics()).isEqualTo(new DropStatistics(4, 100, 4, 25));
        count.look(talking(90, 0, 0));
        assertThat(count.statistics()).isEqualTo(new DropStatistics(4, 100, 0, 0));
        count.look(talking(86_400, 1, 0));
        assertThat(count.statistics()).isEqualTo(DropStatistics.NONE);
    }

    @Test
    void shouldBeDueOnceInEachPeriodAndAfterAClockWasSetBack() {
        var every = new Every(2.5);
        assertThat(every.due(0)).isTrue();
        assertThat(every.due(2.4)).isFalse();
        assertThat(every.due(2.7)).isTrue();
        assertThat(every.due(4.9)).isFalse();
        assertThat(every.due(5)).isTrue();
        assertThat(every.due(100)).isTrue();
        assertThat(every.due(101)).isFalse();
        assertThat(every.due(1)).isTrue();
        assertThat(every.due(2)).isFalse();
    }

    @Test
    void shouldCountWhatIsRecent() {
        var recent = new Recent(60);
        recent.add(0.5, 2);
        recent.add(30, 1);
        assertThat(recent.count(59.9)).isEqualTo(3);
        assertThat(recent.count(60)).isEqualTo(1);
        assertThat(recent.count(90)).isZero();
        recent.add(90, 5);
        assertThat(recent.count(10)).isZero();
    }
}
