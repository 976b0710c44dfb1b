package io.claimline.gateway.app.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How loud sound is to the ear, as ITU-R BS.1770-4 and EBU R 128 measure one channel, and its true peak. Both are measured at 48 kHz, where the standard gives
 * the coefficients of its filter: one computed for 8 kHz is off by 0.2 dB at 1 kHz, since the whole band is near the end of the scale.
 */
final class Loudness {
    /** The rate of the standard's coefficients, and enough oversampling for the true peak of telephone audio. */
    private static final int RATE = 48_000;

    private static final double OFFSET = -0.691;
    private static final double ABSOLUTE_GATE = -70;
    private static final double RELATIVE_GATE = -10;
    private static final int BLOCK = RATE * 4 / 10;
    private static final int HOP = BLOCK / 4;

    private final Audio audio;

    private Loudness(Audio at48k) {
        this.audio = at48k;
    }

    static Loudness of(Audio audio) {
        return new Loudness(audio.rate() == RATE ? audio : Resampler.roughly(RATE, audio));
    }

    /** The integrated loudness in LUFS; empty when nothing is louder than the absolute gate. Less than one block of 400 ms counts as one. */
    OptionalDouble integrated() {
        var powers = powers(weighted());
        var audible = above(powers, ABSOLUTE_GATE);
        if (audible.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(lufs(mean(above(audible, lufs(mean(audible)) + RELATIVE_GATE))));
    }

    /** The true peak in dBTP; minus infinity for silence. */
    double truePeak() {
        return 20 * Math.log10(audio.peak());
    }

    /** The two stages of the K weighting, BS.1770-4 tables 1 and 2. */
    private Audio weighted() {
        return audio.through(new Biquad(
                        1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585))
                .through(new Biquad(1, -2, 1, -1.99004745483398, 0.99007225036621));
    }

    private static List<Double> powers(Audio weighted) {
        var powers = new ArrayList<Double>();
        int block = Math.min(BLOCK, weighted.length());
        // Energy up to each sample: blocks overlap, and each sample is squared once.
        var energy = weighted.energy();
        for (int from = 0; block > 0 && from + block <= weighted.length(); from += HOP) {
            powers.add((energy[from + block] - energy[from]) / block);
        }
        return powers;
    }

    private static List<Double> above(List<Double> powers, double gate) {
        return powers.stream().filter(power -> lufs(power) > gate).toList();
    }

    private static double mean(List<Double> powers) {
        return powers.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double lufs(double power) {
        return OFFSET + 10 * Math.log10(power);
    }
}
