package io.claimline.dialer.dialogue;

import java.time.Duration;
import java.util.List;

/**
 * What a party hears, one recording after the other, and which keys are heard meanwhile and after.
 *
 * @param sounds at least one
 * @param keys how many keys are waited for, 0 to 32; the first one stops what is being said. With 0 none is heard and everything is said to its end
 * @param patience how long is waited for each key after the last word, or after the key before; not negative, at most a minute. What was keyed by then counts,
 *     and the pound key ends it at once
 */
public record Prompt(List<Sound> sounds, int keys, Duration patience) {
    /** The most keys that can be asked for. */
    public static final int MOST_KEYS = 32;

    private static final Duration MOST_PATIENCE = Duration.ofMinutes(1);

    /** @throws IllegalArgumentException when nothing is said, or a number is out of range */
    public Prompt {
        sounds = List.copyOf(sounds);
        if (sounds.isEmpty()) {
            throw new IllegalArgumentException("A prompt must say something");
        }
        if (keys < 0 || keys > MOST_KEYS) {
            throw new IllegalArgumentException("A prompt waits for 0 to " + MOST_KEYS + " keys, but not for " + keys);
        }
        if (patience.isNegative() || patience.compareTo(MOST_PATIENCE) > 0) {
            throw new IllegalArgumentException("The patience of a prompt is 0 to 60 s, but not " + patience);
        }
    }

    /** To be heard to its end, whatever is keyed. */
    public static Prompt saying(List<Sound> sounds) {
        return new Prompt(sounds, 0, Duration.ZERO);
    }
}
