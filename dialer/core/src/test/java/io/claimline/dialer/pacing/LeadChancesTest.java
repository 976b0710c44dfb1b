package io.claimline.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LeadChancesTest {
    private static final OptionalDouble NOTHING = OptionalDouble.empty();
    private final LeadChances chances = new LeadChances();

    private void calls(int count, double told) {
        for (var i = 0; i < count; i++) {
            chances.ended(OptionalDouble.of(told), 0, i % 4 == 0);
        }
    }

    private double told(double chance) {
        return chances.of(OptionalDouble.of(chance), 0);
    }

    @Test
    void shouldTellOnlyHowTheLeadsOfAListDifferAndNotHowManyAnswer() {
        calls(500, .04);
        assertThat(told(.04)).isCloseTo(.25, within(1e-3));
        // Odds of 1 to 4 are six times those of 1 to 24; so are 2 to 1 six times 1 to 3.
        assertThat(told(.2)).isCloseTo(2.0 / 3, within(.05));
        assertThat(told(.02)).isLessThan(.15);
    }

    @Test
    void shouldTakeALeadForOneLikeTheOthersUntilSomeCallsHaveEnded() {
        assertThat(told(.9)).isCloseTo(.25, within(1e-9));
        calls(1, .1);
        assertThat(told(.9)).isBetween(.25, .5);
        calls(200, .1);
        assertThat(told(.9)).isGreaterThan(.8);
    }

    @Test
    void shouldBelieveTheListAloneWhereItTellsSomething() {
        for (var i = 0; i < 2_000; i++) {
            chances.ended(NOTHING, 0, i % 2 == 0);
            chances.ended(NOTHING, 3, i % 20 == 0);
        }
        calls(500, .3);
        assertThat(chances.of(NOTHING, 3)).isLessThan(.1);
        assertThat(chances.of(OptionalDouble.of(.3), 3)).isCloseTo(.25, within(.01));
    }

    @Test
    void shouldGoByTheAttemptsWhereTheListTellsNothing() {
        assertThat(chances.of(NOTHING, 0)).isNaN();
        calls(10, .5);
        assertThat(chances.of(NOTHING, 0)).isCloseTo(.25, within(.01));
    }

    @Test
    void shouldFollowWhenAnotherListTellsOtherwise() {
        calls(2_000, .1);
        calls(2_000, .4);
        assertThat(told(.4)).isCloseTo(.25, within(.01));
    }
}
