package io.claimline.scripts.spoken;

import io.claimline.scripts.call.Language;

/** Amounts in words: {@code 12305} cents are "one hundred twenty-three dollars and five cents". */
public final class SpokenMoney {
    /** The largest amount that is said: 999,999,999 dollars and 99 cents. */
    public static final long MOST_CENTS = 99_999_999_999L;

    private SpokenMoney() {}

    /**
     * The amount in words.
     *
     * @param cents 0 to {@link #MOST_CENTS}
     * @throws IllegalArgumentException when out of range
     */
    public static String of(long cents, Language language) {
        if (cents < 0 || cents > MOST_CENTS) {
            throw new IllegalArgumentException("takes 0 to " + MOST_CENTS + " cents, which " + cents + " is not");
        }
        return switch (language) {
            case EN -> joined(cents, english(cents / 100, "dollar"), " and ", english(cents % 100, "cent"));
            case ES -> joined(cents, dollars(cents / 100), " con ", centavos(cents % 100));
        };
    }

    /** Nothing is said of what is nothing, unless all of it is. */
    private static String joined(long cents, String dollars, String and, String rest) {
        if (cents % 100 == 0) {
            return dollars;
        }
        return cents < 100 ? rest : dollars + and + rest;
    }

    private static String english(long count, String unit) {
        return EnglishNumbers.cardinal(count) + " " + unit + (count == 1 ? "" : "s");
    }

    private static String dollars(long count) {
        // Whole millions take "de": un millón de dólares, but un millón cien dólares.
        var of = count >= 1_000_000 && count % 1_000_000 == 0 ? " de" : "";
        return SpanishNumbers.shortened(count) + of + (count == 1 ? " dólar" : " dólares");
    }

    private static String centavos(long count) {
        return SpanishNumbers.shortened(count) + (count == 1 ? " centavo" : " centavos");
    }
}
