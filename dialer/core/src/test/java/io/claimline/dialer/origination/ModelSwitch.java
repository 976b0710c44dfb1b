package io.claimline.dialer.origination;

import io.claimline.dialer.id.LegId;
import io.claimline.dialer.origination.Turn.Go;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A switch that sets calls up one after another in the order they come, each in a drawn time around {@code 1 / capacity}, behind a queue of orders which the control
 * under test opens and closes. Time goes in steps of a quarter of a millisecond.
 */
final class ModelSwitch {
    private static final long STEP = 250;
    private static final long AGE_LIMIT = 2_000_000;
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    private record InSwitch(LegId leg, long sent, long done) {}

    private final OriginationControl control;
    private final RandomGenerator random;
    private final Deque<Long> waiting = new ArrayDeque<>();
    private final Deque<InSwitch> inSwitch = new ArrayDeque<>();
    private final List<Long> delays = new ArrayList<>();
    private double capacity;
    private long now;
    private long free;
    private long stalledUntil;
    private double owed;
    private int number;

    ModelSwitch(OriginationControl control, double capacity, RandomGenerator random) {
        this.control = control;
        this.capacity = capacity;
        this.random = random;
    }

    void capacity(double perSecond) {
        capacity = perSecond;
    }

    /** It does nothing for that long. */
    void stall(Duration time) {
        stalledUntil = now + time.toNanos() / 1_000;
        free = Math.max(free, stalledUntil);
    }

    /** Demands set-ups at that rate. What was measured before is forgotten. */
    ModelSwitch demand(double rate, Duration time) {
        delays.clear();
        for (long end = now + time.toNanos() / 1_000; now < end; now += STEP) {
            answerDue();
            owed += rate * STEP / 1e6;
            for (; owed >= 1; owed--) {
                waiting.addLast(now);
            }
            while (!waiting.isEmpty() && now - waiting.getFirst() > AGE_LIMIT) {
                waiting.removeFirst();
            }
            control.expire(instant());
            sendAllowed();
        }
        return this;
    }

    /** In milliseconds. */
    double p99() {
        long[] sorted = delays.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[(int) (sorted.length * 0.99)] / 1e3;
    }

    int served() {
        return delays.size();
    }

    double slowest() {
        return delays.stream().mapToLong(Long::longValue).max().orElse(0) / 1e3;
    }

    Instant instant() {
        return START.plusNanos(now * 1_000);
    }

    @Override
    public String toString() {
        return "served %d, p99 %.1f ms, rate %.0f/s; slowest %s"
                .formatted(
                        delays.size(),
                        p99(),
                        control.rate(),
                        Arrays.toString(delays.stream()
                                .sorted((a, b) -> Long.compare(b, a))
                                .limit(5)
                                .toArray()));
    }

    private void answerDue() {
        while (!inSwitch.isEmpty() && inSwitch.getFirst().done() <= now) {
            InSwitch next = inSwitch.removeFirst();
            delays.add(now - next.sent());
            control.heard(next.leg(), instant());
            control.ended(next.leg());
        }
    }

    private void sendAllowed() {
        while (!waiting.isEmpty()) {
            LegId leg = new LegId("cl-p-model%06d".formatted(number));
            if (!(control.take(leg, instant()) instanceof Go)) {
                return;
            }
            number++;
            waiting.removeFirst();
            free = Math.max(free, now) + (long) (1e6 / capacity * (0.5 + random.nextDouble()));
            inSwitch.addLast(new InSwitch(leg, now, free));
        }
    }
}
