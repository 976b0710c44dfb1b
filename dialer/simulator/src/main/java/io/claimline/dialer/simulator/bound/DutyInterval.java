package io.claimline.dialer.simulator.bound;

import java.time.Duration;

/**
 * A time in which one agent is logged in and could take calls.
 *
 * @param from since the start of the shift, not negative
 * @param until after from
 */
public record DutyInterval(Duration from, Duration until) {
    /** @throws IllegalArgumentException naming the field that is out of range */
    public DutyInterval {
        Demand.notNegative("from", from);
        if (until.compareTo(from) <= 0) {
            throw new IllegalArgumentException("until must be after from " + from + ", but is " + until);
        }
    }
}
