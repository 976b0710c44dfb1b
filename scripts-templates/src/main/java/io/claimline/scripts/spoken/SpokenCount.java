package io.claimline.scripts.spoken;

import io.claimline.scripts.call.Language;

/** Small counts in words, as they stand before a noun: "three", "un" (masculine). */
public final class SpokenCount {
    private static final long MOST = 999_999_999;

    private SpokenCount() {}

    /**
     * The count in words.
     *
     * @param count 0 to 999,999,999
     * @throws IllegalArgumentException when out of range
     */
    public static String of(long count, Language language) {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("takes 0 to " + MOST + ", which " + count + " is not");
        }
        return switch (language) {
            case EN -> EnglishNumbers.cardinal(count);
            case ES -> SpanishNumbers.shortened(count);
        };
    }
}
