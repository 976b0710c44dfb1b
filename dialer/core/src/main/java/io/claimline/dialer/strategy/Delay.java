package io.claimline.dialer.strategy;

import java.time.LocalDate;

/**
 * When a step is due: whole months and days after a date, counted in the calendar of the strategy. A month after 31 January is the last day of February.
 *
 * @param from what is counted from
 * @param months 0 to 120
 * @param days 0 to 3650, after the months
 */
public record Delay(From from, int months, int days) {
    /** What is counted from. */
    public enum From {
        /** The day from which the balance was the patient's to pay. */
        RESPONSIBILITY,
        /** The day by which it is to be paid. */
        DUE,
        /** The day on which the step before was over; for the first step of all, the day on which the account came under the strategy. */
        PREVIOUS
    }

    /** @throws IllegalArgumentException when out of range */
    public Delay {
        if (months < 0 || months > 120 || days < 0 || days > 3650) {
            throw new IllegalArgumentException(
                    "A delay is 0 to 120 months and 0 to 3650 days, but is " + months + " and " + days);
        }
    }

    /** Days after the step before. */
    public static Delay afterPrevious(int days) {
        return new Delay(From.PREVIOUS, 0, days);
    }

    /** Days after the day by which the balance is to be paid. */
    public static Delay afterDue(int days) {
        return new Delay(From.DUE, 0, days);
    }

    /** The day that is so long after this one. */
    public LocalDate after(LocalDate day) {
        return day.plusMonths(months).plusDays(days);
    }

    /** Roughly how long, for comparing two that count from the same. */
    int length() {
        return months * 30 + days;
    }
}
