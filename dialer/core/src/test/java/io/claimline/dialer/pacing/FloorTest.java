package io.claimline.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FloorTest {
    private final Floor floor = new Floor().at(100, 1);

    @Test
    void shouldLetCallsGrowOlderThatRingStill() {
        floor.addRinging(3, 0.2);
        floor.idle(4).addTalking(60);
        floor.stillRinging(107, 1);
        assertThat(floor.ringingAge(0)).isEqualTo(10);
        assertThat(floor.idle()).isZero();
        assertThat(floor.talking()).isZero();
    }

    @Test
    void shouldGiveTheLastCallTheNumberOfTheOneThatRingsNoMore() {
        floor.addRinging(1, 0.1);
        floor.addRinging(2, 0.2);
        floor.addRinging(3, 0.3);
        floor.removeRinging(0);
        assertThat(floor.ringing()).isEqualTo(2);
        assertThat(floor.ringingAge(0)).isEqualTo(3);
        assertThat(floor.chance(0)).isEqualTo(0.3);
        assertThat(floor.ringingAge(1)).isEqualTo(2);
    }

    @Test
    void shouldKnowHowLongAPhoneRingsAndNeverTakeItForLongerThanItsCall() {
        floor.addRinging(20, Floor.UNKNOWN, 16);
        floor.addRinging(10, Floor.UNKNOWN, 12);
        floor.addRinging(3, Floor.UNKNOWN, -2);
        floor.addRinging(30, Floor.UNKNOWN);
        assertThat(floor.rung(0)).isEqualTo(16);
        assertThat(floor.rung(1)).isEqualTo(10);
        assertThat(floor.rung(2)).isZero();
        assertThat(floor.rung(3)).as("not known to ring").isZero();
        floor.stillRinging(105, 1);
        assertThat(floor.rung(2)).isEqualTo(3);
        floor.answering(0);
        assertThat(floor.rung(0)).as("answered").isZero();
        floor.removeRinging(1);
        assertThat(floor.rung(1)).as("the last one has taken its number").isZero();
    }

    @Test
    void shouldForgetAllCallsAtANewMoment() {
        floor.addRinging(1, 0.1);
        assertThat(floor.at(200, 1).ringing()).isZero();
    }

    @Test
    void shouldTakeANegativeAgeForNone() {
        floor.addRinging(-5, Floor.UNKNOWN);
        assertThat(floor.ringingAge(0)).isZero();
        floor.stillRinging(90, 1);
        assertThat(floor.ringingAge(0)).as("a clock set back").isZero();
    }
}
