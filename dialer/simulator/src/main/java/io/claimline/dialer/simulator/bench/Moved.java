package io.claimline.dialer.simulator.bench;

import io.claimline.dialer.simulator.world.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The last day of a run through a world that moves.
 *
 * @param before duty and occupancy until the middle of the day
 * @param after the same from then on
 * @param missed share of live answers not connected in 2 s, for each ten minutes from {@link #EARLIER} before the step to {@link #LATER}
 *     after it
 * @param back minutes after the step at which the first ten minutes begin of whose live answers at most the cap was missed
 */
record Moved(Figures figures, Half before, Half after, List<Double> missed, double back) {
    static final int EARLIER = 3;
    static final int LATER = 6;
    private static final int MINUTES_PER_SPAN = (int) (Tally.SPAN / 60);

    record Half(double duty, double busy) {
        double occupancy() {
            return busy / Math.max(1, duty);
        }

        private static Half of(Tally.Span span) {
            return new Half(span.duty(), span.busy());
        }
    }

    static Moved of(Tally tally) {
        var spans = tally.spansPerDay();
        var first = (tally.days() - 1) * spans;
        var step = first + spans / 2;
        var missed = new ArrayList<Double>();
        for (var span = step - EARLIER; span < step + LATER; span++) {
            missed.add(tally.between(span, span + 1).lateShare());
        }
        var day = tally.day(tally.days() - 1);
        return new Moved(
                Figures.of(tally, List.of(day)),
                Half.of(tally.between(first, step)),
                Half.of(tally.between(step, first + spans)),
                missed,
                back(tally, spans / 2 * MINUTES_PER_SPAN));
    }

    private static double back(Tally tally, int step) {
        var day = tally.days() - 1;
        return firstKept(minute -> tally.lateShare(day, step + minute, step + minute + MINUTES_PER_SPAN));
    }

    /** The first minute after the step whose ten minutes keep the cap; that of the last ten minutes that are looked at when none does. */
    static int firstKept(IntToDoubleFunction missedFrom) {
        var last = (LATER - 1) * MINUTES_PER_SPAN;
        return IntStream.range(0, last)
                .filter(minute -> missedFrom.applyAsDouble(minute) <= MarkovPart.CAP)
                .findFirst()
                .orElse(last);
    }

    /** What a pacer of these steady occupancies would have had in both halves together. */
    double expected(double oracleBefore, double oracleAfter) {
        return (before.duty() * oracleBefore + after.duty() * oracleAfter) / Math.max(1, before.duty() + after.duty());
    }
}
