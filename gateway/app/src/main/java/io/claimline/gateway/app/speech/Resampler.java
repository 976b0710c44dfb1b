package io.claimline.gateway.app.speech;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Changes the sample rate by a windowed sinc (Kaiser, about 70 dB of stop band), one set of taps for each phase. What lies above the band of the lower rate is
 * taken away.
 */
final class Resampler {
    /** Zero crossings of the sinc on each side. */
    private static final int CROSSINGS = 24;

    private static final int FEW_CROSSINGS = 10;

    /** Wider than any of the filters: from 48 kHz with the band of a telephone it takes 165 samples on each side. */
    private static final int MOST_HALF = 512;

    private static final double KAISER_BETA = 7.0;

    /** By what it does. An installation has few voices, so few rates, and finding the taps takes longer than a second of sound. */
    private static final Map<Kind, Resampler> KNOWN = new ConcurrentHashMap<>();

    private final int up;
    private final int down;
    private final int half;
    /** For each phase, weights of the samples from {@code half - 1} before the place to {@code half} after it. */
    private final float[][] taps;

    private record Kind(int from, int to, double cutoff, int crossings) {}

    private Resampler(Kind kind) {
        int divisor = divisor(kind.from(), kind.to());
        up = kind.to() / divisor;
        down = kind.from() / divisor;
        // The sinc as wide as its cut-off asks for, in samples of the input.
        double width = kind.crossings() * kind.from() / (2 * kind.cutoff());
        half = (int) Math.ceil(width);
        taps = new float[up][];
        for (int phase = 0; phase < up; phase++) {
            taps[phase] = taps((double) phase / up, half, width, 2 * kind.cutoff() / kind.from());
        }
    }

    /** At another rate, with all of the band that both rates have, but for its uppermost twelfth. */
    static Audio to(int rate, Audio audio) {
        return to(rate, audio, Math.min(rate, audio.rate()) / 2.0 * 11 / 12);
    }

    /** At another rate, with what lies below a frequency in Hz. */
    static Audio to(int rate, Audio audio, double cutoff) {
        return through(new Kind(audio.rate(), rate, cutoff, CROSSINGS), audio);
    }

    /** At another rate, well enough to measure it but not to be heard: 40 dB of stop band. */
    static Audio roughly(int rate, Audio audio) {
        return through(
                new Kind(audio.rate(), rate, Math.min(rate, audio.rate()) / 2.0 * 11 / 12, FEW_CROSSINGS), audio);
    }

    private static Audio through(Kind kind, Audio audio) {
        return new Audio(
                kind.to(),
                KNOWN.computeIfAbsent(kind, Resampler::new).convert(audio.padded(MOST_HALF), audio.length()));
    }

    /** @param in the sound between silences of {@link #MOST_HALF} */
    private float[] convert(float[] in, int length) {
        var out = new float[(int) ((long) length * up / down)];
        for (int n = 0; n < out.length; n++) {
            long position = (long) n * down;
            out[n] = sum(in, MOST_HALF + (int) (position / up) - half + 1, taps[(int) (position % up)]);
        }
        return out;
    }

    private static float[] taps(double fraction, int half, double width, double step) {
        var taps = new float[2 * half];
        double sum = 0;
        for (int i = 0; i < taps.length; i++) {
            double distance = i - half + 1 - fraction;
            double tap = step * sinc(step * distance) * kaiser(distance / width);
            taps[i] = (float) tap;
            sum += tap;
        }
        for (int i = 0; i < taps.length; i++) {
            taps[i] /= (float) sum;
        }
        return taps;
    }

    /** Two sums, each of which does not wait for the other: most of the time of a sound goes into this. */
    private static float sum(float[] in, int first, float[] taps) {
        float even = 0;
        float odd = 0;
        for (int i = 0; i < taps.length; i += 2) {
            even += in[first + i] * taps[i];
            odd += in[first + i + 1] * taps[i + 1];
        }
        return even + odd;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double kaiser(double x) {
        return Math.abs(x) >= 1 ? 0 : bessel(KAISER_BETA * Math.sqrt(1 - x * x)) / bessel(KAISER_BETA);
    }

    /** The modified Bessel function of the first kind and order zero, by its series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-12; k++) {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }

    private static int divisor(int a, int b) {
        return b == 0 ? a : divisor(b, a % b);
    }
}
