package io.claimline.gateway.app.speech;

import io.claimline.dialer.dialogue.Sound;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** A process that puts sounds on a shelf until somebody kills it. */
final class KilledWriter {
    private static final int MOST = 100_000;

    private KilledWriter() {}

    /**
     * Puts them.
     *
     * @param args the directory
     */
    public static void main(String[] args) throws IOException {
        var shelf = SoundShelf.open(Path.of(args[0]), Duration.ofDays(1), Long.MAX_VALUE, InstantSource.system());
        for (int i = 0; i < MOST; i++) {
            shelf.put(new Sound("sound-" + i), Tone.sine(8_000, 440, -20, 5));
        }
    }
}
