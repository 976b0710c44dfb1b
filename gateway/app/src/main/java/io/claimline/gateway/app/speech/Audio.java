package io.claimline.gateway.app.speech;

/** One channel of sound. Never changed after it is made. */
final class Audio {
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

    /** All of it times a factor. */
    Audio times(double factor) {
        var louder = new float[samples.length];
        for (int i = 0; i < louder.length; i++) {
            louder[i] = (float) (samples[i] * factor);
        }
        return new Audio(rate, louder);
    }

    /** The largest magnitude of a sample. */
    double peak() {
        double peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
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
