package io.claimline.gateway.app.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference signals of ITU-R BS.1770-4 and EBU Tech 3341, for one channel: the same sine in both channels of a stereo pair reads 3.01 LU more. */
class LoudnessTest {
    private static final Offset<Double> TOLERANCE = within(0.1);
    /** Two channels with the same sound have twice the power of one. */
    private static final double PAIR = 10 * Math.log10(2);

    @ParameterizedTest
    @ValueSource(ints = {8_000, 16_000, 22_050, 44_100, 48_000})
    void shouldReadTheCalibrationOfTheStandard(int rate) {
        assertThat(lufs(Tone.sine(rate, 997, 0, 5))).isCloseTo(-3.01, TOLERANCE);
        assertThat(lufs(Tone.sine(rate, 997, -20, 5))).isCloseTo(-23.01, TOLERANCE);
    }

    @ParameterizedTest
    @CsvSource({"-23.0", "-33.0"})
    void shouldReadCasesOneAndTwoOfTech3341(double level) {
        assertThat(lufs(Tone.sine(8_000, 1_000, level, 20)) + PAIR).isCloseTo(level, TOLERANCE);
    }

    @Test
    void shouldReadCaseThreeOfTech3341WhereTheRelativeGateLeavesTheSoftPartsOut() {
        var soft = Tone.sine(8_000, 1_000, -36, 10);
        var all = Tone.joined(Tone.joined(soft, Tone.sine(8_000, 1_000, -23, 60)), soft);
        assertThat(lufs(all) + PAIR).isCloseTo(-23.0, TOLERANCE);
    }

    @Test
    void shouldReadCaseFourOfTech3341WhereTheAbsoluteGateLeavesSilenceOut() {
        var silent = Tone.sine(8_000, 1_000, -72, 10);
        var soft = Tone.sine(8_000, 1_000, -36, 10);
        var loud = Tone.sine(8_000, 1_000, -23, 60);
        var all = Tone.joined(Tone.joined(Tone.joined(silent, soft), loud), Tone.joined(soft, silent));
        assertThat(lufs(all) + PAIR).isCloseTo(-23.0, TOLERANCE);
    }

    @Test
    void shouldReadLessThanABlockAsOne() {
        assertThat(lufs(Tone.sine(8_000, 1_000, -20, 0.2))).isCloseTo(-23.0, within(0.2));
    }

    @Test
    void shouldHaveNoLoudnessOfSilence() {
        assertThat(Loudness.of(Tone.silence(8_000, 2)).integrated()).isEmpty();
        assertThat(Loudness.of(Tone.silence(8_000, 0)).integrated()).isEmpty();
        assertThat(Loudness.of(Tone.sine(8_000, 1_000, -80, 2)).integrated()).isEmpty();
    }

    @Test
    void shouldFindAPeakBetweenSamples() {
        // A quarter of the sample rate at 45 degrees: no sample is above -3.01 dB, the wave is at 0.
        var samples = new float[8_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) Math.sin(Math.PI / 2 * i + Math.PI / 4);
        }
        var audio = new Audio(8_000, samples);
        assertThat(20 * Math.log10(audio.peak())).isCloseTo(-3.01, within(0.01));
        assertThat(Loudness.of(audio.part(1_000, 7_000)).truePeak()).isBetween(-0.1, 1.2);
    }

    private static double lufs(Audio audio) {
        return Loudness.of(audio).integrated().orElseThrow();
    }
}
