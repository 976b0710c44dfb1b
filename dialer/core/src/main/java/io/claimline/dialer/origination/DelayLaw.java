package io.claimline.dialer.origination;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The rate of orders that the switch takes promptly, found from the delays of its responses.
 *
 * <p>The law is Swift's (Kumar et al., "Swift: Delay is Simple and Effective for Congestion Control in the Datacenter", SIGCOMM 2020) on a rate in place of a
 * window: while the delay is under its aim, grow a little with every response; above it, shrink by {@code 0.8 (delay - aim) / delay}, at most to half, and not
 * again before an order sent since then was heard of. Four things are added:
 * <ul>
 *   <li>the delay that counts is the least of an interval of 100 ms, and of three at any rate (the standing queue of CoDel: Nichols and Jacobson, ACM Queue 2012), because one late
 *       response is a busy machine and many are a queue; nor does it shrink twice within such an interval;
 *   <li>it does not shrink below half of what goes through one at a time: then nothing queues because of us, and what is slow is the machine, with the calls that go on;
 *   <li>only a response to an order that had to wait for the rate lets it grow (RFC 7661): a rate nobody asked for proves nothing;
 *   <li>below the rate at which the last trouble began it grows by a share, above it by a constant (slow start, Jacobson, SIGCOMM 1988), so that a stall
 *       is forgotten in seconds.
 * </ul>
 */
final class DelayLaw {
    static final double LEAST = 2;
    private static final double START = 40;
    private static final int FEWEST = 3;
    private static final Duration INTERVAL = Duration.ofMillis(100);
    private static final double SHRINK = 0.8;
    private static final double MOST_SHRINK = 0.5;
    private static final double ALONE = 0.5;
    private static final double SECOND = 1e9;
    private static final double KNEE = 0.85;
    private static final double QUICK_GROWTH = 0.25;
    private static final double SLOW_GROWTH = 10;
    private static final Duration EPISODE = Duration.ofSeconds(1);

    private record Heard(Duration delay, Instant at) {}

    private final OriginationLimits limits;
    private final double most;
    private final BaseDelay base = new BaseDelay();
    private final Deque<Heard> recent = new ArrayDeque<>();
    private double rate;
    private double knee;
    private Instant shrunkAt = Instant.MIN;

    DelayLaw(OriginationLimits limits) {
        this.limits = limits;
        this.most = limits.callsPerSecond();
        this.rate = Math.min(START, most);
        this.knee = most;
    }

    /** Orders a second. */
    double rate() {
        return rate;
    }

    /** The delay above which the rate shrinks: what an idle switch takes and the target on top, but no more than half the budget. */
    Duration aim() {
        Duration aim = base.value().plus(limits.target());
        Duration half = limits.budget().dividedBy(2);
        return aim.compareTo(half) <= 0 ? aim : half;
    }

    /** The least delay of the last interval, and of the last few at any rate; nothing when there are not enough since the last change. */
    Duration standing() {
        return recent.size() < FEWEST
                ? Duration.ZERO
                : recent.stream().map(Heard::delay).min(Duration::compareTo).orElseThrow();
    }

    /** @param waited whether the order had to wait for this rate */
    void heard(Instant sentAt, Instant now, boolean waited) {
        Duration delay = Duration.between(sentAt, now);
        base.note(delay, now);
        if (sentAt.isBefore(shrunkAt)) {
            return; // it tells of the rate before
        }
        recent.addLast(new Heard(delay, now));
        while (recent.size() > FEWEST && recent.getFirst().at().isBefore(now.minus(INTERVAL))) {
            recent.removeFirst();
        }
        if (standing().compareTo(aim()) > 0 && now.minus(INTERVAL).isAfter(shrunkAt)) {
            shrink(standing(), now);
        } else if (waited && delay.compareTo(aim()) <= 0) {
            grow();
        }
    }

    /** An order got no response at all. */
    void silent(Instant now) {
        shrinkTo(rate * MOST_SHRINK, now);
    }

    /** The clock was set back: what was measured across it is worthless. */
    void clockSetBack(Instant now) {
        recent.clear();
        shrunkAt = now;
    }

    private void grow() {
        rate = Math.min(most, rate + (rate < knee ? QUICK_GROWTH : SLOW_GROWTH / rate));
    }

    private void shrink(Duration delay, Instant now) {
        double excess = (double) delay.minus(aim()).toNanos() / delay.toNanos();
        double oneAtATime = SECOND / delay.toNanos();
        double shrunk = rate * Math.max(1 - SHRINK * excess, MOST_SHRINK);
        shrinkTo(Math.min(rate, Math.max(shrunk, ALONE * oneAtATime)), now);
    }

    private void shrinkTo(double slower, Instant now) {
        // Further shrinking soon after belongs to the same trouble; it says nothing new of where that began.
        if (shrunkAt.equals(Instant.MIN) || now.isAfter(shrunkAt.plus(EPISODE))) {
            knee = KNEE * rate;
        }
        rate = Math.max(Math.min(LEAST, most), slower);
        shrunkAt = now;
        recent.clear();
    }
}
