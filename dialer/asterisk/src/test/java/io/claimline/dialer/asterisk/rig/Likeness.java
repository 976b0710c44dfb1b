package io.claimline.dialer.asterisk.rig;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How like a recording is to what was to be heard, by the loudness of each 10 ms.
 *
 * @param at where it begins in the recording, in seconds
 * @param correlation of the loudness, 1 when it rises and falls alike everywhere
 * @param louder by how many dB what was heard is louder than what was to be heard
 * @param gaps the share of what was to be heard where nothing was
 */
public record Likeness(double at, double correlation, double louder, double gaps) {
    private static final int STEP = Wav.RATE / 100;
    private static final double SILENCE = 100;

    /** Lays {@code wanted} over the recording where it fits best. */
    public static Likeness of(Wav wanted, Wav recording) {
        double[] original = loudness(wanted);
        double[] heard = padded(loudness(recording), original.length);
        int best = IntStream.rangeClosed(0, heard.length - original.length)
                .boxed()
                .max((a, b) -> Double.compare(
                        correlation(original, part(heard, a, original)),
                        correlation(original, part(heard, b, original))))
                .orElseThrow();
        double[] there = part(heard, best, original);
        return new Likeness(
                (best - original.length) / 100.0,
                correlation(original, there),
                20 * Math.log10(mean(there) / mean(original)),
                gaps(original, there));
    }

    /** When the last sound of it is over, in seconds. */
    public static double lastSound(Wav recording) {
        double[] loudness = loudness(recording);
        return IntStream.range(0, loudness.length)
                                .filter(i -> loudness[i] > SILENCE)
                                .max()
                                .orElse(-1)
                        / 100.0
                + 0.01;
    }

    /** Seconds in which something can be heard. */
    public static double sound(Wav recording) {
        return Arrays.stream(loudness(recording)).filter(step -> step > SILENCE).count() / 100.0;
    }

    private static double gaps(double[] original, double[] heard) {
        long wanted = IntStream.range(0, original.length)
                .filter(i -> original[i] > SILENCE)
                .count();
        long missing = IntStream.range(0, original.length)
                .filter(i -> original[i] > SILENCE && heard[i] <= SILENCE)
                .count();
        return (double) missing / wanted;
    }

    /** What is cut off at an end of the recording counts as silence. */
    private static double[] padded(double[] heard, int by) {
        double[] padded = new double[heard.length + 2 * by];
        System.arraycopy(heard, 0, padded, by, heard.length);
        return padded;
    }

    private static double[] part(double[] all, int from, double[] like) {
        return Arrays.copyOfRange(all, from, from + like.length);
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double both = 0;
        double squaresA = 1e-9;
        double squaresB = 1e-9;
        for (int i = 0; i < a.length; i++) {
            both += (a[i] - meanA) * (b[i] - meanB);
            squaresA += Math.pow(a[i] - meanA, 2);
            squaresB += Math.pow(b[i] - meanB, 2);
        }
        return both / Math.sqrt(squaresA * squaresB);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double[] loudness(Wav sound) {
        short[] samples = sound.samples();
        return IntStream.range(0, samples.length / STEP)
                .mapToDouble(step -> Math.sqrt(IntStream.range(step * STEP, (step + 1) * STEP)
                        .mapToDouble(i -> (double) samples[i] * samples[i])
                        .average()
                        .orElse(0)))
                .toArray();
    }
}
