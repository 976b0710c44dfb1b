package io.claimline.dialer.simulator.bound;

import java.util.stream.IntStream;

/**
 * A chain of few states with what is earned between two visits, solved by state reduction (Grassmann, Taksar and Heyman,
 * Operations Research 33, 1985): only sums, products and quotients of positive numbers, so improbable states cost no digits.
 *
 * <p>{@code rows[i]} holds the probabilities of the next state, then what is expected until then: {@link #TIME} and three more.
 */
final class ReturnChain {
    static final int TIME = 0;
    static final int BUSY = 1;
    static final int ABANDONED = 2;
    static final int ANSWERED = 3;
    static final int EARNINGS = 4;

    private final int states;
    private final double[][] rows;

    ReturnChain(double[][] rows) {
        this.rows = rows;
        this.states = rows.length;
    }

    /** Long-run earnings per unit of time. */
    Performance performance() {
        double[][] work = copy();
        int[] order = outwardsFrom(centre());
        reduce(work, order);
        return performance(work[order[0]]);
    }

    private Performance performance(double[] row) {
        double time = row[states + TIME];
        return new Performance(
                row[states + BUSY] / time, row[states + ABANDONED] / time, row[states + ANSWERED] / time);
    }

    /**
     * What starting in each state is worth more than starting in the centre, with earnings busy - price (abandoned - cap answered).
     */
    double[] values(Performance average, double price, double cap) {
        double[][] work = copy();
        int[] order = outwardsFrom(centre());
        double[] weights = reduce(work, order);
        double gain = average.occupancy() - price * average.excess(cap);
        double[] values = new double[states];
        for (int n = 1; n < states; n++) {
            double[] row = work[order[n]];
            double sum = row[states + BUSY]
                    - price * (row[states + ABANDONED] - cap * row[states + ANSWERED])
                    - gain * row[states + TIME];
            for (int k = 0; k < n; k++) {
                sum += row[order[k]] * values[order[k]];
            }
            values[order[n]] = sum / weights[n];
        }
        return values;
    }

    /** Takes the states out one by one, the last of the order first; returns each one's probability to go to those before it. */
    private double[] reduce(double[][] work, int[] order) {
        double[] weights = new double[states];
        for (int n = states - 1; n > 0; n--) {
            double[] gone = work[order[n]];
            double towards = 0;
            for (int k = 0; k < n; k++) {
                towards += gone[order[k]];
            }
            weights[n] = towards;
            for (int k = 0; k < n; k++) {
                spread(work[order[k]], gone, order[n], towards);
            }
        }
        return weights;
    }

    /** Whoever went to the state that is taken out goes on from there. The columns of states gone before are no longer read. */
    private void spread(double[] row, double[] gone, int column, double towards) {
        double factor = row[column] / towards;
        if (factor > 0) {
            for (int j = 0; j < states + EARNINGS; j++) {
                row[j] += factor * gone[j];
            }
        }
    }

    private double[][] copy() {
        double[][] copy = new double[states][];
        for (int i = 0; i < states; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }

    /** Where the chain no longer drifts upwards: a state visited often, from which to see the others without losing digits. */
    private int centre() {
        int centre = 0;
        while (centre < states - 1 && drift(centre) > 0) {
            centre++;
        }
        return centre;
    }

    private double drift(int from) {
        double drift = 0;
        for (int to = 0; to < states; to++) {
            drift += rows[from][to] * (to - from);
        }
        return drift;
    }

    private int[] outwardsFrom(int origin) {
        return IntStream.range(0, states)
                .boxed()
                .sorted((a, b) -> Integer.compare(Math.abs(a - origin), Math.abs(b - origin)))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
