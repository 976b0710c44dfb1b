package io.claimline.scripts.spoken;

import io.claimline.scripts.call.Language;
import java.time.LocalDate;
import java.time.format.TextStyle;

/** Dates in words, with weekday and year: "Monday, March ninth, twenty twenty-six". */
public final class SpokenDate {
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private SpokenDate() {}

    /**
     * The date in words.
     *
     * @param date of a year of four digits
     * @throws IllegalArgumentException when its year has more or fewer
     */
    public static String of(LocalDate date, Language language) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("takes a date of the years 1000 to 9999, which " + date + " is not");
        }
        var weekday = date.getDayOfWeek().getDisplayName(TextStyle.FULL, language.locale());
        var month = date.getMonth().getDisplayName(TextStyle.FULL, language.locale());
        return switch (language) {
            case EN ->
                "%s, %s %s, %s"
                        .formatted(
                                weekday,
                                month,
                                EnglishNumbers.ordinal(date.getDayOfMonth()),
                                EnglishNumbers.year(date.getYear()));
            case ES ->
                "%s, %s de %s de %s"
                        .formatted(
                                weekday,
                                // Only the first of a month is an ordinal.
                                date.getDayOfMonth() == 1 ? "primero" : SpanishNumbers.cardinal(date.getDayOfMonth()),
                                month,
                                SpanishNumbers.cardinal(date.getYear()));
        };
    }
}
