package io.claimline.dialer.simulator.whatif;

import io.claimline.dialer.pacing.Learned;
import io.claimline.dialer.simulator.chance.Distribution;
import java.util.ArrayList;
import java.util.List;

/** What was learned of times, as many values that are equally likely. */
final class Quantiles {
    private static final int VALUES = 2000;

    private Quantiles() {}

    /** Times by their share in cells; within a cell they are even. */
    static Distribution of(Learned.Times times) {
        var shares = times.shares();
        var sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        List<Double> values = new ArrayList<>(VALUES);
        var cell = 0;
        var before = 0.0;
        for (var i = 0; i < VALUES; i++) {
            var wanted = sum * (i + 0.5) / VALUES;
            while (cell < shares.size() - 1 && before + shares.get(cell) < wanted) {
                before += shares.get(cell++);
            }
            values.add(times.cell() * (cell + within(wanted - before, shares.get(cell))));
        }
        return new Distribution.Measured(values);
    }

    /** Rounding may leave the last value beyond the last cell. */
    private static double within(double part, double share) {
        return share > 0 ? Math.min(1, part / share) : 1;
    }

    /** Durations by the rate of their ends at each age. */
    static Distribution of(Learned.Lasting lasting) {
        var from = lasting.from();
        var rates = lasting.rates();
        List<Double> values = new ArrayList<>(VALUES);
        var span = 0;
        var before = 0.0;
        for (var i = 0; i < VALUES; i++) {
            var wanted = -Math.log1p(-(i + 0.5) / VALUES);
            while (span < rates.size() - 1 && before + ended(from, rates, span) < wanted) {
                before += ended(from, rates, span++);
            }
            values.add(from.get(span) + (wanted - before) / rates.get(span));
        }
        return new Distribution.Measured(values);
    }

    private static double ended(List<Double> from, List<Double> rates, int span) {
        return rates.get(span) * (from.get(span + 1) - from.get(span));
    }
}
