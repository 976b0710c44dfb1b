package io.claimline.gateway.app.quality;

import java.util.Locale;

/** Names of constants as they cross the wire. */
public final class Words {
    private Words() {}

    /** Small letters, hyphens between words. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of a word that the contract allows. */
    public static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
