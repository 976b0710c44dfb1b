package io.claimline.dialer.quality.calibration;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Krippendorff's alpha: how far several observers agree beyond what chance gives. 1 is full agreement, 0 what chance gives, less than 0 systematic disagreement. For any number of observers, and
 * values may be missing. K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), https://repository.upenn.edu/asc_papers/43; Content Analysis (2004), p. 241, for how to read it.
 */
public enum Alpha {
    /** Values are alike or not. */
    NOMINAL {
        @Override
        double difference(double one, double other) {
            return one == other ? 0 : 1;
        }
    },
    /** Values differ by the square of their distance. */
    INTERVAL {
        @Override
        double difference(double one, double other) {
            return (one - other) * (one - other);
        }
    };

    /** From here on conclusions can be relied on. */
    public static final double RELIABLE = 0.8;

    /** From here on they can be tentative. */
    public static final double TENTATIVE = 0.667;

    abstract double difference(double one, double other);

    /**
     * The alpha of units, each with the values that observers gave it. A unit with fewer than two values says nothing.
     *
     * @return empty when nothing varies, or nothing can be compared: then there is nothing to agree about
     */
    public OptionalDouble of(Collection<List<Double>> units) {
        var pairable = units.stream().filter(unit -> unit.size() > 1).toList();
        var values = pairable.stream().flatMap(List::stream).toList();
        var expected = disagreement(values) / (values.size() - 1.0);
        if (values.isEmpty() || expected == 0) {
            return OptionalDouble.empty();
        }
        var observed = pairable.stream()
                .mapToDouble(unit -> disagreement(unit) / (unit.size() - 1.0))
                .sum();
        return OptionalDouble.of(1 - observed / expected);
    }

    private double disagreement(List<Double> values) {
        var sum = 0.0;
        for (var one : values) {
            for (var other : values) {
                sum += difference(one, other);
            }
        }
        return sum;
    }
}
