package io.claimline.dialer.simulator.world;

import java.util.ArrayDeque;
import java.util.Deque;

/** Keeps every second, or every interval when calls are rarer, within a limit of calls per second. */
final class CallRate {
    private final double perSecond;
    private final Deque<Double> justPlaced = new ArrayDeque<>();

    CallRate(double perSecond) {
        this.perSecond = perSecond;
    }

    /** As many as may be placed now. */
    int left(double now) {
        if (Double.isInfinite(perSecond)) {
            return Integer.MAX_VALUE;
        }
        while (!justPlaced.isEmpty() && justPlaced.getFirst() <= now - Math.max(1, 1 / perSecond) + 1e-9) {
            justPlaced.removeFirst();
        }
        return (int) Math.max(1, perSecond) - justPlaced.size();
    }

    void placed(double now) {
        if (Double.isFinite(perSecond)) {
            justPlaced.addLast(now);
        }
    }

    /** A new day. */
    void clear() {
        justPlaced.clear();
    }
}
