package io.claimline.dialer.pacing;

import java.util.Arrays;

/**
 * How long something lasts, learned from what ended and from what still goes on: a hazard for each span of age (the piecewise exponential
 * model, that is Nelson and Aalen's estimate with right censoring), with a weak prior, forgetting slowly. Ages in seconds.
 */
final class Survival {
    /** The first span, in seconds; each further one ends at an age 15 % higher. */
    private static final double FIRST = 2;

    private static final double RATIO = Math.log(1.15);
    private static final int SPANS = 64;
    private static final double[] EDGES = edges();

    /** The span of each age by half seconds, for it is looked up for everybody at every decision. */
    private static final double CELL = 0.5;

    private static final byte[] SPAN_OF = spanOf();

    private final double[] ends = new double[SPANS];
    private final double[] exposure = new double[SPANS];
    private final double[] censored = new double[SPANS];
    private final double[] hazard = new double[SPANS];
    private final double[] cumulative = new double[SPANS + 1];
    private final double memory;
    private final double prior;
    private final double weight;
    private double scale = 1;

    /** Begins with the belief that it lasts so long on the mean, worth {@code weight} ends in each span; remembers about so many ends. */
    Survival(double priorMean, double weight, double memory) {
        prior = priorMean;
        this.weight = weight;
        this.memory = memory;
        rebuild();
    }

    private static double[] edges() {
        var edges = new double[SPANS + 1];
        for (var span = 1; span <= SPANS; span++) {
            edges[span] = FIRST * Math.exp(RATIO * (span - 1));
        }
        return edges;
    }

    private static byte[] spanOf() {
        var spans = new byte[8192];
        var span = 0;
        for (var cell = 0; cell < spans.length; cell++) {
            while (span < SPANS - 1 && EDGES[span + 1] <= cell * CELL) {
                span++;
            }
            spans[cell] = (byte) span;
        }
        return spans;
    }

    static int spans() {
        return SPANS;
    }

    static double middle(int span) {
        return (EDGES[span] + EDGES[span + 1]) / 2;
    }

    static int span(double age) {
        var cell = age / CELL;
        return cell < SPAN_OF.length
                ? SPAN_OF[(int) cell]
                : (int) Math.min(SPANS - 1, 1 + Math.log(age / FIRST) / RATIO);
    }

    void ended(double age) {
        scale *= 1 + 1 / memory;
        ends[span(age)] += scale;
        expose(exposure, age, scale);
    }

    private static void expose(double[] to, double age, double weight) {
        for (var span = 0; span < SPANS && EDGES[span] < age; span++) {
            to[span] += weight * (Math.min(age, EDGES[span + 1]) - EDGES[span]);
        }
    }

    /** Forgets what was said to go on; what still does is said anew before {@link #rebuild}. */
    void nothingGoesOn() {
        Arrays.fill(censored, 0);
    }

    void goesOn(double age) {
        expose(censored, age, scale);
    }

    void rebuild() {
        for (var span = 0; span < SPANS; span++) {
            hazard[span] = (ends[span] + weight * scale) / (exposure[span] + censored[span] + weight * scale * prior);
            cumulative[span + 1] = cumulative[span] + hazard[span] * (EDGES[span + 1] - EDGES[span]);
        }
    }

    /** The hazard summed up to this age: the probability to last longer is the exponential of its negative. */
    double cumulative(double age) {
        var span = span(age);
        return cumulative[span] + hazard[span] * (age - EDGES[span]);
    }

    /** Ends per second in this span of age. */
    double hazard(int span) {
        return hazard[span];
    }

    /** The hazard of each span, so many times as fast. */
    Learned.Lasting learned(double factor) {
        return new Learned.Lasting(
                Arrays.stream(EDGES, 0, SPANS).boxed().toList(),
                Arrays.stream(hazard).mapToObj(each -> factor * each).toList());
    }
}
