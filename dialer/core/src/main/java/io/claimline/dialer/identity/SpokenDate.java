package io.claimline.dialer.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A date of birth as people type it: {@code 4/9/1971}, {@code 04091971}, {@code 1971-04-09}, {@code April 9, 71}, {@code 9 abril 1971}. */
public final class SpokenDate {
    private static final Pattern PARTS = Pattern.compile("\\d+|\\p{L}+");
    private static final List<String> ENGLISH =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> SPANISH =
            List.of("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic");
    private static final int LETTERS = 3;

    private SpokenDate() {}

    /** The date, if the text is one with day, month and year. A year of two digits is the latest that is not after {@code today}. */
    public static Optional<LocalDate> read(String text, LocalDate today) {
        var numbers = new ArrayList<String>();
        var month = 0;
        for (var matcher = PARTS.matcher(text.toLowerCase(Locale.ROOT)); matcher.find(); ) {
            var part = matcher.group();
            if (Character.isDigit(part.charAt(0))) {
                numbers.add(part);
            } else if (month(part) > 0) {
                month = month(part);
            }
        }
        return month > 0 ? named(numbers, month, today) : numeric(numbers, today);
    }

    private static int month(String word) {
        if (word.length() < LETTERS) {
            return 0;
        }
        var start = word.substring(0, LETTERS);
        return Math.max(ENGLISH.indexOf(start), SPANISH.indexOf(start)) + 1;
    }

    private static Optional<LocalDate> named(List<String> numbers, int month, LocalDate today) {
        if (numbers.size() != 2) {
            return Optional.empty();
        }
        var first = numbers.getFirst();
        return first.length() == 4
                ? date(first, String.valueOf(month), numbers.getLast(), today)
                : date(numbers.getLast(), String.valueOf(month), first, today);
    }

    private static Optional<LocalDate> numeric(List<String> numbers, LocalDate today) {
        if (numbers.size() == 3) {
            return numbers.getFirst().length() == 4
                    ? date(numbers.get(0), numbers.get(1), numbers.get(2), today)
                    : date(numbers.get(2), numbers.get(0), numbers.get(1), today);
        }
        if (numbers.size() != 1) {
            return Optional.empty();
        }
        var all = numbers.getFirst();
        return switch (all.length()) {
            case 6 -> date(all.substring(4), all.substring(0, 2), all.substring(2, 4), today);
            case 8 ->
                date(all.substring(4), all.substring(0, 2), all.substring(2, 4), today)
                        .or(() -> date(all.substring(0, 4), all.substring(4, 6), all.substring(6), today));
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> date(String year, String month, String day, LocalDate today) {
        if ((year.length() != 2 && year.length() != 4) || month.length() > 2 || day.length() > 2) {
            return Optional.empty();
        }
        try {
            var full = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            if (year.length() == 4) {
                return full.isAfter(today) || full.getYear() < 1800 ? Optional.empty() : Optional.of(full);
            }
            return century(full, today);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Of the years that end so, the latest in which the day is not to come. The 29th of February needs a leap year. */
    private static Optional<LocalDate> century(LocalDate twoDigits, LocalDate today) {
        for (int hundred = today.getYear() / 100 * 100; hundred >= 1800; hundred -= 100) {
            var year = hundred + twoDigits.getYear();
            if (twoDigits.getDayOfMonth() == 29 && twoDigits.getMonthValue() == 2 && !java.time.Year.isLeap(year)) {
                continue;
            }
            var day = LocalDate.of(year, twoDigits.getMonth(), twoDigits.getDayOfMonth());
            if (!day.isAfter(today)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}
