package io.claimline.dialer.asterisk.rig;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How like a recording is to what was to be heard, by the loudness of each 10 ms. A recorder on a crowded machine falls behind now and then, by a packet or a few: so each half
 * second is laid where it fits best, a tenth of a second at most from where the one before it was. What was not heard at all, or in another order, fits nowhere.
 *
 * @param at where it begins in the recording, in seconds
 * @param correlation of the loudness, 1 when it rises and falls alike everywhere
 * @param louder by how many dB what was heard is louder than what was to be heard
 * @param gaps the share of what was to be heard where nothing was
 */
public record Likeness(double at, double correlation, double louder, double gaps) {
    private static final int STEP = Wav.RATE / 100;
    private static final double SILENCE = 100;
    private static final int PART = 50;
    private static final int SLIP = 10;
    private static final double CLEARLY = 0.02;

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
        double[] there = followed(original, heard, best);
        return new Likeness(
                (best - original.length) / 100.0,
                correlation(original, there),
                20 * Math.log10(mean(there) / mean(original)),
                gaps(original, there));
    }

    /** What was heard of each part of the original, which may have slipped a little between them. */
    private static double[] followed(double[] original, double[] heard, int best) {
        double[] there = new double[original.length];
        int slipped = best;
        for (int from = 0; from < original.length; from += PART) {
            double[] wanted = Arrays.copyOfRange(original, from, Math.min(original.length, from + PART));
            slipped = slip(wanted, heard, from, slipped);
            System.arraycopy(heard, Math.min(from + slipped, heard.length - wanted.length), there, from, wanted.length);
        }
        return there;
    }

    private static int slip(double[] wanted, double[] heard, int from, int before) {
        int nearest = before;
        double most = correlation(wanted, part(heard, Math.min(from + before, heard.length - wanted.length), wanted));
        for (int slip = before - SLIP; slip <= before + SLIP; slip++) {
            if (from + slip >= 0 && from + slip + wanted.length <= heard.length) {
                double fits = correlation(wanted, part(heard, from + slip, wanted));
                if (fits > most + CLEARLY) {
                    most = fits;
                    nearest = slip;
                }
            }
        }
        return nearest;
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
