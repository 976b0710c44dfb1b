package io.claimline.dialer.pacing;

/**
 * How likely a lead is to answer by how often it was tried before, for a list that tells no probabilities of its own: who did not answer
 * three times seldom does the fourth. Each number of attempts has its own share, drawn towards that of all calls while it has few
 * (empirical Bayes), and forgets slowly. Only how leads differ is told, around a share that stays: how many answer just now the pacer
 * follows itself.
 */
public final class AttemptChances {
    /** Leads tried so often or more are one class. */
    private static final int MOST = 7;
    /** Calls that the share of all is worth in a class. */
    private static final double PRIOR = 100;
    /** Calls after which an observation counts about a third. */
    private static final double MEMORY = 5000;

    /** What is told of a lead like all others. */
    private static final double USUAL = 0.25;

    private final double[] answered = new double[MOST + 1];
    private final double[] ended = new double[MOST + 1];
    private double allAnswered;
    private double allEnded;

    /**
     * A call stopped ringing.
     *
     * @param attempts made of this lead before it, 0 or more
     */
    public void ended(int attempts, boolean wasAnswered) {
        fade();
        var kind = Math.min(MOST, attempts);
        ended[kind]++;
        allEnded++;
        if (wasAnswered) {
            answered[kind]++;
            allAnswered++;
        }
    }

    private void fade() {
        var keep = 1 - 1 / MEMORY;
        for (var kind = 0; kind <= MOST; kind++) {
            answered[kind] *= keep;
            ended[kind] *= keep;
        }
        allAnswered *= keep;
        allEnded *= keep;
    }

    /** The probability that a lead with so many attempts answers, were a quarter of all to answer; {@link Floor#UNKNOWN} before the first end. */
    public double of(int attempts) {
        if (allEnded == 0) {
            return Floor.UNKNOWN;
        }
        var kind = Math.min(MOST, attempts);
        var all = (allAnswered + USUAL) / (allEnded + 1);
        var own = (answered[kind] + PRIOR * all) / (ended[kind] + PRIOR);
        return asIfUsual(own, all);
    }

    /** A probability where the mean is {@code all}, brought to where a quarter answers: the odds keep their ratio. */
    static double asIfUsual(double own, double all) {
        var odds = odds(USUAL) * odds(own) / odds(all);
        return odds / (1 + odds);
    }

    private static double odds(double probability) {
        var possible = Math.clamp(probability, 0.01, 0.95);
        return possible / (1 - possible);
    }
}
