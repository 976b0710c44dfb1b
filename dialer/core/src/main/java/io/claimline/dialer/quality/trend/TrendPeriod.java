package io.claimline.dialer.quality.trend;

import io.claimline.dialer.quality.sampling.Week;
import java.time.LocalDate;
import java.time.YearMonth;

/** Over how long evaluations are summed, by the shift date of the call. */
public enum TrendPeriod {
    /** From Monday on. */
    WEEK,
    /** Of the calendar. */
    MONTH;

    /** The period of a date: its Monday, as {@code 2026-11-30}, or its month, as {@code 2026-11}. */
    public String of(LocalDate date) {
        return switch (this) {
            case WEEK -> Week.of(date).first().toString();
            case MONTH -> YearMonth.from(date).toString();
        };
    }
}
