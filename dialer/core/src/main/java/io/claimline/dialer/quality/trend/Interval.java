package io.claimline.dialer.quality.trend;

import io.claimline.dialer.quality.BasisPoints;

/**
 * Where a value lies with 95 % confidence.
 *
 * @param low not above {@code high}
 */
public record Interval(BasisPoints low, BasisPoints high) {
    /** The 97.5 % point of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /** The 97.5 % points of Student's distribution with 1 to 30 degrees of freedom. */
    private static final double[] T = {
        12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157, 2.228139, 2.200985,
        2.178813, 2.160369, 2.144787, 2.131450, 2.119905, 2.109816, 2.100922, 2.093024, 2.085963, 2.079614, 2.073873,
        2.068658, 2.063899, 2.059539, 2.055529, 2.051831, 2.048407, 2.045230, 2.042272
    };

    /**
     * Of a rate: so many of so many (E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22, 1927). Holds for small numbers too, and stays within 0 and 100 %.
     *
     * @param of 1 or more
     */
    public static Interval ofRate(long count, long of) {
        var share = (double) count / of;
        var z2 = Z * Z / of;
        var middle = (share + z2 / 2) / (1 + z2);
        var half = Z * Math.sqrt(share * (1 - share) / of + z2 / (4 * of)) / (1 + z2);
        return of(middle - half, middle + half);
    }

    /**
     * Of a mean of shares, by Student's distribution, cut at 0 and 100 %.
     *
     * @param sum of the shares in basis points
     * @param squares sum of their squares
     * @param count 2 or more
     */
    static Interval ofMean(long sum, long squares, long count) {
        var mean = (double) sum / count;
        var variance = Math.max(0, (squares - sum * mean) / (count - 1));
        var half = student(count - 1) * Math.sqrt(variance / count);
        var full = BasisPoints.FULL.value();
        return of((mean - half) / full, (mean + half) / full);
    }

    /** Beyond the table by its expansion about the normal point (Abramowitz and Stegun 26.7.5), good to four digits there. */
    static double student(long freedom) {
        if (freedom <= T.length) {
            return T[(int) freedom - 1];
        }
        var z3 = Z * Z * Z;
        return Z + (z3 + Z) / (4 * freedom) + (5 * z3 * Z * Z + 16 * z3 + 3 * Z) / (96.0 * freedom * freedom);
    }

    private static Interval of(double low, double high) {
        return new Interval(clipped(low), clipped(high));
    }

    private static BasisPoints clipped(double share) {
        return new BasisPoints((int) Math.round(Math.clamp(share, 0.0, 1.0) * BasisPoints.FULL.value()));
    }
}
