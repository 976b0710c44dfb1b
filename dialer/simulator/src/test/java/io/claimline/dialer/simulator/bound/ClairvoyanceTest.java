package io.claimline.dialer.simulator.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ClairvoyanceTest {
    @Test
    void shouldLoseOnlyTheFirstAnswerDelayWhenThereIsWorkEnough() {
        assertThat(bound(List.of(duty(0, 1_000)), 10, 12, calls(20, 100))).isCloseTo(.988, within(1e-12));
    }

    /** Connects at 10, 20 and 30 s at the earliest: 60 of 300 agent-seconds are lost. */
    @Test
    void shouldWaitForEachSetUpWhenCallsPerSecondAreFew() {
        List<DutyInterval> three = List.of(duty(0, 100), duty(0, 100), duty(0, 100));
        assertThat(bound(three, .1, 10, calls(20, 100))).isCloseTo(.8, within(1e-12));
    }

    @Test
    void shouldNotWorkMoreThanThereIsToSay() {
        assertThat(bound(List.of(duty(0, 1_000)), 10, 12, calls(1, 100))).isCloseTo(.1, within(1e-12));
        assertThat(bound(List.of(duty(0, 1_000)), 10, 12, List.of())).isZero();
    }

    /** Ten calls of 50 s can be connected in 1,000 s, one each 100 s. */
    @Test
    void shouldIdleBetweenShortCallsWhenSetUpsAreSlow() {
        assertThat(bound(List.of(duty(0, 1_000)), .01, 0, calls(200, 50))).isCloseTo(.5, within(1e-12));
    }

    /** The calls for the second duty ring before it begins, so only the first duty waits: 38 + 100 of 150. */
    @Test
    void shouldLoseNothingWhenAgentsComeLater() {
        assertThat(bound(List.of(duty(0, 50), duty(100, 200)), 10, 12, calls(9, 100)))
                .isCloseTo(138 / 150.0, within(1e-12));
    }

    /** Until 100 s two calls of 20 s are connected at most; then one agent works for 10 s: 50 of 510, though three calls would have 60. */
    @Test
    void shouldCarryNoEarlyWorkIntoALaterDuty() {
        List<DutyInterval> many = Collections.nCopies(5, duty(0, 100));
        List<DutyInterval> all = new ArrayList<>(many);
        all.add(duty(100, 110));
        assertThat(bound(all, .02, 0, calls(50, 20))).isCloseTo(50 / 510.0, within(1e-12));
    }

    @Test
    void shouldUseTheLongestCallsWhenNotAllCanBeConnected() {
        List<Duration> mixed = List.of(Duration.ofSeconds(10), Duration.ofSeconds(70), Duration.ofSeconds(30));
        assertThat(bound(List.of(duty(0, 200)), .01, 0, mixed)).isCloseTo(100 / 200.0, within(1e-12));
    }

    @Test
    void shouldRefuseImpossibleParametersByTheirName() {
        List<DutyInterval> one = List.of(duty(0, 10));
        refused("duty", () -> bound(List.of(), 1, 1, calls(1, 1)));
        refused("callsPerSecond", () -> bound(one, 0, 1, calls(1, 1)));
        refused("callsPerSecond", () -> bound(one, Double.NaN, 1, calls(1, 1)));
        refused("shortestAnswer", () -> bound(one, 1, -1, calls(1, 1)));
        refused("handlingTimes[1]", () -> bound(one, 1, 1, List.of(Duration.ZERO, Duration.ofSeconds(-1))));
        refused("from", () -> duty(-1, 10));
        refused("until", () -> duty(10, 10));
    }

    private static void refused(String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(field + " must");
    }

    private static double bound(
            List<DutyInterval> duty, double callsPerSecond, int answerSeconds, List<Duration> handling) {
        return Clairvoyance.largestOccupancy(duty, callsPerSecond, Duration.ofSeconds(answerSeconds), handling);
    }

    private static DutyInterval duty(int from, int until) {
        return new DutyInterval(Duration.ofSeconds(from), Duration.ofSeconds(until));
    }

    private static List<Duration> calls(int count, int seconds) {
        return Collections.nCopies(count, Duration.ofSeconds(seconds));
    }
}
