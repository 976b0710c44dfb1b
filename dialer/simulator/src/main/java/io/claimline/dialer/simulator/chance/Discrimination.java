package io.claimline.dialer.simulator.chance;

import org.hipparchus.special.Beta;

/**
 * How well leads' probabilities tell answered from unanswered calls, when they are drawn from a beta distribution: the probability that a call
 * that was answered had a higher one than a call that was not (AUC). Those of answered leads are Beta(a + 1, b), of the others Beta(a, b + 1).
 */
public final class Discrimination {
    private static final int STEPS = 4000;
    private static final int HALVINGS = 40;

    private Discrimination() {}

    /** The AUC of leads around this share; {@code sameness} is the sum of the parameters. */
    public static double auc(double share, double sameness) {
        var a = share * sameness;
        var b = (1 - share) * sameness;
        var sum = 0.0;
        var before = 0.0;
        for (var step = 1; step <= STEPS; step++) {
            // Steps are small near 0 and 1, where the densities of few and many answers have their poles.
            var at = edge(step);
            var answered = Beta.regularizedBeta(at, a + 1, b);
            var middle = (edge(step - 1) + at) / 2;
            sum += (answered - before) * Beta.regularizedBeta(middle, a, b + 1);
            before = answered;
        }
        return sum;
    }

    private static double edge(int step) {
        var half = Math.sin(Math.PI / 2 * step / STEPS);
        return half * half;
    }

    /** The sum of the two parameters for which the AUC is this, above 0.5 and below 1. */
    public static double sameness(double share, double auc) {
        var low = 0.01;
        var high = 1000.0;
        for (var halving = 0; halving < HALVINGS; halving++) {
            var middle = Math.sqrt(low * high);
            if (auc(share, middle) > auc) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.sqrt(low * high);
    }
}
