package io.claimline.dialer.pacing;

/**
 * How fast work goes just now compared with what was learned: 1 when as learned, 0.5 when everything takes twice as long. A Bayesian filter
 * over a grid of factors: in each moment so many ends were expected, so many came (Poisson), and once in a few hundred ends the factor may
 * become any other.
 */
final class Tempo {
    private static final int CELLS = 41;
    /** Logarithms of the factors: work may become four times as slow; that it is much faster is rather that ends were told late, together. */
    private static final double SLOWEST = -Math.log(4);

    private static final double FASTEST = Math.log(1.5);
    private static final double JUMP = 1 / 1500.0;
    /** Standard deviations on the careful side. */
    private static final double CARE = 1.8;

    private final double[] factor = new double[CELLS];
    private final double[] anywhere = new double[CELLS];
    private final double[] weight = new double[CELLS];

    Tempo() {
        var sum = 0.0;
        for (var i = 0; i < CELLS; i++) {
            var logarithm = SLOWEST + (FASTEST - SLOWEST) * i / (CELLS - 1);
            factor[i] = Math.exp(logarithm);
            anywhere[i] = Math.exp(-logarithm * logarithm);
            sum += anywhere[i];
        }
        for (var i = 0; i < CELLS; i++) {
            anywhere[i] /= sum;
            weight[i] = anywhere[i];
        }
    }

    void saw(double expected, int ends) {
        if (expected <= 0 && ends == 0) {
            return;
        }
        // The likelihood of so many ends, over that of the best factor, so that a flood of them overflows nothing.
        var best = Math.clamp(ends / Math.max(1e-9, expected), factor[0], factor[CELLS - 1]);
        var sum = 0.0;
        for (var i = 0; i < CELLS; i++) {
            weight[i] *= Math.exp((best - factor[i]) * expected + ends * Math.log(factor[i] / best));
            sum += weight[i];
        }
        var jump = Math.min(0.5, JUMP * (expected + ends) / 2);
        for (var i = 0; i < CELLS; i++) {
            weight[i] = (1 - jump) * weight[i] / sum + jump * anywhere[i];
        }
    }

    /** How fast it goes. */
    double mean() {
        return moment(1);
    }

    /** How fast it goes, on the careful side: what is not known yet may be slowness. */
    double careful() {
        var mean = mean();
        return Math.max(factor[0], mean - CARE * Math.sqrt(Math.max(0, moment(2) - mean * mean)));
    }

    private double moment(int power) {
        var sum = 0.0;
        for (var i = 0; i < CELLS; i++) {
            sum += weight[i] * (power == 1 ? factor[i] : factor[i] * factor[i]);
        }
        return sum;
    }
}
