package io.claimline.dialer.contracts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is told to move. Safe to read from any thread. */
public final class PinnedClock implements InstantSource {
    /** A Monday afternoon in the United States, in whole seconds, so that every store keeps it exactly. */
    public static final Instant START = Instant.parse("2026-03-02T18:00:00Z");

    private final AtomicReference<Instant> now;

    /** @param start what the clock shows first */
    public PinnedClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    /** A clock at {@link #START}. */
    public PinnedClock() {
        this(START);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Moves the clock on and returns the new instant. */
    public Instant advance(Duration by) {
        return now.updateAndGet(instant -> instant.plus(by));
    }
}
