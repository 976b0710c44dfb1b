package io.claimline.dialer.strategy.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The calls that fit between two instants, minute by minute. Finds the next free minute in nearly constant time: each full one points to where to look on. Not
 * thread-safe.
 */
final class Capacity {
    private final Instant from;
    private final Instant until;
    private final double perMinute;
    private final int[] taken;
    private final int[] onward;
    private int left;

    /** @param until not included */
    Capacity(Instant from, Instant until, ReminderPlan.Rate rate) {
        this.from = from.truncatedTo(ChronoUnit.MINUTES);
        this.until = until;
        perMinute = rate.throughput() * 60;
        var minutes = (int) Math.max(0, Duration.between(this.from, until).toMinutes());
        taken = new int[minutes];
        onward = new int[minutes + 1];
        for (var i = 0; i <= minutes; i++) {
            onward[i] = i;
        }
        left = rate.daily();
    }

    /** When a call could begin, at {@code earliest} or later; empty when the day is full. Takes nothing. */
    Optional<Instant> next(Instant earliest) {
        if (left == 0 || !earliest.isBefore(until)) {
            return Optional.empty();
        }
        var wanted = Math.max(0, (int) Duration.between(from, earliest).toMinutes());
        var minute = free(Math.min(wanted, taken.length));
        return minute == taken.length ? Optional.empty() : Optional.of(latest(start(minute), earliest));
    }

    /** Takes the room for a call that {@link #next} has named. */
    void take(Instant at) {
        var minute = (int) Duration.between(from, at).toMinutes();
        taken[minute]++;
        left--;
        if (taken[minute] + 1 > most(minute)) {
            onward[minute] = minute + 1;
        }
    }

    /** What is begun by the end of a minute is whole; a rate below one in a minute still gets its calls. */
    private int most(int minute) {
        return (int) (Math.floor((minute + 1) * perMinute) - Math.floor(minute * perMinute));
    }

    private int free(int minute) {
        var at = minute;
        while (onward[at] != at || (at < taken.length && most(at) == 0)) {
            onward[at] = onward[at] == at ? at + 1 : onward[onward[at]];
            at = onward[at];
        }
        onward[minute] = at;
        return at;
    }

    private Instant start(int minute) {
        var part = taken[minute] / perMinute;
        return from.plus(Duration.ofMinutes(minute)).plusMillis((long) (Math.min(part, 0.999) * 60_000));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
