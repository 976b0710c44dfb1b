package io.claimline.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {
    /** So many answers of calls placed at this risk, of which every n-th was missed. */
    private static Calibration after(int answers, double risk, int every) {
        var calibration = new Calibration();
        for (var i = 0; i < answers; i++) {
            calibration.placed(i, risk);
            calibration.answered(i + 0.002);
            calibration.missed(i % every == 0 ? 1 : 0);
        }
        return calibration;
    }

    @Test
    void shouldTrustTheModelWhileLittleIsKnown() {
        assertThat(new Calibration().factor()).isEqualTo(1);
        assertThat(after(60, 0.03, 20).factor()).isBetween(0.9, 1.2);
    }

    @Test
    void shouldFindOutHowMuchMoreIsMissedThanPredicted() {
        assertThat(after(30_000, 0.03, 33).factor()).isCloseTo(1, within(0.02));
        assertThat(after(30_000, 0.005, 33).factor()).isCloseTo(6, within(1.0));
        assertThat(after(30_000, 0.12, 33).factor()).isCloseTo(0.25, within(0.03));
    }

    @Test
    void shouldForgetSlowly() {
        var calibration = after(20_000, 0.005, 33);
        for (var i = 20_000; i < 100_000; i++) {
            calibration.placed(i, 0.03);
            calibration.answered(i);
            calibration.missed(i % 33 == 0 ? 1 : 0);
        }
        assertThat(calibration.factor()).isCloseTo(1, within(0.15));
    }

    @Test
    void shouldNotCountCallsThatNobodyPredictedAnythingOf() {
        var calibration = new Calibration();
        calibration.placed(100, 0.5);
        calibration.answered(90);
        calibration.answered(200);
        assertThat(calibration.factor()).isEqualTo(1);
        calibration.answered(101);
        assertThat(calibration.factor()).isLessThan(1);
    }

    @Test
    void shouldGoOnWhenTheClockIsSetBack() {
        var calibration = after(5_000, 0.03, 33);
        calibration.placed(10, 0.5);
        calibration.answered(10);
        assertThat(calibration.factor()).isCloseTo(1, within(0.05));
    }
}
