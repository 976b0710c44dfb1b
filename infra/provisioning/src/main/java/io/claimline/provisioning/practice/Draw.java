package io.claimline.provisioning.practice;

import io.claimline.provisioning.section.Section;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A duration in seconds drawn afresh for each call. */
public sealed interface Draw {
    /** Rows of a table, and fields of a row: a call picks a row and a field by one hex digit each. */
    int SIDE = 16;

    /** The duration that a share {@code u} of all calls stays under; {@code u} lies strictly between 0 and 1. */
    double quantile(double u);

    record Fixed(double seconds) implements Draw {
        @Override
        public double quantile(double u) {
            return seconds;
        }
    }

    record Uniform(double min, double max) implements Draw {
        @Override
        public double quantile(double u) {
            return min + u * (max - min);
        }
    }

    /** Memoryless, like the end of a wait that somebody else decides. */
    record Exponential(double mean, double min, double max) implements Draw {
        @Override
        public double quantile(double u) {
            return Math.clamp(-mean * Math.log1p(-u), min, max);
        }
    }

    /** Skewed to the right, like talk times. One call in ten lasts longer than {@code p90}. */
    record LogNormal(double median, double p90, double min, double max) implements Draw {
        @Override
        public double quantile(double u) {
            double sigma = Math.log(p90 / median) / Normal.quantile(0.9);
            return Math.clamp(median * Math.exp(sigma * Normal.quantile(u)), min, max);
        }
    }

    /** The 256 quantiles as 16 rows of 16 fields, parted by colons, in seconds with three decimals. */
    default List<String> table() {
        return IntStream.range(0, SIDE).mapToObj(this::row).toList();
    }

    private String row(int row) {
        return IntStream.range(0, SIDE)
                .mapToDouble(field -> quantile((row * SIDE + field + 0.5) / (SIDE * SIDE)))
                .mapToObj(seconds -> String.format(Locale.ROOT, "%.3f", seconds))
                .collect(Collectors.joining(":"));
    }

    /** Reads the duration {@code key} of a persona. */
    static Draw of(Section owner, String key) {
        var s = owner.section(key);
        var draw = switch (s.oneOf("shape", "fixed", "uniform", "exponential", "lognormal")) {
            case "fixed" -> new Fixed(s.seconds("of"));
            case "uniform" -> new Uniform(s.seconds("min"), s.seconds("max"));
            case "exponential" -> new Exponential(s.seconds("mean"), least(s), most(s));
            default -> new LogNormal(s.seconds("median"), s.seconds("p90"), least(s), most(s));
        };
        s.finish();
        return checked(draw, owner, key);
    }

    private static Draw checked(Draw draw, Section owner, String key) {
        boolean sound = switch (draw) {
            case Fixed f -> f.seconds >= 0;
            case Uniform u -> u.min >= 0 && u.max >= u.min;
            case Exponential e -> e.mean > 0 && e.min >= 0 && e.max >= e.min;
            case LogNormal l -> l.median > 0 && l.p90 >= l.median && l.min >= 0 && l.max >= l.min;
        };
        if (!sound) {
            throw owner.problem(key, "does not describe a duration: " + draw, "Order its bounds, none below zero");
        }
        return draw;
    }

    private static double least(Section s) {
        return s.has("min") ? s.seconds("min") : 0;
    }

    private static double most(Section s) {
        return s.has("max") ? s.seconds("max") : 86_400;
    }
}
