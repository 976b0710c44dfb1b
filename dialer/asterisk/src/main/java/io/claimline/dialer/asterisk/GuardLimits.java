package io.claimline.dialer.asterisk;

import java.time.Duration;

/**
 * When the {@link OriginateGuard} holds originates back.
 *
 * @param mostUnanswered how many originates may be on their way into the switch at once, 1 to 1,000
 * @param longestDelay from originate to the first sign of its channel; beyond it the switch is behind and new originates wait
 * @param mostQueued how many may wait; the next is refused
 * @param giveUp after this an originate without any sign no longer counts as on its way, and one that waits is refused
 */
public record GuardLimits(int mostUnanswered, Duration longestDelay, int mostQueued, Duration giveUp) {
    /** What `reference.conf` says. */
    public static final GuardLimits DEFAULT = new GuardLimits(40, Duration.ofMillis(250), 500, Duration.ofSeconds(5));

    /** @throws IllegalArgumentException when a limit is out of range */
    public GuardLimits {
        if (mostUnanswered < 1 || mostUnanswered > 1_000) {
            throw new IllegalArgumentException("most-unanswered must be 1 to 1000, but is " + mostUnanswered);
        }
        if (mostQueued < 0) {
            throw new IllegalArgumentException("most-queued must not be negative, but is " + mostQueued);
        }
        AsteriskSettings.positive("longest-delay", longestDelay);
        AsteriskSettings.positive("give-up", giveUp);
    }
}
