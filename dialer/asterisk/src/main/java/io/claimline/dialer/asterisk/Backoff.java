package io.claimline.dialer.asterisk;

import java.time.Duration;

/** Doubles from one attempt to the next, up to a most. */
record Backoff(Duration first, Duration most) {
    /** @param attempt 0 for the first */
    Duration before(int attempt) {
        Duration grown = first.multipliedBy(1L << Math.min(attempt, 20));
        return grown.compareTo(most) > 0 ? most : grown;
    }
}
