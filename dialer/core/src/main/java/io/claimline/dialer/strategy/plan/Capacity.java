package io.claimline.dialer.strategy.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;

/**
 * The calls that fit into a day: an instant for each, as far apart as the rate asks, counted from the beginning of the day. So whoever plans, and how often, the same instants are given out,
 * and in no second or minute there are more than the rate allows. Finds the next free one in nearly constant time: each block of instants that is full points to where to look on. Not thread-safe.
 */
final class Capacity {
    private static final int BLOCK = 256;
    /** Milliseconds by which an instant and the whole one that stands for it may differ either way. */
    private static final double ROUNDING = 0.25;

    private final Instant from;
    private final double perMilli;
    private final int size;
    private final BitSet taken = new BitSet();
    private final int[] full;
    private final int[] onward;
    private int left;

    /**
     * Of the whole day.
     *
     * @param from when it begins
     * @param until when it ends, not included
     */
    Capacity(Instant from, Instant until, ReminderPlan.Rate rate) {
        this.from = from;
        perMilli = rate.throughput() / 1_000;
        size = (int) Math.ceil((Duration.between(from, until).toMillis() - ROUNDING) * perMilli);
        full = new int[size / BLOCK + 1];
        onward = new int[full.length + 1];
        for (var block = 0; block < onward.length; block++) {
            onward[block] = block;
        }
        left = rate.daily();
    }

    /** Calls of the day that are made, or ordered and to be made then. What lies outside of the day takes no instant of it. */
    void booked(Booked booked) {
        booked.dues().stream()
                .filter(due -> !due.isBefore(from))
                .mapToInt(this::at)
                .filter(slot -> slot < size && !taken.get(slot))
                .forEach(this::taken);
        left = Math.max(0, left - booked.calls());
    }

    /** When a call could begin, at {@code earliest} or later; empty when the day is full. Takes nothing. */
    Optional<Instant> next(Instant earliest) {
        if (left == 0) {
            return Optional.empty();
        }
        var wanted = Math.ceil(Math.max(0, Duration.between(from, earliest).toMillis() - ROUNDING) * perMilli);
        var slot = wanted >= size ? size : free((int) wanted);
        return slot == size ? Optional.empty() : Optional.of(start(slot));
    }

    /** Takes the room for a call that {@link #next} has named. */
    void take(Instant at) {
        taken(at(at));
        left--;
    }

    private void taken(int slot) {
        taken.set(slot);
        var block = slot / BLOCK;
        full[block]++;
        if (full[block] == Math.min(BLOCK, size - block * BLOCK)) {
            onward[block] = block + 1;
        }
    }

    private int free(int wanted) {
        var at = wanted;
        while (at < size) {
            var block = open(at / BLOCK);
            at = Math.max(at, block * BLOCK);
            var end = Math.min(size, (block + 1) * BLOCK);
            while (at < end && taken.get(at)) {
                at++;
            }
            if (at < end) {
                return at;
            }
        }
        return size;
    }

    private int open(int block) {
        var at = block;
        while (onward[at] != at) {
            onward[at] = onward[onward[at]];
            at = onward[at];
        }
        return at;
    }

    private int at(Instant at) {
        return (int) Math.round(Duration.between(from, at).toMillis() * perMilli);
    }

    /** In whole milliseconds, and the first of its own. */
    private Instant start(int slot) {
        return from.plusMillis((long) Math.floor(slot / perMilli + ROUNDING));
    }
}
