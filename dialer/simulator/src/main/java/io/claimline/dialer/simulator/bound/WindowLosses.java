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
        double[] completions = poisson(mean, losses.mostAnswers());
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
        double[][][] shortages = new double[agents + 1][][];
        for (int idle = 0; idle <= agents; idle++) {
            losses[idle] = new double[mostEnding(idle) + 1][limit + 1];
            shortages[idle] = new double[mostEnding(idle) + 1][];
            for (int ending = 0; ending <= mostEnding(idle); ending++) {
                shortages[idle][ending] = shortage(completions.probabilities(idle, ending));
            }
        }
        double[] answers = new double[mostAnswers() + 1];
        answers[0] = 1;
        for (int ringing = 1; ringing <= limit; ringing++) {
            oneMoreRings(answers);
            fill(ringing, answers, shortages);
        }
    }

    /** More answers than this in a window are too improbable to matter; to leave them out only makes the bound larger. */
    private int mostAnswers() {
        double mean = limit * answered;
        return (int) Math.min(limit, Math.ceil(mean + 10 * Math.sqrt(mean) + 20));
    }

    private void oneMoreRings(double[] answers) {
        for (int k = answers.length - 1; k > 0; k--) {
            answers[k] = answers[k] * (1 - answered) + answers[k - 1] * answered;
        }
        answers[0] *= 1 - answered;
    }

    private void fill(int ringing, double[] answers, double[][][] shortages) {
        for (int idle = 0; idle <= agents; idle++) {
            for (int ending = 0; ending < shortages[idle].length; ending++) {
                losses[idle][ending][ringing] = mean(answers, shortages[idle][ending], idle);
            }
        }
    }

    /** E[(t - C)+] for t = 0, 1, ...: grows by P(C <= t) from t to t + 1. */
    private double[] shortage(double[] completions) {
        double[] shortage = new double[mostAnswers() + 1];
        double distribution = 0;
        for (int t = 0; t + 1 < shortage.length; t++) {
            distribution += t < completions.length ? completions[t] : 0;
            shortage[t + 1] = shortage[t] + distribution;
        }
        return shortage;
    }

    private static double mean(double[] answers, double[] shortage, int idle) {
        double sum = 0;
        for (int answered = idle + 1; answered < answers.length; answered++) {
            sum += answers[answered] * shortage[answered - idle];
        }
        return sum;
    }

    /** By logarithms, as the probability of none may be too small to write. */
    private static double[] poisson(double mean, int most) {
        double[] probabilities = new double[most + 1];
        double log = -mean;
        for (int k = 0; k <= most; k++) {
            probabilities[k] = Math.exp(log);
            log += Math.log(mean / (k + 1));
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
