package io.claimline.dialer.message;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a message waits after it could not be handed to its provider: twice as long each time, between a first and a longest wait, and drawn from the upper half
 * of it so that a thousand messages do not come back at once.
 *
 * @param first above zero
 * @param longest not below the first
 */
public record Backoff(Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 20;

    /** @throws IllegalArgumentException when the waits are not of that order; the message begins with {@code first} or {@code longest} */
    public Backoff {
        if (!first.isPositive()) {
            throw new IllegalArgumentException("first must be longer than nothing");
        }
        if (longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("longest must not be shorter than the first wait");
        }
    }

    /** The wait after the {@code failures}-th failure in a row, 1 or more. */
    public Duration after(int failures, RandomGenerator chance) {
        if (failures < 1) {
            throw new IllegalArgumentException("A wait comes after a failure, not after " + failures);
        }
        var factor = 1L << Math.min(MOST_DOUBLINGS, failures - 1);
        var whole = Math.min(longest.toMillis(), first.toMillis() * factor);
        return Duration.ofMillis(whole - chance.nextLong(whole / 2 + 1));
    }
}
