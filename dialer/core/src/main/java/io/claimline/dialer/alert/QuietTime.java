package io.claimline.dialer.alert;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * When nobody is written to about warnings. A time that ends before it begins ends on the next day; one that ends when it begins lasts all day.
 *
 * @param days on which it begins, at least one
 * @param from when it begins, local time
 * @param until when it is over, local time
 * @param zone whose time
 */
public record QuietTime(Set<DayOfWeek> days, LocalTime from, LocalTime until, ZoneId zone) {
    /** @throws IllegalArgumentException that begins with {@code days} when there is none */
    public QuietTime {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("days must name one day at least");
        }
        days = Set.copyOf(days);
    }

    /** Whether it is quiet then. */
    public boolean holds(Instant at) {
        var local = at.atZone(zone);
        var time = local.toLocalTime();
        var today = days.contains(local.getDayOfWeek());
        var yesterday = days.contains(local.getDayOfWeek().minus(1));
        if (from.isBefore(until)) {
            return today && !time.isBefore(from) && time.isBefore(until);
        }
        return (today && !time.isBefore(from)) || (yesterday && time.isBefore(until));
    }
}
