package io.claimline.dialer.simulator.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallTeamOptimumTest {
    /** Steps of 3 s in 180 s of busy time. */
    private static final double FINISH = 3 / 180.0;

    /**
     * With certain answers one step later, one agent should dial when idle, and in a share b of the busy steps. Each service then costs 1/q busy
     * and 1 - b idle steps and b (1 - q) / q abandoned people, so the cap a gives b = a q / ((1 - a)(1 - q)).
     */
    @ParameterizedTest
    @CsvSource({".03", ".1", ".5"})
    void shouldMatchTheClosedFormOfOneAgentWithCertainAnswers(double cap) {
        CappedOptimum<DialPlan> optimum = SmallTeamOptimum.of(new SmallTeamWorld(1, 1, 1, FINISH, 2), cap);
        double dialled = cap * FINISH / ((1 - cap) * (1 - FINISH));
        assertThat(optimum.occupancy()).isCloseTo(1 / (1 + FINISH * (1 - dialled)), within(1e-9));
        assertThat(optimum.within().dials(1)).isZero();
        assertThat(optimum.beyond().dials(1)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} agents, p={1}, delay {2}")
    @CsvSource({"1, .3, 5", "2, .3, 4", "3, .5, 2"})
    void shouldDialOneCallPerIdleAgentWhenNobodyMayBeAbandoned(int agents, double answerShare, int delay) {
        CappedOptimum<DialPlan> optimum =
                SmallTeamOptimum.of(new SmallTeamWorld(agents, answerShare, delay, FINISH, 4), 0);
        double busy = 1 / FINISH;
        assertThat(optimum.occupancy()).isCloseTo(busy / (busy + delay / answerShare), within(1e-9));
        assertThat(optimum.performance().abandonRate()).isZero();
    }

    /** Every agent finishes in every step, so to dial for all of them in each step loses nobody. */
    @Test
    void shouldKeepAgentsBusyAlwaysWhenTheirEndsAreCertain() {
        CappedOptimum<DialPlan> optimum = SmallTeamOptimum.of(new SmallTeamWorld(2, 1, 3, 1, 2), .03);
        assertThat(optimum.occupancy()).isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest(name = "{0} agents")
    @CsvSource({"1, .7951", "2, .8062", "3, .8148"})
    void shouldProveTheOptimumOfTeamsWithKnownAges(int agents, double expected) {
        CappedOptimum<DialPlan> optimum = SmallTeamOptimum.of(new SmallTeamWorld(agents, .3, 5, FINISH, 4), .03);
        assertThat(optimum.occupancy()).isCloseTo(expected, within(5.1e-5));
        assertThat(optimum.upperBound()).isCloseTo(optimum.occupancy(), within(1e-7));
        assertThat(optimum.performance().abandonedShare()).isCloseTo(.03, within(1e-9));
    }

    @Test
    void shouldDialNoMoreWhenMoreCallsRing() {
        DialPlan plan = SmallTeamOptimum.of(new SmallTeamWorld(2, .3, 4, FINISH, 4), .03)
                .within();
        assertThat(plan.dials(0)).isEqualTo(4);
        assertThat(plan.dials(0, 4, 4, 4)).isZero();
        assertThat(plan.dials(2)).isLessThanOrEqualTo(plan.dials(1));
        for (int ringing = 1; ringing <= 4; ringing++) {
            assertThat(plan.dials(1, ringing)).isLessThanOrEqualTo(plan.dials(1, ringing - 1));
        }
    }

    @Test
    void shouldGrowWithTheCapAndTheAnswersAndShrinkWithTheDelay() {
        double base = SmallTeamOptimum.of(new SmallTeamWorld(2, .3, 3, FINISH, 4), .03)
                .occupancy();
        assertThat(SmallTeamOptimum.of(new SmallTeamWorld(2, .3, 3, FINISH, 4), .02)
                        .occupancy())
                .isLessThan(base);
        assertThat(SmallTeamOptimum.of(new SmallTeamWorld(2, .25, 3, FINISH, 4), .03)
                        .occupancy())
                .isLessThan(base);
        assertThat(SmallTeamOptimum.of(new SmallTeamWorld(2, .3, 4, FINISH, 4), .03)
                        .occupancy())
                .isLessThan(base);
    }

    @Test
    void shouldRefuseImpossibleParametersByTheirName() {
        refused("agents", () -> new SmallTeamWorld(0, .3, 5, FINISH, 4));
        refused("agents", () -> new SmallTeamWorld(4, .3, 5, FINISH, 4));
        refused("answerShare", () -> new SmallTeamWorld(1, 1.2, 5, FINISH, 4));
        refused("answerDelay", () -> new SmallTeamWorld(1, .3, 0, FINISH, 4));
        refused("finishShare", () -> new SmallTeamWorld(1, .3, 5, 0, 4));
        refused("mostDials", () -> new SmallTeamWorld(3, .3, 5, FINISH, 2));
        refused("cap", () -> SmallTeamOptimum.of(new SmallTeamWorld(1, .3, 5, FINISH, 4), 1.5));
    }

    private static void refused(String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(field + " must");
    }
}
