package io.claimline.dialer.quality.sampling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * Seven shift dates.
 *
 * @param first the first of them
 */
public record Week(LocalDate first) implements Comparable<Week> {
    private static final int DAYS = 7;

    /** The week of a date, which begins on a Monday. */
    public static Week of(LocalDate date) {
        return new Week(date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** The last of its dates. */
    public LocalDate last() {
        return first.plusDays(DAYS - 1L);
    }

    /** The one before. */
    public Week before() {
        return new Week(first.minusDays(DAYS));
    }

    /** Its dates, in order. */
    public List<LocalDate> dates() {
        return Stream.iterate(first, date -> date.plusDays(1)).limit(DAYS).toList();
    }

    /** Whether the date is one of them. */
    public boolean holds(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last());
    }

    @Override
    public int compareTo(Week other) {
        return first.compareTo(other.first);
    }
}
