package io.claimline.gateway.app.speech;

/** Sounds whose level is known. */
final class Tone {
    private Tone() {}

    /** A sine with a peak in dB of full scale. */
    static Audio sine(int rate, double hertz, double peakDb, double seconds) {
        double peak = Math.pow(10, peakDb / 20);
        var samples = new float[(int) (rate * seconds)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (peak * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return new Audio(rate, samples);
    }

    static Audio silence(int rate, double seconds) {
        return new Audio(rate, new float[(int) (rate * seconds)]);
    }

    static Audio joined(Audio first, Audio second) {
        var all = new float[first.length() + second.length()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i < first.length() ? first.at(i) : second.at(i - first.length());
        }
        return new Audio(first.rate(), all);
    }

    /** Bursts of a sine, loud and soft in turn, as speech is. */
    static Audio babble(int rate, double seconds) {
        var carrier = sine(rate, 700, -14, seconds);
        var samples = new float[carrier.length()];
        for (int i = 0; i < samples.length; i++) {
            double beat = 0.5 + 0.5 * Math.sin(2 * Math.PI * 4 * i / rate);
            samples[i] = (float) (carrier.at(i) * beat);
        }
        return new Audio(rate, samples);
    }
}
