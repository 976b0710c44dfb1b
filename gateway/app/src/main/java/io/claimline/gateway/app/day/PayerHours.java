package io.claimline.gateway.app.day;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When a payer's line is open, from hours written as {@code Mon-Fri 8-18} or {@code Mon-Sat 7:30-20:00}, in the payer's zone. What is written
 * otherwise is for people only.
 */
public record PayerHours(DayOfWeek first, DayOfWeek last, LocalTime opens, LocalTime closes, ZoneId zone) {
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Pattern FORM =
            Pattern.compile("(?i)\\s*(mon|tue|wed|thu|fri|sat|sun)\\s*-\\s*(mon|tue|wed|thu|fri|sat|sun)\\s+"
                    + "([01]?\\d|2[0-3])(?::([0-5]\\d))?\\s*-\\s*([01]?\\d|2[0-3])(?::([0-5]\\d))?\\s*");

    /** The hours written so; empty when they are written otherwise, or nobody knows the zone. */
    public static Optional<PayerHours> read(String hours, Optional<ZoneId> zone) {
        var match = FORM.matcher(hours);
        if (!match.matches() || zone.isEmpty()) {
            return Optional.empty();
        }
        var opens = time(match.group(3), match.group(4));
        var closes = time(match.group(5), match.group(6));
        return opens.isBefore(closes)
                ? Optional.of(new PayerHours(day(match.group(1)), day(match.group(2)), opens, closes, zone.get()))
                : Optional.empty();
    }

    private static LocalTime time(String hour, @org.jspecify.annotations.Nullable String minute) {
        return LocalTime.of(Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute));
    }

    private static DayOfWeek day(String name) {
        return DayOfWeek.of(DAYS.indexOf(name.toLowerCase(java.util.Locale.ROOT)) + 1);
    }

    /** The first moment from then on at which somebody answers. */
    public Instant openFrom(Instant at) {
        var day = at.atZone(zone).toLocalDate();
        while (true) {
            var from = day.atTime(opens).atZone(zone).toInstant();
            var to = day.atTime(closes).atZone(zone).toInstant();
            if (worked(day.getDayOfWeek()) && at.isBefore(to)) {
                return at.isBefore(from) ? from : at;
            }
            day = day.plusDays(1);
        }
    }

    /** When the line closes that is open then. */
    public Instant closesAfter(Instant at) {
        return at.atZone(zone).toLocalDate().atTime(closes).atZone(zone).toInstant();
    }

    private boolean worked(DayOfWeek day) {
        return first.compareTo(last) <= 0
                ? day.compareTo(first) >= 0 && day.compareTo(last) <= 0
                : day.compareTo(first) >= 0 || day.compareTo(last) <= 0;
    }
}
