package io.claimline.dialer.simulator.bound;

/** The fewest abandoned people to expect in a window, by idle agents, agents in the late phase, and ringing calls. */
final class WindowLosses {
    private final int agents;
    private final int limit;
    private final boolean phased;
    private final double answered;
    private final double[][][] losses;

    private WindowLosses(WindowWorld world, double answered, boolean phased) {
        this.agents = world.agents();
        this.limit = world.ringingLimit();
        this.phased = phased;
        this.answered = answered;
        this.losses = new double[agents + 1][][];
    }

    /** Exponential service: completions are at most Poisson, whatever is known. */
    static WindowLosses exponential(WindowWorld world) {
        double mean = world.agents() * Demand.seconds(world.horizon()) / Demand.seconds(world.meanBusy());
        WindowLosses losses = new WindowLosses(world, world.largestAnswerShare(), false);
        double[] completions = poisson(mean, losses.limit);
        losses.fill((idle, late) -> completions);
        return losses;
    }

    /**
     * Any service in two phases: completions are at most two binomials, of those busy now. Who is answered in the window may also finish in
     * it; that thins the answers.
     */
    static WindowLosses phased(WindowWorld world, ServicePhases phases) {
        double stays = 1 - phases.earlyCompletion();
        WindowLosses losses = new WindowLosses(world, world.largestAnswerShare() * stays, true);
        double[][] lateOnes = binomials(losses.agents, phases.lateCompletion());
        double[][] earlyOnes = binomials(losses.agents, phases.earlyCompletion());
        losses.fill((idle, late) -> sum(lateOnes[late], earlyOnes[losses.agents - idle - late], losses.limit));
        return losses;
    }

    int agents() {
        return agents;
    }

    int ringingLimit() {
        return limit;
    }

    int mostLate(int idle) {
        return phased ? agents - idle : 0;
    }

    double expected(int idle, int late, int ringing) {
        return losses[idle][late][ringing];
    }

    /** The distribution of the completions in the window: probabilities of 0, 1, ... up to the ringing limit. */
    private interface Completions {
        double[] probabilities(int idle, int late);
    }

    private void fill(Completions completions) {
        double[][] answers = binomials(limit, answered);
        for (int idle = 0; idle <= agents; idle++) {
            losses[idle] = new double[mostLate(idle) + 1][limit + 1];
            for (int late = 0; late <= mostLate(idle); late++) {
                double[] shortage = shortage(completions.probabilities(idle, late));
                for (int ringing = idle + 1; ringing <= limit; ringing++) {
                    losses[idle][late][ringing] = mean(answers[ringing], shortage, idle, ringing);
                }
            }
        }
    }

    /** E[(t - C)+] for t = 0, 1, ...: grows by P(C <= t) from t to t + 1. */
    private double[] shortage(double[] completions) {
        double[] shortage = new double[limit + 1];
        double distribution = 0;
        for (int t = 0; t < limit; t++) {
            distribution += completions[t];
            shortage[t + 1] = shortage[t] + distribution;
        }
        return shortage;
    }

    private static double mean(double[] answers, double[] shortage, int idle, int ringing) {
        double sum = 0;
        for (int answered = idle + 1; answered <= ringing; answered++) {
            sum += answers[answered] * shortage[answered - idle];
        }
        return sum;
    }

    private static double[] poisson(double mean, int most) {
        double[] probabilities = new double[most + 1];
        probabilities[0] = Math.exp(-mean);
        for (int k = 1; k <= most; k++) {
            probabilities[k] = probabilities[k - 1] * mean / k;
        }
        return probabilities;
    }

    /** Row n holds the binomial probabilities of 0 to n. */
    private static double[][] binomials(int trials, double share) {
        double[][] rows = new double[trials + 1][];
        rows[0] = new double[] {1};
        for (int n = 1; n <= trials; n++) {
            rows[n] = new double[n + 1];
            for (int k = 0; k < rows[n].length; k++) {
                double without = k < n ? rows[n - 1][k] * (1 - share) : 0;
                rows[n][k] = without + (k > 0 ? rows[n - 1][k - 1] * share : 0);
            }
        }
        return rows;
    }

    private static double[] sum(double[] first, double[] second, int most) {
        double[] sum = new double[most + 1];
        for (int j = 0; j < first.length; j++) {
            for (int k = 0; k < second.length && j + k <= most; k++) {
                sum[j + k] += first[j] * second[k];
            }
        }
        return sum;
    }
}
