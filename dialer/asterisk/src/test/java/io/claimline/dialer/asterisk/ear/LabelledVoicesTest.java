package io.claimline.dialer.asterisk.ear;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.asterisk.voices.Voices;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who answered is told as well as was asked for, on voices whose words no limit was chosen by. */
class LabelledVoicesTest {
    private static Judging heldOut;

    @BeforeAll
    static void judge() throws Exception {
        Assumptions.assumeTrue(Voices.canBeMade(), "espeak-ng and sox are needed to speak the voices");
        heldOut = Judging.of(Voices.of(false, Tuning.HELD_OUT_SEED, Tuning.VOICES), AnswererRule.Limits.TUNED);
        System.out.println("Held-out half: " + heldOut);
    }

    @Test
    void shouldBeRightNineteenTimesInTwenty() {
        assertThat(heldOut.right()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void shouldHardlyEverTakeAPersonForAMachine() {
        assertThat(heldOut.peopleTakenForMachines()).isLessThanOrEqualTo(0.01);
    }

    @Test
    void shouldSaySoWithinTwoSecondsAndAHalf() {
        assertThat(heldOut.p95()).isLessThanOrEqualTo(Duration.ofMillis(2_500));
    }
}
