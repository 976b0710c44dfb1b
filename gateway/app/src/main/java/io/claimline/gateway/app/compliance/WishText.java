package io.claimline.gateway.app.compliance;

import io.claimline.dialer.compliance.facts.NumberAt;
import io.claimline.dialer.compliance.facts.Wish;
import io.claimline.dialer.id.E164;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A wish in words, as {@code not-during monday,friday 08:00-12:00}. */
final class WishText {
    private static final String FORMS =
            "write 'not-before 2026-12-01T15:00:00Z', 'not-during monday,friday 08:00-12:00', 'not-at work' "
                    + "or 'only-at +12125550123'";
    private static final Pattern HOURS = Pattern.compile("([0-2][0-9]):([0-5][0-9])-([0-2][0-9]):([0-5][0-9])");

    private WishText() {}

    static String write(Wish wish) {
        return switch (wish) {
            case Wish.NotBefore(var at) -> "not-before " + at;
            case Wish.NotDuring(var days, int from, int to) ->
                "not-during " + new TreeSet<>(days).stream().map(Words::of).collect(Collectors.joining(",")) + " "
                        + clock(from) + "-" + clock(to);
            case Wish.NotAt(var place) -> "not-at " + Words.of(place);
            case Wish.OnlyAt(var number) -> "only-at " + number.value();
        };
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    /** @throws FieldFault when it is none */
    static Wish read(String text) throws FieldFault {
        var parts = text.split(" ", -1);
        try {
            return switch (parts[0] + " " + parts.length) {
                case "not-before 2" -> new Wish.NotBefore(Instant.parse(parts[1]));
                case "not-at 2" -> new Wish.NotAt(Words.constant("wish", parts[1], NumberAt.class));
                case "only-at 2" -> new Wish.OnlyAt(new E164(parts[1]));
                case "not-during 3" -> during(parts[1], parts[2]);
                default -> throw new FieldFault("wish", "is none; " + FORMS);
            };
        } catch (DateTimeException e) {
            throw new FieldFault("wish", "the time is none of UTC; " + FORMS);
        } catch (IllegalArgumentException e) {
            throw new FieldFault("wish", e.getMessage() + "; " + FORMS);
        }
    }

    private static Wish during(String days, String hours) throws FieldFault {
        var found = EnumSet.noneOf(DayOfWeek.class);
        for (var day : Arrays.asList(days.split(",", -1))) {
            found.add(Words.constant("wish", day, DayOfWeek.class));
        }
        var matcher = HOURS.matcher(hours);
        if (!matcher.matches()) {
            throw new FieldFault("wish", "the hours are none; " + FORMS);
        }
        return new Wish.NotDuring(
                found, minute(matcher.group(1), matcher.group(2)), minute(matcher.group(3), matcher.group(4)));
    }

    private static int minute(String hour, String minute) {
        return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
    }
}
