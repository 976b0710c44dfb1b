package io.claimline.dialer.report;

import io.claimline.dialer.agent.WorkShift;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * To which shift date an instant belongs. What an agent did belongs to the date on which the agent's shift began; what no agent at work did, such as a call that nobody answered, to
 * the site's day, which begins at an hour of the wall clock when as few as possible work. A day on which clocks change is 23 or 25 hours long, and none is lost or counted twice.
 *
 * @param zone the site's
 * @param dayBegins when the site's day begins by the wall clock
 */
public record ShiftCalendar(ZoneId zone, LocalTime dayBegins) {
    /** The instant at which the site's day of that date begins. */
    public Instant begin(LocalDate date) {
        return date.atTime(dayBegins).atZone(zone).toInstant();
    }

    /** The site's day of an instant. */
    public LocalDate siteDate(Instant at) {
        var date = LocalDate.ofInstant(at, zone);
        return at.isBefore(begin(date)) ? date.minusDays(1) : date;
    }

    /** The date of what an agent with these shifts did at that instant; of nobody's when there are none. */
    public LocalDate date(Instant at, Collection<WorkShift> shifts) {
        return shift(at, shifts).map(WorkShift::date).orElseGet(() -> siteDate(at));
    }

    private static Optional<WorkShift> shift(Instant at, Collection<WorkShift> shifts) {
        return shifts.stream()
                .filter(shift -> !at.isBefore(shift.beganAt()))
                .filter(shift -> at.isBefore(shift.beganAt().plus(WorkShift.LONGEST)))
                .filter(shift -> shift.endedAt().map(end -> !at.isAfter(end)).orElse(true))
                .max(Comparator.comparing(WorkShift::beganAt));
    }

    /** The hour by the wall clock, e.g. {@code 01:00}; the second of two that the clock shows when it is set back is {@code 01:00 again}. */
    public String hour(Instant at) {
        var local = at.atZone(zone).truncatedTo(ChronoUnit.HOURS);
        var again = local.withEarlierOffsetAtOverlap().getOffset().getTotalSeconds()
                != local.getOffset().getTotalSeconds();
        var hour = local.toLocalTime().toString();
        return again ? hour + " again" : hour;
    }

    /** When the next hour by the wall clock begins. */
    public Instant nextHour(Instant at) {
        var into =
                Duration.between(at.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant(), at);
        return at.minus(into).plus(1, ChronoUnit.HOURS);
    }
}
