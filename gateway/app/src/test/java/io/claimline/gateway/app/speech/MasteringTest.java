package io.claimline.gateway.app.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MasteringTest {
    @ParameterizedTest
    @ValueSource(ints = {8_000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000})
    void shouldMakeEverySoundEquallyLoud(int rate) {
        for (double gain : new double[] {0.01, 0.3, 1}) {
            var mastered = Mastering.of(Tone.babble(rate, 3).times(gain)).orElseThrow();
            assertThat(mastered.rate()).isEqualTo(8_000);
            assertThat(Loudness.of(mastered).integrated().orElseThrow()).isCloseTo(-23.0, within(0.1));
        }
    }

    @Test
    void shouldBeSofterWhereItWouldClip() {
        var samples = new float[24_000];
        for (int i = 0; i < samples.length; i += 2_000) {
            samples[i] = 1;
        }
        var clicks = Mastering.of(new Audio(8_000, samples)).orElseThrow();
        assertThat(Loudness.of(clicks).truePeak()).isLessThan(-1);
        assertThat(Loudness.of(clicks).integrated().orElseThrow()).isLessThan(-23);
    }

    @ParameterizedTest
    @CsvSource({
        "500, true",
        "1000, true",
        "3000, true",
        "60, false",
        "100, false",
        "3900, false",
        "5000, false",
        "8000, false"
    })
    void shouldKeepTheBandOfTheTelephone(double hertz, boolean kept) {
        var tone = Tone.sine(22_050, hertz, -20, 1);
        // Beside it a tone that is always heard, to which levels are compared.
        var both = new float[tone.length()];
        var reference = Tone.sine(22_050, 1_500, -20, 1);
        for (int i = 0; i < both.length; i++) {
            both[i] = tone.at(i) + reference.at(i);
        }
        var mastered = Mastering.of(new Audio(22_050, both)).orElseThrow();
        double against = level(mastered, hertz % 8_000) - level(mastered, 1_500);
        assertThat(against).isBetween(kept ? -1.5 : -200.0, kept ? 1.5 : -20.0);
    }

    @Test
    void shouldCutSilenceAtBothEnds() {
        var spoken = Tone.joined(Tone.joined(Tone.silence(8_000, 1), Tone.babble(8_000, 2)), Tone.silence(8_000, 3));
        assertThat(Mastering.of(spoken).orElseThrow().seconds()).isBetween(1.9, 2.3);
    }

    @Test
    void shouldHaveNothingOfSilence() {
        assertThat(Mastering.of(Tone.silence(22_050, 1))).isEmpty();
        assertThat(Mastering.of(Tone.silence(22_050, 0))).isEmpty();
    }

    /** Of one frequency, in dB, by correlation. */
    private static double level(Audio audio, double hertz) {
        double sin = 0;
        double cos = 0;
        int from = audio.length() / 4;
        int to = 3 * audio.length() / 4;
        for (int i = from; i < to; i++) {
            sin += audio.at(i) * Math.sin(2 * Math.PI * hertz * i / audio.rate());
            cos += audio.at(i) * Math.cos(2 * Math.PI * hertz * i / audio.rate());
        }
        return 20 * Math.log10(Math.hypot(sin, cos) / (to - from) + 1e-9);
    }
}
