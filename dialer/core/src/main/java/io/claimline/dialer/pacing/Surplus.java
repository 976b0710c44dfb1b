package io.claimline.dialer.pacing;

/**
 * The difference of two sums of independent yes-or-no events: answers less agents who become free. Exact by convolution while there are
 * few; with many, by the normal approximation with a correction for skewness (Volkova 1996), whose error is then below a thousandth.
 */
final class Surplus {
    /** Events that are followed exactly. */
    private static final int EXACT = 48;
    /** What lies further out than this is not followed. */
    private static final double NEGLIGIBLE = 1e-8;

    private final double[] mass = new double[2 * EXACT + 3];
    private int low;
    private int high;
    private int events;
    private double meanPlus;
    private double meanMinus;
    private double variance;
    private double skew;

    private boolean exact;

    Surplus() {
        clear(0);
    }

    /** Begins anew; {@code expectedEvents} or more will be counted. */
    void clear(int expectedEvents) {
        exact = expectedEvents <= EXACT;
        low = EXACT;
        high = EXACT;
        mass[EXACT] = 1;
        events = 0;
        meanPlus = 0;
        meanMinus = 0;
        variance = 0;
        skew = 0;
    }

    /** So many more events each of which adds one with this probability. */
    void plus(double probability, int times) {
        count(probability, 1, times);
        for (var i = 0; i < times && exact && probability > 0; i++) {
            more(probability);
        }
    }

    private void more(double probability) {
        mass[high + 1] = 0;
        for (var i = high + 1; i > low; i--) {
            mass[i] = mass[i] * (1 - probability) + mass[i - 1] * probability;
        }
        mass[low] *= 1 - probability;
        high++;
        trim();
    }

    /** So many more events each of which takes one away with this probability. */
    void minus(double probability, int times) {
        count(probability, -1, times);
        for (var i = 0; i < times && exact && probability > 0; i++) {
            fewer(probability);
        }
    }

    private void fewer(double probability) {
        mass[low - 1] = 0;
        for (var i = low - 1; i < high; i++) {
            mass[i] = mass[i] * (1 - probability) + mass[i + 1] * probability;
        }
        mass[high] *= 1 - probability;
        low--;
        trim();
    }

    private void count(double probability, int sign, int times) {
        events += times;
        exact = exact && events <= EXACT;
        var most = times * probability;
        var spread = most * (1 - probability);
        if (sign > 0) {
            meanPlus += most;
        } else {
            meanMinus += most;
        }
        variance += spread;
        skew += sign * spread * (1 - 2 * probability);
    }

    /** What is dropped is added to its neighbour, so that nothing is lost at the edges. */
    private void trim() {
        while (low < high && mass[low] < NEGLIGIBLE) {
            mass[low + 1] += mass[low];
            low++;
        }
        while (high > low && mass[high] < NEGLIGIBLE) {
            mass[high - 1] += mass[high];
            high--;
        }
    }

    /** The probability that it is at least so much. */
    double atLeast(int least) {
        if (exact) {
            var sum = 0.0;
            for (var i = Math.max(low, EXACT + least); i <= high; i++) {
                sum += mass[i];
            }
            return sum;
        }
        var mean = meanPlus - meanMinus;
        if (variance < 1e-9) {
            return mean >= least ? 1 : 0;
        }
        var deviation = Math.sqrt(variance);
        var x = (least - 0.5 - mean) / deviation;
        var gamma = skew / (variance * deviation);
        var below = Normal.below(x) + gamma * (1 - x * x) * Normal.density(x) / 6;
        return Math.clamp(1 - below, 0, 1);
    }

    /** Whether the probability that it is at least so much is surely no more than this, by mean and variance alone (Cantelli's inequality). */
    boolean surelyBelow(int least, double probability) {
        var distance = least - (meanPlus - meanMinus);
        return distance > 0 && variance / (variance + distance * distance) <= probability;
    }

    /** What is added on the mean. */
    double meanPlus() {
        return meanPlus;
    }

    /** What is taken away on the mean. */
    double meanMinus() {
        return meanMinus;
    }
}
