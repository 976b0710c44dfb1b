package io.claimline.dialer.asterisk;

import java.time.Duration;

/**
 * How orders to place a leg may wait for their turn; never in the switch, always before it.
 *
 * @param most how many may wait, at least 1; the next is refused
 * @param call how long an order for a call may wait; short, because an agent is meant to be free when it is answered
 * @param headset how long an order for a headset may wait; a person sits there
 */
public record WaitingLimits(int most, Duration call, Duration headset) {
    /** What `reference.conf` says. */
    public static final WaitingLimits DEFAULT = new WaitingLimits(500, Duration.ofSeconds(2), Duration.ofSeconds(10));

    /** @throws IllegalArgumentException when a limit is out of range */
    public WaitingLimits {
        if (most < 1) {
            throw new IllegalArgumentException("waiting.most must be at least 1, but is " + most);
        }
        AsteriskSettings.positive("waiting.call", call);
        AsteriskSettings.positive("waiting.headset", headset);
    }
}
