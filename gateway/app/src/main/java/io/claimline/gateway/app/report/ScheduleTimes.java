package io.claimline.gateway.app.report;

import io.claimline.dialer.report.ShiftCalendar;
import io.claimline.gateway.store.report.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** When reports are due, and of which shift dates. */
final class ScheduleTimes {
    private static final int WEEK = 7;

    private ScheduleTimes() {}

    /** The first time after {@code now}, by the site's wall clock; one that the clock leaves out is that much later. */
    static Instant next(boolean weekly, int day, LocalTime time, ShiftCalendar calendar, Instant now) {
        var date = LocalDate.ofInstant(now, calendar.zone());
        while ((weekly && date.getDayOfWeek().getValue() != day)
                || !at(date, time, calendar).isAfter(now)) {
            date = date.plusDays(1);
        }
        return at(date, time, calendar);
    }

    static Instant next(Schedule schedule, ShiftCalendar calendar, Instant now) {
        return next(schedule.weekly(), schedule.day(), LocalTime.parse(schedule.time()), calendar, now);
    }

    private static Instant at(LocalDate date, LocalTime time, ShiftCalendar calendar) {
        return date.atTime(time).atZone(calendar.zone()).toInstant();
    }

    /** The last shift date that was over when the report was due, and for a weekly one the six before it. */
    static ReportQuery query(Schedule schedule, ShiftCalendar calendar) {
        var to = calendar.siteDate(schedule.nextAt()).minusDays(1);
        var from = schedule.weekly() ? to.minusDays(WEEK - 1) : to;
        return ScheduleText.query(schedule, from, to);
    }

    /** Later than this a report is not sent any more. */
    static Duration longest() {
        return Duration.ofHours(12);
    }
}
