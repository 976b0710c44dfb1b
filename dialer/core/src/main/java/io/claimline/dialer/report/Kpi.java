package io.claimline.dialer.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * A key figure: a sum of measures, or one sum divided by another. The formula that people read is written from the same lists as the figure is reckoned from, so that
 * neither can say what the other does not.
 *
 * @param id the name on the wire
 * @param name as shown
 * @param unit of the figure; {@link Unit#TIME} in seconds, {@link Unit#MONEY} in dollars
 * @param above what is summed
 * @param below what that is divided by; empty when it is not
 * @param note what the formula alone does not say; may be empty
 * @param source where the definition is from
 */
public record Kpi(
        String id, String name, Unit unit, List<Measure> above, List<Measure> below, String note, String source) {
    private static final double MILLIS = 1_000;
    private static final double HOUR = 3_600_000;
    private static final double SHIFT = 8 * HOUR;
    private static final double CENTS = 100;

    /** Copies the lists. */
    public Kpi {
        above = List.copyOf(above);
        below = List.copyOf(below);
    }

    /** How it is reckoned, in words. */
    public String formula() {
        if (below.isEmpty()) {
            return words(above, false);
        }
        return words(above, true) + " ÷ " + words(below, true) + time();
    }

    private String time() {
        return switch (unit) {
            case PER_HOUR -> " in hours";
            case PER_SHIFT -> " in shifts of 8 hours";
            case COUNT, TIME, MONEY, PERCENT -> "";
        };
    }

    /** The figure; empty when nothing is there to divide by. */
    public OptionalDouble of(Counts counts) {
        var upper = sum(above, counts);
        if (below.isEmpty()) {
            return OptionalDouble.of(upper / scale());
        }
        var lower = sum(below, counts);
        return lower == 0 ? OptionalDouble.empty() : OptionalDouble.of(ratio(upper, lower));
    }

    private double ratio(double upper, double lower) {
        return switch (unit) {
            case PERCENT -> 100 * upper / lower;
            case PER_HOUR -> upper / (lower / HOUR);
            case PER_SHIFT -> upper / (lower / SHIFT);
            case COUNT, TIME, MONEY -> upper / lower / scale();
        };
    }

    private double scale() {
        return switch (unit) {
            case TIME -> MILLIS;
            case MONEY -> CENTS;
            case COUNT, PERCENT, PER_HOUR, PER_SHIFT -> 1;
        };
    }

    private static double sum(List<Measure> measures, Counts counts) {
        return measures.stream().mapToLong(counts::get).sum();
    }

    private static String words(List<Measure> measures, boolean grouped) {
        var sum = measures.stream().map(Measure::label).collect(Collectors.joining(" + "));
        return grouped && measures.size() > 1 ? "(" + sum + ")" : sum;
    }
}
