package io.claimline.dialer.simulator.bound;

/** The fewest abandoned people to expect in a window, by idle agents, services about to end, and ringing calls. */
final class WindowLosses {
    private final int agents;
    private final int limit;
    private final boolean ages;
    private final double answered;
    private final double[][][] losses;

    private WindowLosses(WindowWorld world, double answered, boolean ages) {
        this.agents = world.agents();
        this.limit = world.ringingLimit();
        this.ages = ages;
        this.answered = answered;
        this.losses = new double[agents + 1][][];
    }

    /** Exponential service: completions are at most Poisson, whatever is known. */
    static WindowLosses exponential(WindowWorld world) {
        double mean = world.agents() * Demand.seconds(world.horizon()) / Demand.seconds(world.meanBusy());
        WindowLosses losses = new WindowLosses(world, world.largestAnswerShare(), false);
        double[] completions = poisson(mean, losses.limit);
        losses.fill((idle, ending) -> completions);
        return losses;
    }

    /**
     * Any service: completions are at most a binomial of the services about to end. Who is answered in the window may also finish in it; that
     * thins the answers.
     */
    static WindowLosses anyService(WindowWorld world, ServiceEnds ends) {
        double stays = 1 - ends.newCompletion();
        WindowLosses losses = new WindowLosses(world, world.largestAnswerShare() * stays, true);
        double[][] completions = binomials(losses.agents, ends.largestCompletion());
        losses.fill((idle, ending) -> completions[ending]);
        return losses;
    }

    int ringingLimit() {
        return limit;
    }

    int mostEnding(int idle) {
        return ages ? agents - idle : 0;
    }

    double expected(int idle, int ending, int ringing) {
        return losses[idle][ending][ringing];
    }

    /** The distribution of the completions in the window: probabilities of 0, 1, ... */
    private interface Completions {
        double[] probabilities(int idle, int ending);
    }

    private void fill(Completions completions) {
        double[][] answers = binomials(limit, answered);
        for (int idle = 0; idle <= agents; idle++) {
            losses[idle] = new double[mostEnding(idle) + 1][limit + 1];
            for (int ending = 0; ending <= mostEnding(idle); ending++) {
                double[] shortage = shortage(completions.probabilities(idle, ending));
                for (int ringing = idle + 1; ringing <= limit; ringing++) {
                    losses[idle][ending][ringing] = mean(answers[ringing], shortage, idle, ringing);
                }
            }
        }
    }

    /** E[(t - C)+] for t = 0, 1, ...: grows by P(C <= t) from t to t + 1. */
    private double[] shortage(double[] completions) {
        double[] shortage = new double[limit + 1];
        double distribution = 0;
        for (int t = 0; t < limit; t++) {
            distribution += t < completions.length ? completions[t] : 0;
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
}
