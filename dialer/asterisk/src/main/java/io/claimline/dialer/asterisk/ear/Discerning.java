package io.claimline.dialer.asterisk.ear;

/**
 * Tells voice, tone and silence apart, frame after frame. What is silence depends on the line: whatever is not clearly louder than the softest that was heard in the last two seconds.
 * A tone counts as one when the same frequency went on for {@link #STEADY} frames; until then it is a voice.
 */
final class Discerning {
    private static final int MEMORY = 100;
    /** How much louder than the line's noise a voice is, in dB. */
    private static final double ABOVE_NOISE = 8;
    /** Nobody speaks as softly as that, in dB below full scale. */
    private static final double SOFTEST_VOICE = -48;
    /** No line is as noisy as that; what is louder is a voice that has not paused yet. */
    private static final double LOUDEST_NOISE = -40;

    static final int STEADY = 8;

    private final double[] levels = new double[MEMORY];
    private int heard;
    private int pitch;
    private int steady;

    Sounding of(Frame frame) {
        double level = frame.level();
        levels[heard++ % MEMORY] = level;
        if (level < Math.max(SOFTEST_VOICE, noise() + ABOVE_NOISE)) {
            steady = 0;
            return Sounding.SILENCE;
        }
        listenForATone(frame.tone());
        return steady >= STEADY ? Sounding.TONE : Sounding.VOICE;
    }

    private double noise() {
        double softest = LOUDEST_NOISE;
        for (int i = 0; i < Math.min(heard, MEMORY); i++) {
            softest = Math.min(softest, levels[i]);
        }
        return softest;
    }

    private void listenForATone(int hertz) {
        boolean same = hertz != 0 && Math.abs(hertz - pitch) <= 50;
        steady = same ? steady + 1 : hertz == 0 ? 0 : 1;
        pitch = hertz;
    }
}
