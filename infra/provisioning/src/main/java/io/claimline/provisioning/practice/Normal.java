package io.claimline.provisioning.practice;

/** Quantiles of the standard normal distribution, to 4.5e-4 (Abramowitz and Stegun 26.2.23). */
final class Normal {
    private Normal() {}

    static double quantile(double u) {
        return u < 0.5 ? -upper(u) : upper(1 - u);
    }

    private static double upper(double tail) {
        double t = Math.sqrt(-2 * Math.log(tail));
        double above = 2.515517 + t * (0.802853 + t * 0.010328);
        double below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
        return t - above / below;
    }
}
