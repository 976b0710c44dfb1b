package io.claimline.dialer.simulator.world;

import java.util.random.RandomGenerator;

/** Draws from beta distributions, as the share of one gamma value in the sum of two (Marsaglia and Tsang 2000 for the gamma values). */
final class Beta {
    private Beta() {}

    static double sample(RandomGenerator random, double a, double b) {
        if (a <= 0) {
            return 0;
        }
        if (b <= 0) {
            return 1;
        }
        var x = gamma(random, a);
        var y = gamma(random, b);
        return x + y > 0 ? x / (x + y) : a / (a + b);
    }

    private static double gamma(RandomGenerator random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        var d = shape - 1.0 / 3;
        var c = 1 / Math.sqrt(9 * d);
        while (true) {
            var x = random.nextGaussian();
            var v = 1 + c * x;
            if (v > 0) {
                v = v * v * v;
                if (Math.log(random.nextDouble()) < x * x / 2 + d * (1 - v + Math.log(v))) {
                    return d * v;
                }
            }
        }
    }
}
