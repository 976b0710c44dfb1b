package io.claimline.dialer.simulator.bound;

/** What each state (x, d) is worth under a table when abandoned people have a price, and the table that is better by it. */
final class TableValues {
    /** A gain smaller than this part of a value is rounding, not improvement. */
    private static final double NOISE = 1e-11;

    private final Rates rates;
    private final int limit;
    private final double price;
    private final double cap;
    private final double gain;
    private final int[] wanted;
    private final double[] base;
    private final double[][] worth;

    /** What an abandoned person costs above the cap, in occupancy, and the cap. */
    record Priced(double price, double cap) {}

    /**
     * @param limit the most ringing calls looked at
     * @param base values of the states (x, wanted(x))
     */
    TableValues(Rates rates, int limit, Priced priced, Performance average, RingingTable table, double[] base) {
        this.rates = rates;
        this.limit = limit;
        this.price = priced.price();
        this.cap = priced.cap();
        this.gain = average.occupancy() - price * average.excess(cap);
        this.base = base;
        this.wanted = new int[base.length];
        for (int x = 0; x < base.length; x++) {
            wanted[x] = table.ringing(x);
        }
        this.worth = new double[limit + 1][base.length];
        sweep();
    }

    private void sweep() {
        for (int d = 0; d <= limit; d++) {
            for (int x = 0; x < base.length; x++) {
                worth[d][x] = staying(x, d);
            }
        }
    }

    /** The value of letting d calls ring until the next event and following the table from there. */
    private double staying(int x, int d) {
        double total = rates.total(x, d);
        if (total == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double sum = earning(x, d) - gain;
        if (x > 0) {
            sum += rates.down(x) * value(x - 1, d);
        }
        if (d > 0) {
            sum += rates.answered() * d * value(Math.min(x + 1, base.length - 1), d - 1);
            sum += rates.lost() * d * value(x, d - 1);
        }
        return sum / total;
    }

    private double earning(int x, int d) {
        return rates.occupancy(x) - price * (rates.abandoning(x, d) - cap * rates.answered() * d);
    }

    private double value(int x, int d) {
        return d <= wanted[x] ? base[x] : worth[d][x];
    }

    /** The table that asks in every state for the number of calls worth most; the same numbers where none is better. */
    RingingTable improved() {
        int[] better = wanted.clone();
        for (int x = 0; x < better.length; x++) {
            double best = worth[wanted[x]][x] + NOISE * (1 + Math.abs(base[x]));
            for (int d = x == 0 ? 1 : 0; d <= limit; d++) {
                if (worth[d][x] > best) {
                    best = worth[d][x];
                    better[x] = d;
                }
            }
        }
        return RingingTable.of(better);
    }

    /**
     * No rule whatever, with at most the limit ringing, gains more than this: for any function v that does not grow when a call is
     * dialled, the largest of earning + expected change of v per second (weak duality of the linear programme of the decision process).
     */
    double certifiedGain() {
        for (int d = limit - 1; d >= 0; d--) {
            for (int x = 0; x < base.length; x++) {
                worth[d][x] = Math.max(worth[d][x], worth[d + 1][x]);
            }
        }
        double most = 0;
        for (int d = 0; d <= limit; d++) {
            for (int x = 0; x < base.length; x++) {
                most = Math.max(most, drift(x, d));
            }
        }
        return most;
    }

    private double drift(int x, int d) {
        double here = worth[d][x];
        double sum = earning(x, d);
        if (x > 0) {
            sum += rates.down(x) * (worth[d][x - 1] - here);
        }
        if (d > 0) {
            sum += rates.answered() * d * (worth[d - 1][Math.min(x + 1, base.length - 1)] - here);
            sum += rates.lost() * d * (worth[d - 1][x] - here);
        }
        return sum;
    }
}
