package io.claimline.dialer.origination;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Remembers the orders of the last second, so that no second ever holds more than the cap, wherever it begins. */
final class CallsPerSecond {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final int cap;
    private final Deque<Instant> sent = new ArrayDeque<>();

    CallsPerSecond(int cap) {
        this.cap = cap;
    }

    /** When the next order may be sent; not later than {@code now} when at once. */
    Instant next(Instant now) {
        forgetUntil(now.minus(SECOND));
        return sent.size() < cap ? now : sent.getFirst().plus(SECOND);
    }

    void sent(Instant now) {
        sent.addLast(now);
    }

    /** Orders that may be sent at once. */
    int free(Instant now) {
        forgetUntil(now.minus(SECOND));
        return cap - sent.size();
    }

    /** The clock was set back: what was sent counts as sent now, which can only delay the next. */
    void clockSetBack(Instant now) {
        List<Instant> kept = sent.stream().map(at -> now).toList();
        sent.clear();
        sent.addAll(kept);
    }

    private void forgetUntil(Instant limit) {
        while (!sent.isEmpty() && !sent.getFirst().isAfter(limit)) {
            sent.removeFirst();
        }
    }
}
