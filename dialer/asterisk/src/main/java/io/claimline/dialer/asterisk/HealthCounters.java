package io.claimline.dialer.asterisk;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What the adapter has counted since it was made. Written by many threads. */
final class HealthCounters {
    private final LongAdder seen = new LongAdder();
    private final LongAdder translated = new LongAdder();
    private final LongAdder ignored = new LongAdder();
    private final LongAdder heldBack = new LongAdder();
    private final LongAdder connections = new LongAdder();
    private final LongAdder timedOut = new LongAdder();
    private final AtomicLong backlog = new AtomicLong();
    private volatile Duration roundTrip = Duration.ZERO;

    void seen() {
        seen.increment();
        backlog.incrementAndGet();
    }

    /** An event that was seen is dealt with; {@code facts} came of it. */
    void dealtWith(int facts) {
        backlog.decrementAndGet();
        (facts > 0 ? translated : ignored).increment();
    }

    void heldBack() {
        heldBack.increment();
    }

    void connected() {
        connections.increment();
    }

    void timedOut() {
        timedOut.increment();
    }

    void roundTrip(Duration latest) {
        roundTrip = latest;
    }

    SwitchHealth health(boolean up, long filtered, SwitchHealth.Originates originates) {
        return new SwitchHealth(
                up,
                new SwitchHealth.Events(
                        seen.sum(), translated.sum(), ignored.sum(), filtered, backlog.get(), heldBack.sum()),
                originates,
                connections.sum(),
                timedOut.sum(),
                roundTrip);
    }
}
