package io.claimline.dialer.pacing;

/** The standard normal distribution. */
final class Normal {
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    private Normal() {}

    static double density(double x) {
        return Math.exp(-x * x / 2) / ROOT_TWO_PI;
    }

    /** The probability of a smaller value, by formula 26.2.17 of Abramowitz and Stegun; its error is below 7.5e-8. */
    static double below(double x) {
        if (x < 0) {
            return 1 - below(-x);
        }
        var t = 1 / (1 + 0.2316419 * x);
        var sum = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return 1 - density(x) * sum;
    }
}
