package io.claimline.dialer.message;

import java.time.Instant;

/**
 * How many messages may leave by one channel. Of what was not used at most one second's worth is kept. For one thread.
 */
public final class SendRate {
    private static final double NANOS = 1e9;

    private final double perSecond;
    private double room;
    private Instant last;

    /**
     * @param perSecond above zero
     * @param start now
     */
    public SendRate(double perSecond, Instant start) {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("A rate must be above zero, but is " + perSecond);
        }
        this.perSecond = perSecond;
        this.room = Math.max(1, perSecond);
        this.last = start;
    }

    /** How many may leave at {@code now}. A clock that goes back gives nothing. */
    public int room(Instant now) {
        if (now.isAfter(last)) {
            var passed = java.time.Duration.between(last, now).toNanos() / NANOS;
            room = Math.min(Math.max(1, perSecond), room + passed * perSecond);
            last = now;
        }
        return (int) room;
    }

    /** So many have left. */
    public void used(int messages) {
        room = Math.max(0, room - messages);
    }
}
