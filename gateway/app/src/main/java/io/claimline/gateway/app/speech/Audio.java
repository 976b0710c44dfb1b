package io.claimline.gateway.app.speech;

import java.util.ArrayList;
import java.util.List;

/** One channel of sound. Never changed after it is made. */
final class Audio {
    /** Of a second: what is left of the silence around a sound, more than the pause between two of them. */
    private static final int MARGINS = 5;

    private final int rate;
    private final float[] samples;

    /**
     * Takes the array over.
     *
     * @param rate samples a second
     * @param samples full scale is 1
     */
    Audio(int rate, float[] samples) {
        this.rate = rate;
        this.samples = samples;
    }

    int rate() {
        return rate;
    }

    int length() {
        return samples.length;
    }

    float at(int index) {
        return samples[index];
    }

    double seconds() {
        return (double) samples.length / rate;
    }

    /** From one sample to another, exclusive. */
    Audio part(int from, int to) {
        return new Audio(rate, java.util.Arrays.copyOfRange(samples, from, to));
    }

    /** Its samples, with so many of silence before and after them. */
    float[] padded(int silence) {
        var padded = new float[samples.length + 2 * silence];
        System.arraycopy(samples, 0, padded, silence, samples.length);
        return padded;
    }

    /**
     * What is heard between long silences, each with a little of them around it.
     *
     * @param quiet the largest magnitude of silence
     * @param gap seconds of silence that part two sounds; less belongs to a sound
     */
    List<Audio> parts(float quiet, double gap) {
        var parts = new ArrayList<Audio>();
        int least = (int) (gap * rate);
        int begin = -1;
        int last = -1;
        for (int i = 0; i < samples.length; i++) {
            if (Math.abs(samples[i]) > quiet) {
                if (begin >= 0 && i - last > least) {
                    parts.add(around(begin, last));
                    begin = i;
                }
                begin = begin < 0 ? i : begin;
                last = i;
            }
        }
        if (begin >= 0) {
            parts.add(around(begin, last));
        }
        return parts;
    }

    private Audio around(int first, int last) {
        int margin = rate / MARGINS;
        return part(Math.max(0, first - margin), Math.min(samples.length, last + 1 + margin));
    }

    /** All of it times a factor. */
    Audio times(double factor) {
        var louder = new float[samples.length];
        for (int i = 0; i < louder.length; i++) {
            louder[i] = (float) (samples[i] * factor);
        }
        return new Audio(rate, louder);
    }

    /** The sum of the squares of the samples before each index. */
    double[] energy() {
        var energy = new double[samples.length + 1];
        for (int i = 0; i < samples.length; i++) {
            energy[i + 1] = energy[i] + (double) samples[i] * samples[i];
        }
        return energy;
    }

    /** The largest magnitude of a sample. */
    double peak() {
        return peak(0, samples.length);
    }

    /** The same from one sample to another, exclusive. */
    double peak(int from, int to) {
        float peak = 0;
        for (int i = from; i < to; i++) {
            peak = Math.max(peak, Math.abs(samples[i]));
        }
        return peak;
    }

    /** Through a filter, which must be fresh. */
    Audio through(Biquad filter) {
        var out = new float[samples.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) filter.next(samples[i]);
        }
        return new Audio(rate, out);
    }
}
