package io.claimline.dialer.origination;

import java.time.Duration;
import java.time.Instant;

/**
 * The delay of a response without any queue: the least seen in the last five to ten seconds, as TCP Vegas' BaseRTT (Brakmo, O'Malley and Peterson, SIGCOMM
 * 1994), but forgetting, because other work may slow the machine down.
 */
final class BaseDelay {
    private static final Duration SPAN = Duration.ofSeconds(5);
    private static final Duration UNKNOWN = Duration.ofDays(1);

    private Duration before = UNKNOWN;
    private Duration since = UNKNOWN;
    private Instant begun = Instant.MIN;

    void note(Duration delay, Instant now) {
        if (now.isBefore(begun) || now.isAfter(begun.plus(SPAN))) {
            before = since;
            since = UNKNOWN;
            begun = now;
        }
        since = lesser(since, delay);
    }

    /** Nothing while nothing is known. */
    Duration value() {
        Duration least = lesser(before, since);
        return least.equals(UNKNOWN) ? Duration.ZERO : least;
    }

    private static Duration lesser(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
