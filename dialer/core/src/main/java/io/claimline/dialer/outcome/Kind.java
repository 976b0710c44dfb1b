package io.claimline.dialer.outcome;

import java.util.Locale;

/** How the values of a field are written on the wire and in the store. The page lets people type otherwise and translates. */
public enum Kind {
    /** One line, at most 200 characters. */
    TEXT("is longer than 200 characters; shorten it"),
    /** At most 2,000 characters. */
    NOTE("is longer than 2000 characters; shorten it"),
    /** Whole cents, 0 or more. */
    MONEY("is not an amount; write dollars and cents, 0.00 or more"),
    /** ISO date, e.g. 2026-11-22, of the years 1900 to 2199. */
    DATE("is not a date; write it as 6/3, 6/3/2026, +15 or t for today"),
    /** ISO date and time with offset, and the zone if it was told: 2026-11-22T15:00:00-05:00[America/New_York]. */
    DATETIME("is not a date and time; write it as 6/3 2:30 pm"),
    /** One code in the form of its field; capitals are put right. */
    CODE("is not such a code"),
    /** One to ten codes in the form of the field, parted by spaces or commas. */
    CODES("is not a list of such codes"),
    /** The code of one of the field's options. */
    CHOICE("is not one of the list; choose one"),
    /** {@code yes} or {@code no}. */
    YES_NO("is a yes or a no; answer with y or n"),
    /** Whole number of at most four digits. */
    NUMBER("is not a whole number; write digits");

    private final String malformed;

    Kind(String malformed) {
        this.malformed = malformed;
    }

    /** What is wrong with a value that is not written so, after the field's label. */
    public String malformed() {
        return malformed;
    }

    /** The name on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
