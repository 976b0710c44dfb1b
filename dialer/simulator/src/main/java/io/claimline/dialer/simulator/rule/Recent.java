package io.claimline.dialer.simulator.rule;

import java.util.Arrays;

/** Counts what happened in the last so many seconds, to the second. */
final class Recent {
    private final long[] bySecond;
    private long second = Long.MIN_VALUE;
    private long total;

    Recent(int seconds) {
        bySecond = new long[seconds];
    }

    void add(double now, long count) {
        moveTo(now);
        bySecond[Math.floorMod(second, bySecond.length)] += count;
        total += count;
    }

    long count(double now) {
        moveTo(now);
        return total;
    }

    private void moveTo(double now) {
        var to = (long) Math.floor(now);
        if (second == Long.MIN_VALUE || to - second >= bySecond.length || to < second) {
            Arrays.fill(bySecond, 0);
            total = 0;
            second = to;
        }
        while (second < to) {
            second++;
            var cell = Math.floorMod(second, bySecond.length);
            total -= bySecond[cell];
            bySecond[cell] = 0;
        }
    }
}
