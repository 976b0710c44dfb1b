package io.claimline.dialer.simulator.whatif;

import java.util.Arrays;

/**
 * A quantity over several simulated shifts. Of n shifts that are alike, the next lies between the lowest and the highest with probability
 * (n - 1) / (n + 1), whatever the quantity's distribution.
 *
 * @param low of the lowest shift
 * @param mid the mean of all
 * @param high of the highest
 */
public record Estimate(double low, double mid, double high) {
    /** @throws IllegalArgumentException when they are not in order, or one is no number */
    public Estimate {
        if (!(low <= mid && mid <= high)) {
            throw new IllegalArgumentException("An estimate must rise, but is " + low + ", " + mid + ", " + high);
        }
    }

    static Estimate of(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var mean = Arrays.stream(sorted).average().orElseThrow();
        return new Estimate(
                sorted[0], Math.clamp(mean, sorted[0], sorted[sorted.length - 1]), sorted[sorted.length - 1]);
    }
}
