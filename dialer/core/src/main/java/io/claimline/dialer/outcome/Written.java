package io.claimline.dialer.outcome;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values as they are written: put right, checked for their form, reckoned with, and shown to people. */
final class Written {
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_NOTE = 2_000;
    private static final int MOST_CODES = 10;
    private static final Pattern DATE = Pattern.compile("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");
    private static final Pattern DATETIME = Pattern.compile(
            "((19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2})T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?"
                    + "(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])(\\[[A-Za-z0-9_+/-]{1,60}\\])?");
    private static final DateTimeFormatter US_DATE = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT);
    private static final DateTimeFormatter US_TIME = DateTimeFormatter.ofPattern("MM/dd/uuuu h:mm a", Locale.US);

    private Written() {}

    /** The value as it is stored: without blanks around it, codes in capitals, lists parted by one blank. */
    static String canonical(OutcomeField field, String text) {
        var bare = text.strip();
        return switch (field.kind()) {
            case CODE -> bare.toUpperCase(Locale.ROOT);
            case CODES -> String.join(" ", codes(bare));
            case CHOICE -> chosen(field, bare);
            case YES_NO -> bare.toLowerCase(Locale.ROOT);
            case TEXT, NOTE, MONEY, DATE, DATETIME, NUMBER -> bare;
        };
    }

    private static String chosen(OutcomeField field, String text) {
        return field.choices().stream()
                .map(Choice::code)
                .filter(code -> code.equalsIgnoreCase(text))
                .findFirst()
                .orElse(text);
    }

    private static String[] codes(String text) {
        return Arrays.stream(text.toUpperCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(code -> !code.isEmpty())
                .toArray(String[]::new);
    }

    /** Whether a canonical value has the form of its field. */
    static boolean wellFormed(OutcomeField field, String value) {
        return switch (field.kind()) {
            case TEXT -> value.length() <= LONGEST_TEXT;
            case NOTE -> value.length() <= LONGEST_NOTE;
            case MONEY -> value.matches("[0-9]{1,12}");
            case NUMBER -> value.matches("[0-9]{1,4}");
            case DATE -> DATE.matcher(value).matches() && day(value).isPresent();
            case DATETIME -> DATETIME.matcher(value).matches() && moment(value).isPresent();
            case CODE -> value.matches(field.form());
            case CODES -> {
                var codes = codes(value);
                yield codes.length > 0
                        && codes.length <= MOST_CODES
                        && Arrays.stream(codes).allMatch(code -> code.matches(field.form()));
            }
            case CHOICE ->
                field.choices().stream().anyMatch(choice -> choice.code().equals(value));
            case YES_NO -> value.equals("yes") || value.equals("no");
        };
    }

    static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    static Optional<ZonedDateTime> moment(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** A well-formed value as a number that can be compared: cents, days since 1970, or milliseconds. */
    static long number(Kind kind, String value) {
        return switch (kind) {
            case MONEY, NUMBER -> Long.parseLong(value);
            case DATE -> LocalDate.parse(value).toEpochDay();
            case DATETIME -> ZonedDateTime.parse(value).toInstant().toEpochMilli();
            case TEXT, NOTE, CODE, CODES, CHOICE, YES_NO ->
                throw new IllegalArgumentException("Nothing is reckoned from a " + kind.wire());
        };
    }

    /** A well-formed value as people write it. */
    static String shown(Kind kind, String value) {
        return switch (kind) {
            case MONEY -> dollars(Long.parseLong(value));
            case DATE -> LocalDate.parse(value).format(US_DATE);
            case DATETIME -> ZonedDateTime.parse(value).format(US_TIME);
            case TEXT, NOTE, CODE, CODES, CHOICE, YES_NO, NUMBER -> value;
        };
    }

    static String dollars(long cents) {
        return String.format(Locale.ROOT, "$%,d.%02d", cents / 100, cents % 100);
    }
}
