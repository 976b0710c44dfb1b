package io.claimline.gateway.app.speech;

/** A filter of second order, with its memory. */
final class Biquad {
    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private double s1;
    private double s2;

    Biquad(double b0, double b1, double b2, double a1, double a2) {
        this.b0 = b0;
        this.b1 = b1;
        this.b2 = b2;
        this.a1 = a1;
        this.a2 = a2;
    }

    /**
     * Lets pass what is above a frequency.
     *
     * @param quality 0.7071 for a Butterworth filter of second order
     */
    static Biquad highPass(double hertz, double quality, int rate) {
        double w = 2 * Math.PI * hertz / rate;
        double alpha = Math.sin(w) / (2 * quality);
        double cos = Math.cos(w);
        double a0 = 1 + alpha;
        return new Biquad((1 + cos) / 2 / a0, -(1 + cos) / a0, (1 + cos) / 2 / a0, -2 * cos / a0, (1 - alpha) / a0);
    }

    double next(double x) {
        double y = b0 * x + s1;
        s1 = b1 * x - a1 * y + s2;
        s2 = b2 * x - a2 * y;
        return y;
    }
}
