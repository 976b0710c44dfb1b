package io.claimline.dialer.asterisk.ear;

import java.time.Duration;

/** 20 ms of audio, 160 samples of 16 bit at 8 kHz. */
final class Frame {
    static final int SAMPLES = 160;
    static final int RATE = 8_000;
    static final int MILLIS = 1_000 * SAMPLES / RATE;
    /** What is taken for a frame that did not come: a line that sends nothing while nobody speaks. */
    static final Frame SILENT = new Frame(new short[SAMPLES]);

    private static final int FULL = 32_768;
    /** Below any line's noise; the logarithm of nothing. */
    private static final double NOTHING = -100;

    private static final int LOWEST_TONE = 350;
    private static final int HIGHEST_TONE = 2_100;
    private static final int STEP = 50;
    private static final double[] WINDOW = hann();

    private final short[] samples;

    /** @param samples exactly {@link #SAMPLES} */
    Frame(short[] samples) {
        this.samples = samples.clone();
    }

    static int count(Duration time) {
        return (int) (time.toMillis() / MILLIS);
    }

    /** Its loudness in dB below full scale (of a square wave), its mean taken off. */
    double level() {
        double sum = 0;
        double squares = 0;
        for (short sample : samples) {
            sum += sample;
            squares += (double) sample * sample;
        }
        double power = squares / SAMPLES - Math.pow(sum / SAMPLES, 2);
        return power <= 0 ? NOTHING : Math.max(NOTHING, 10 * Math.log10(power / FULL / FULL));
    }

    /**
     * The frequency in Hz, to the nearest 50, that makes up most of what is heard; 0 when none from 350 to 2,100 Hz does. Of a voice several harmonics share the
     * power; of the tone of an answering machine one line has it all.
     */
    int tone() {
        double total = 0;
        for (int i = 0; i < SAMPLES; i++) {
            total += Math.pow(WINDOW[i] * samples[i], 2);
        }
        int best = 0;
        double most = 0;
        for (int hertz = LOWEST_TONE; hertz <= HIGHEST_TONE; hertz += STEP) {
            double power = power(hertz);
            if (power > most) {
                most = power;
                best = hertz;
            }
        }
        return most > SHARE_OF_A_TONE * total ? best : 0;
    }

    /** A sinusoid between two steps still has 0.7 of the power of one on a step. */
    private static final double SHARE_OF_A_TONE = 0.6;

    /** The share of a pure tone of that frequency is 1 (Goertzel 1958, under a Hann window). */
    private double power(int hertz) {
        double turn = 2 * Math.PI * hertz / RATE;
        double twice = 2 * Math.cos(turn);
        double last = 0;
        double before = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double next = WINDOW[i] * samples[i] + twice * last - before;
            before = last;
            last = next;
        }
        double power = last * last + before * before - twice * last * before;
        return power * NORMALISED;
    }

    /** Of a sinusoid of amplitude a the transform is a/2 times the sum of the window, and its windowed power a²/2 times the sum of its squares. */
    private static final double NORMALISED = normalised();

    private static double normalised() {
        double sum = 0;
        double squares = 0;
        for (double weight : WINDOW) {
            sum += weight;
            squares += weight * weight;
        }
        return 2 * squares / (sum * sum);
    }

    private static double[] hann() {
        var window = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / (SAMPLES - 1));
        }
        return window;
    }
}
