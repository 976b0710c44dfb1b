package io.claimline.gateway.app.speech;

import java.util.Optional;

/**
 * Brings what a voice said to what a telephone plays: 8 kHz, the band of the telephone, silence at both ends cut short, and all equally loud, so that pieces
 * of different voices follow each other without a step.
 */
final class Mastering {
    /** Changes the names of all sounds when what is done here changes. */
    static final String VERSION = "m2";

    static final int RATE = 8_000;
    static final double LOUDNESS_LUFS = -23;
    /** Under the -1 dBTP that is promised, by what rounding to 16 bits and another meter may differ. */
    private static final double PEAK_DBTP = -1.5;

    private static final double BAND_FROM_HZ = 200;
    private static final double BAND_TO_HZ = 3_500;
    private static final int FRAME = RATE / 100;
    private static final double SILENT = Math.pow(10, -45 / 20.0);
    /** Silence that is left, in frames of 10 ms: the pause between two sentences is what the first leaves. */
    private static final int LEAD = 3;

    private static final int TAIL = 15;

    private Mastering() {}

    /** Empty when there is nothing to hear in it. */
    static Optional<Audio> of(Audio spoken) {
        var band = Resampler.to(RATE, spoken, Math.min(BAND_TO_HZ, spoken.rate() / 2.0 * 11 / 12))
                // Two of second order make a Butterworth filter of fourth.
                .through(Biquad.highPass(BAND_FROM_HZ, 0.541196, RATE))
                .through(Biquad.highPass(BAND_FROM_HZ, 1.306563, RATE));
        return trimmed(band).flatMap(Mastering::levelled);
    }

    private static Optional<Audio> levelled(Audio audio) {
        var loudness = Loudness.of(audio);
        var lufs = loudness.integrated();
        if (lufs.isEmpty()) {
            return Optional.empty();
        }
        double gain = Math.min(LOUDNESS_LUFS - lufs.getAsDouble(), PEAK_DBTP - loudness.truePeak());
        return Optional.of(audio.times(Math.pow(10, gain / 20)));
    }

    private static Optional<Audio> trimmed(Audio audio) {
        double threshold = audio.peak() * SILENT;
        int frames = audio.length() / FRAME;
        int first = 0;
        while (first < frames && quiet(audio, first, threshold)) {
            first++;
        }
        int last = frames - 1;
        while (last > first && quiet(audio, last, threshold)) {
            last--;
        }
        if (first >= frames) {
            return Optional.empty();
        }
        return Optional.of(
                audio.part(Math.max(0, first - LEAD) * FRAME, Math.min(audio.length(), (last + 1 + TAIL) * FRAME)));
    }

    private static boolean quiet(Audio audio, int frame, double threshold) {
        return audio.peak(frame * FRAME, (frame + 1) * FRAME) <= threshold;
    }
}
