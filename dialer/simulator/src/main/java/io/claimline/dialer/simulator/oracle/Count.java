package io.claimline.dialer.simulator.oracle;

import java.util.Arrays;

/**
 * How many of several independent things happen, each with its own probability: a Poisson binomial distribution, folded one by one. What is
 * beyond the last cell is kept in it, for a lost tail would make every risk look small.
 */
final class Count {
    private double[] cells = new double[64];
    private int last;
    private int most;

    /** Empties it; so many are told apart. */
    void clear(int upTo) {
        most = upTo;
        if (cells.length <= most) {
            cells = new double[Math.max(most + 1, 2 * cells.length)];
        }
        Arrays.fill(cells, 0, most + 1, 0);
        cells[0] = 1;
        last = 0;
    }

    void fold(double probability) {
        if (probability <= 0) {
            return;
        }
        if (last < most) {
            last++;
        }
        for (var cell = last; cell > 0; cell--) {
            cells[cell] = cells[cell] * (cell == most ? 1 : 1 - probability) + cells[cell - 1] * probability;
        }
        cells[0] *= most == 0 ? 1 : 1 - probability;
    }

    /** The probability of exactly so many; of the last cell, of so many or more. */
    double of(int number) {
        return number < 0 || number > last ? 0 : cells[number];
    }

    int last() {
        return last;
    }
}
