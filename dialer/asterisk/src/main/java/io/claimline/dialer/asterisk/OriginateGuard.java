package io.claimline.dialer.asterisk;

import io.claimline.dialer.id.LegId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds originates back while the switch is behind. Past its capacity (150 to 200 set-ups a second on two cores) the switch refuses nothing:
 * it queues, and answers come seconds late. The sign of it is the delay from an originate to the first word about its channel.
 *
 * <p>Life of an originate: offered, then either sent at once, or queued in order and sent later or taken back, or refused because the queue is
 * full.
 * Sent, it is <em>on its way</em> until the first sign of it, or until it is given up. With nothing on its way one may always be sent: it
 * measures whether the switch has recovered.
 */
final class OriginateGuard {
    /** What became of an offered originate. */
    enum Verdict {
        SEND,
        QUEUED,
        REFUSED
    }

    private final GuardLimits limits;
    private final Map<LegId, Instant> onTheirWay = new LinkedHashMap<>();
    private final Map<LegId, Instant> queue = new LinkedHashMap<>();
    private Duration delay = Duration.ZERO;

    OriginateGuard(GuardLimits limits) {
        this.limits = limits;
    }

    Verdict offer(LegId leg, Instant now) {
        if (queue.isEmpty() && open(now)) {
            onTheirWay.put(leg, now);
            return Verdict.SEND;
        }
        if (queue.size() >= limits.mostQueued()) {
            return Verdict.REFUSED;
        }
        queue.put(leg, now);
        return Verdict.QUEUED;
    }

    /** The first sign of an originate came; later signs change nothing. Returns the legs to send now, in order. */
    List<LegId> seen(LegId leg, Instant now) {
        Instant sent = onTheirWay.remove(leg);
        if (sent == null) {
            return List.of();
        }
        delay = smoothed(Duration.between(sent, now));
        return release(now);
    }

    /** Takes back an originate that waits. Returns whether it was waiting. */
    boolean withdraw(LegId leg) {
        return queue.remove(leg) != null;
    }

    /** Time passes: gives up what got no sign. Returns the legs to send now, in order. */
    List<LegId> tick(Instant now) {
        onTheirWay.values().removeIf(sent -> age(sent, now).compareTo(limits.giveUp()) > 0);
        return release(now);
    }

    /** Takes back those that have waited for too long: who ordered them expects an answer. Returns them in order. */
    List<LegId> overdue(Instant now) {
        List<LegId> late = queue.entrySet().stream()
                .filter(waiting -> age(waiting.getValue(), now).compareTo(limits.giveUp()) > 0)
                .map(Map.Entry::getKey)
                .toList();
        late.forEach(queue::remove);
        return late;
    }

    /** The connection is lost: nothing is on its way any more. Returns those that waited, in order, which are not sent. */
    List<LegId> reset() {
        List<LegId> waited = List.copyOf(queue.keySet());
        queue.clear();
        onTheirWay.clear();
        delay = Duration.ZERO;
        return waited;
    }

    /** From originate to first sign: smoothed over the last few, or the age of the oldest on its way when that is more. */
    Duration delay(Instant now) {
        Duration oldest = onTheirWay.values().stream()
                .findFirst()
                .map(sent -> age(sent, now))
                .orElse(Duration.ZERO);
        return oldest.compareTo(delay) > 0 ? oldest : delay;
    }

    int unanswered() {
        return onTheirWay.size();
    }

    int queued() {
        return queue.size();
    }

    private List<LegId> release(Instant now) {
        List<LegId> released = new ArrayList<>();
        while (!queue.isEmpty() && open(now)) {
            LegId next = queue.keySet().iterator().next();
            queue.remove(next);
            onTheirWay.put(next, now);
            released.add(next);
        }
        return released;
    }

    private boolean open(Instant now) {
        if (onTheirWay.isEmpty()) {
            return true;
        }
        return onTheirWay.size() < limits.mostUnanswered() && delay(now).compareTo(limits.longestDelay()) <= 0;
    }

    /** A quarter of the new, three of the old: a single late answer closes nothing, a run of them does. */
    private Duration smoothed(Duration latest) {
        return delay.multipliedBy(3).plus(latest).dividedBy(4);
    }

    private static Duration age(Instant sent, Instant now) {
        return Duration.between(sent, now);
    }
}
