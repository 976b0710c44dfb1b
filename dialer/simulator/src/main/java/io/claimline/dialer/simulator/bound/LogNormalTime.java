package io.claimline.dialer.simulator.bound;

import java.time.Duration;
import org.hipparchus.special.Erf;

/**
 * A time with a log-normal distribution.
 *
 * @param mean longer than nothing
 * @param variation standard deviation in mean, above 0
 */
public record LogNormalTime(Duration mean, double variation) {
    private static final double CELL = 0.05;
    private static final double FURTHEST = 1e-6;

    /** @throws IllegalArgumentException naming the field that is out of range */
    public LogNormalTime {
        Demand.positive("mean", mean);
        if (!(variation > 0 && variation <= 10)) {
            throw new IllegalArgumentException("variation must be above 0 and at most 10, but is " + variation);
        }
    }

    double meanSeconds() {
        return Demand.seconds(mean);
    }

    /** Probability to be over after this time. */
    public double completed(Duration time) {
        return 1 - survival(Demand.seconds(time));
    }

    /**
     * The largest probability, over all ages, to be over within the window; from above: an age within a cell counts as its start
     * for having lasted, and as its end for lasting on.
     */
    public double largestCompletion(Duration window) {
        double length = Demand.seconds(window);
        double largest = 0;
        for (double age = 0; survival(age) > FURTHEST; age += CELL) {
            largest = Math.max(largest, 1 - survival(age + CELL + length) / survival(age));
        }
        return largest;
    }

    private double survival(double seconds) {
        if (seconds <= 0) {
            return 1;
        }
        double variance = Math.log1p(variation * variation);
        double location = Math.log(meanSeconds()) - variance / 2;
        return 0.5 * Erf.erfc((Math.log(seconds) - location) / Math.sqrt(2 * variance));
    }
}
