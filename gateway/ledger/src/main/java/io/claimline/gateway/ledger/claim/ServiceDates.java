package io.claimline.gateway.ledger.claim;

import java.time.LocalDate;

/**
 * The days on which care was given, both included.
 *
 * @param from first day
 * @param to last day, not before {@code from}
 */
public record ServiceDates(LocalDate from, LocalDate to) {
    public ServiceDates {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("service ends before it begins");
        }
    }

    /** The shortest span over both. */
    public ServiceDates span(ServiceDates other) {
        return new ServiceDates(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }
}
