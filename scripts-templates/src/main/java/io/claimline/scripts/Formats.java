package io.claimline.scripts;

import io.claimline.scripts.call.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Amounts, dates, telephone numbers and identifiers as a US caller reads them. */
final class Formats {
    private static final DateTimeFormatter NUMERIC = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.US);
    private static final Pattern NORTH_AMERICAN = Pattern.compile("\\+1(\\d{3})(\\d{3})(\\d{4})");
    private static final int GROUP = 3;

    private Formats() {}

    /** {@code 123456} cents are {@code $1,234.56}, and {@code -5} are {@code -$0.05}. */
    static String money(long cents) {
        // Division before the sign is taken: the smallest long has no positive counterpart.
        var dollars = Math.abs(cents / 100);
        var rest = Math.abs(cents % 100);
        return String.format(Locale.US, "%s$%,d.%02d", cents < 0 ? "-" : "", dollars, rest);
    }

    /** {@code 03/09/2026}: month, day, year. */
    static String date(LocalDate date) {
        return NUMERIC.format(date);
    }

    /** {@code March 9, 2026} or {@code 9 de marzo de 2026}. */
    static String longDate(LocalDate date, Language language) {
        var pattern = switch (language) {
            case EN -> "MMMM d, uuuu";
            case ES -> "d 'de' MMMM 'de' uuuu";
        };
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(date);
    }

    /** {@code +12025550143} is {@code (202) 555-0143}; a number of another country stays as it is. */
    static String phone(String e164) {
        var match = NORTH_AMERICAN.matcher(e164);
        return match.matches() ? "(%s) %s-%s".formatted(match.group(1), match.group(2), match.group(3)) : e164;
    }

    /** {@code 1234567893} is {@code 123 456 7893}: threes, which a voice can read, and never a lone last character. */
    static String groups(String identifier) {
        var grouped = new StringBuilder();
        for (int i = 0; i < identifier.length(); i++) {
            if (i > 0 && i % GROUP == 0 && identifier.length() - i > 1) {
                grouped.append(' ');
            }
            grouped.append(identifier.charAt(i));
        }
        return grouped.toString();
    }
}
