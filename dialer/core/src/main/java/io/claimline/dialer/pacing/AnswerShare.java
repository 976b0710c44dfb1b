package io.claimline.dialer.pacing;

/**
 * The share of calls that are answered, learned call by call by a Bayesian filter that expects the world to change: between two calls the
 * share stays as it is, or, once in two hundred thousand calls, becomes any other (a hidden Markov model with jumps; Adams and MacKay 2007
 * treat the same question by run lengths). So it is steady while nothing changes and follows a change within a few calls.
 */
final class AnswerShare {
    private static final int CELLS = 96;
    /** Log odds of the lowest and the highest share: one in a hundred, ninety-five in a hundred. */
    private static final double LOWEST = -4.6;

    private static final double HIGHEST = 3.0;
    private static final double JUMP = 1 / 200_000.0;

    private final double[] share = new double[CELLS];
    private final double[] anywhere = new double[CELLS];
    private final double[] weight = new double[CELLS];
    private double mean;
    private double deviation;

    AnswerShare() {
        var sum = 0.0;
        for (var i = 0; i < CELLS; i++) {
            var logit = LOWEST + (HIGHEST - LOWEST) * i / (CELLS - 1);
            share[i] = 1 / (1 + Math.exp(-logit));
            // Shares between a tenth and a half are usual, the others are not excluded.
            anywhere[i] = Math.exp(-(logit + 1.1) * (logit + 1.1) / 4);
            sum += anywhere[i];
        }
        for (var i = 0; i < CELLS; i++) {
            anywhere[i] /= sum;
            weight[i] = anywhere[i];
        }
        moments();
    }

    void saw(boolean answered) {
        saw(answered ? 1 : 0, answered ? 0 : 1);
    }

    /** Something was seen of a call that is so likely when it is one that is answered, and so likely when it is not. */
    void saw(double whenAnswered, double otherwise) {
        var sum = 0.0;
        for (var i = 0; i < CELLS; i++) {
            weight[i] *= share[i] * whenAnswered + (1 - share[i]) * otherwise;
            sum += weight[i];
        }
        for (var i = 0; i < CELLS; i++) {
            weight[i] = (1 - JUMP) * weight[i] / sum + JUMP * anywhere[i];
        }
        moments();
    }

    /** Much time has passed: most of what was known is forgotten. */
    void doubt() {
        for (var i = 0; i < CELLS; i++) {
            weight[i] = 0.1 * weight[i] + 0.9 * anywhere[i];
        }
        moments();
    }

    private void moments() {
        var first = 0.0;
        var second = 0.0;
        for (var i = 0; i < CELLS; i++) {
            first += weight[i] * share[i];
            second += weight[i] * share[i] * share[i];
        }
        mean = first;
        deviation = Math.sqrt(Math.max(0, second - first * first));
    }

    double mean() {
        return mean;
    }

    double deviation() {
        return deviation;
    }
}
