package io.claimline.gateway.app.speech;

/**
 * Changes the sample rate by a windowed sinc (Kaiser, about 70 dB of stop band), one set of taps for each phase. What lies above the band of the lower rate is
 * taken away.
 */
final class Resampler {
    /** Zero crossings of the sinc on each side. */
    private static final int CROSSINGS = 24;

    private static final double KAISER_BETA = 7.0;

    private final int from;
    private final int to;
    private final double cutoff;

    private Resampler(int from, int to, double cutoff) {
        this.from = from;
        this.to = to;
        this.cutoff = cutoff;
    }

    /** At another rate, with all of the band that both rates have, but for its uppermost twelfth. */
    static Audio to(int rate, Audio audio) {
        return to(rate, audio, Math.min(rate, audio.rate()) / 2.0 * 11 / 12);
    }

    /** At another rate, with what lies below a frequency in Hz. */
    static Audio to(int rate, Audio audio, double cutoff) {
        return new Resampler(audio.rate(), rate, cutoff).convert(audio);
    }

    private Audio convert(Audio audio) {
        int divisor = divisor(from, to);
        int up = to / divisor;
        int down = from / divisor;
        // The sinc as wide as its cut-off asks for, in samples of the input.
        double width = CROSSINGS * from / (2 * cutoff);
        int half = (int) Math.ceil(width);
        var taps = new float[up][];
        for (int phase = 0; phase < up; phase++) {
            taps[phase] = taps((double) phase / up, half, width);
        }
        var out = new float[(int) ((long) audio.length() * up / down)];
        for (int n = 0; n < out.length; n++) {
            long position = (long) n * down;
            out[n] = sum(audio, (int) (position / up), taps[(int) (position % up)], half);
        }
        return new Audio(to, out);
    }

    /** Weights of the samples from {@code half - 1} before the place to {@code half} after it. */
    private float[] taps(double fraction, int half, double width) {
        var taps = new float[2 * half];
        double step = 2 * cutoff / from;
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

    private static float sum(Audio audio, int at, float[] taps, int half) {
        double sum = 0;
        int first = at - half + 1;
        int begin = Math.max(0, -first);
        int end = Math.min(taps.length, audio.length() - first);
        for (int i = begin; i < end; i++) {
            sum += (double) audio.at(first + i) * taps[i];
        }
        return (float) sum;
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
