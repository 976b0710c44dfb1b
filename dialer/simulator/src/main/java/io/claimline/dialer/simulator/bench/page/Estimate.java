package io.claimline.dialer.simulator.bench.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A median over seeds with its interval of 95 %. The interval lies between two order statistics, so it assumes nothing about how the values
 * spread; with fewer than six values no two of them reach 95 % and it is the whole range.
 */
public record Estimate(double low, double median, double high) {
    public static <T> Estimate of(List<T> runs, ToDoubleFunction<T> figure) {
        var sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        if (sorted.length == 0) {
            return new Estimate(Double.NaN, Double.NaN, Double.NaN);
        }
        var rank = rank(sorted.length);
        return new Estimate(sorted[rank], quantile(sorted, 0.5), sorted[sorted.length - 1 - rank]);
    }

    /** How many values at each end lie outside: the most for which at most 2.5 % of all samples have their median there. */
    public static int rank(int values) {
        var term = Math.pow(0.5, values);
        var below = term;
        var rank = 0;
        while (below <= 0.025) {
            rank++;
            term *= (double) (values - rank + 1) / rank;
            below += term;
        }
        return Math.max(0, rank - 1);
    }

    /** Between the two nearest of the sorted values, in proportion. */
    public static double quantile(double[] sorted, double share) {
        var place = share * (sorted.length - 1);
        var under = (int) place;
        var over = Math.min(sorted.length - 1, under + 1);
        return sorted[under] + (place - under) * (sorted[over] - sorted[under]);
    }

    public static double quantile(List<Double> values, double share) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : quantile(sorted, share);
    }

    /** Shares as .823 [.820, .826]. */
    public String share() {
        return String.format(Locale.ROOT, "%.4f [%.4f, %.4f]", median, low, high);
    }

    /** Shares as 2.91 [2.85, 2.97]. */
    public String percent() {
        return String.format(Locale.ROOT, "%.2f [%.2f, %.2f]", 100 * median, 100 * low, 100 * high);
    }

    public String plain(int digits) {
        var one = "%." + digits + "f";
        return String.format(Locale.ROOT, one + " [" + one + ", " + one + "]", median, low, high);
    }
}
