package io.claimline.dialer.asterisk.bench;

import java.util.Arrays;
import java.util.Collection;

/** Of durations in nanoseconds, printed in milliseconds. */
final class Percentiles {
    private final long[] sorted;

    private Percentiles(long[] sorted) {
        this.sorted = sorted;
    }

    static Percentiles of(Collection<Long> nanos) {
        long[] values = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(values);
        return new Percentiles(values);
    }

    private double at(double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    @Override
    public String toString() {
        return "n=%d  p50 %.1f ms  p90 %.1f ms  p99 %.1f ms  max %.1f ms"
                .formatted(sorted.length, at(0.5), at(0.9), at(0.99), at(1));
    }
}
