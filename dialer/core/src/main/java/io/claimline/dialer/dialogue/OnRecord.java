package io.claimline.dialer.dialogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What only the person called for is to know, and what is keyed in is compared with.
 *
 * @param birthDate date of birth; null when it is not on file
 * @param zip five digits of the home address; empty when not on file
 */
public record OnRecord(@Nullable LocalDate birthDate, String zip) {
    /** How many keys a date of birth takes: month, day, year. */
    public static final int BIRTH_DATE_KEYS = 8;

    /** How many keys a ZIP code takes. */
    public static final int ZIP_KEYS = 5;

    /** Whether there is anything to compare with. */
    public boolean comparable() {
        return birthDate != null || !zip.isEmpty();
    }

    /** Whether this is the date of birth, keyed as {@code MMDDYYYY}. */
    public boolean bornOn(String keys) {
        if (birthDate == null || !keys.matches("[0-9]{" + BIRTH_DATE_KEYS + "}")) {
            return false;
        }
        try {
            var keyed = LocalDate.of(
                    Integer.parseInt(keys.substring(4)),
                    Integer.parseInt(keys.substring(0, 2)),
                    Integer.parseInt(keys.substring(2, 4)));
            return keyed.equals(birthDate);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Whether this is the ZIP code. */
    public boolean livesAt(String keys) {
        return !zip.isEmpty() && zip.equals(keys);
    }

    /** Tells nothing of the person, so that a log line cannot. */
    @Override
    public String toString() {
        return "OnRecord";
    }
}
