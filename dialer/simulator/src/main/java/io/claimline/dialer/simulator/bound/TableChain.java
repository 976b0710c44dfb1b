package io.claimline.dialer.simulator.bound;

import java.util.Arrays;

/**
 * Evaluates a {@link RingingTable} in a {@link MarkovWorld} exactly, without iterating.
 *
 * <p>The states (x, wanted(x)) are visited again and again; between two of them ringing calls only resolve, so all states with more
 * ringing follow by substitution from those with fewer. What remains is a chain of as many states as people fit in the system.
 */
final class TableChain {
    private final Rates rates;
    private final int size;
    private final int width;
    private final int[] wanted;
    private double[][] below;
    private double[][] level;
    private final double[][] returns;

    private TableChain(Rates rates, RingingTable table) {
        this.rates = rates;
        this.size = rates.mostInSystem() + 1;
        this.width = size + ReturnChain.EARNINGS;
        this.wanted = new int[size];
        for (int x = 0; x < size; x++) {
            wanted[x] = table.ringing(x);
        }
        this.below = new double[size][width];
        this.level = new double[size][width];
        this.returns = new double[size][width];
    }

    static ReturnChain of(Rates rates, RingingTable table) {
        TableChain chain = new TableChain(rates, table);
        for (int d = 0; d <= table.largest(); d++) {
            chain.step(d);
        }
        return new ReturnChain(chain.returns);
    }

    private void step(int ringing) {
        for (int x = 0; x < size; x++) {
            if (ringing >= wanted[x]) {
                fill(ringing == wanted[x] ? returns[x] : level[x], x, ringing);
            }
        }
        double[][] swap = below;
        below = level;
        level = swap;
    }

    private void fill(double[] row, int x, int d) {
        Arrays.fill(row, 0);
        double total = rates.total(x, d);
        if (x > 0) {
            add(row, rates.down(x) / total, x - 1, d, level);
        }
        add(row, rates.answered() * d / total, Math.min(x + 1, size - 1), d - 1, below);
        add(row, rates.lost() * d / total, x, d - 1, below);
        row[size + ReturnChain.TIME] += 1 / total;
        row[size + ReturnChain.BUSY] += rates.occupancy(x) / total;
        row[size + ReturnChain.ABANDONED] += rates.abandoning(x, d) / total;
        row[size + ReturnChain.ANSWERED] += rates.answered() * d / total;
    }

    /** Adds what follows in (x, d): itself when the table then dials up to its number, else what is known of it. */
    private void add(double[] row, double weight, int x, int d, double[][] known) {
        if (d <= wanted[x]) {
            row[x] += weight;
            return;
        }
        double[] next = known[x];
        for (int j = 0; j < width; j++) {
            row[j] += weight * next[j];
        }
    }
}
