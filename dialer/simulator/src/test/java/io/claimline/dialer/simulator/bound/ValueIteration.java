package io.claimline.dialer.simulator.bound;

/** The best gain of a Markov world at a price, by plain value iteration with uniformisation: slow, and independent of the solver. */
final class ValueIteration {
    private final MarkovWorld world;
    private final int most;
    private final int limit;
    private final double finish;
    private final double ring;
    private final double leave;
    private final double speed;

    ValueIteration(MarkovWorld world, int limit) {
        this.world = world;
        this.limit = limit;
        this.most = world.agents() + world.waitingPlaces();
        this.finish = 1.0 / world.meanBusy().toSeconds();
        this.ring = 1.0 / world.meanRing().toSeconds();
        this.leave = 1.0 / world.meanPatience().toSeconds();
        this.speed = world.agents() * finish + limit * ring + world.waitingPlaces() * leave;
    }

    double gain(double price, double cap) {
        double[][] value = new double[most + 1][limit + 1];
        double smallest = 0;
        double largest = Double.POSITIVE_INFINITY;
        while ((largest - smallest) * speed > 1e-7) {
            double[][] next = round(value, price, cap);
            smallest = Double.POSITIVE_INFINITY;
            largest = Double.NEGATIVE_INFINITY;
            for (int x = 0; x <= most; x++) {
                for (int d = 0; d <= limit; d++) {
                    smallest = Math.min(smallest, next[x][d] - value[x][d]);
                    largest = Math.max(largest, next[x][d] - value[x][d]);
                }
            }
            value = next;
        }
        return (smallest + largest) / 2 * speed;
    }

    private double[][] round(double[][] value, double price, double cap) {
        double[][] next = new double[most + 1][limit + 1];
        for (int x = 0; x <= most; x++) {
            for (int d = limit; d >= 0; d--) {
                double stay = stay(value, x, d, price, cap);
                next[x][d] = d < limit ? Math.max(stay, next[x][d + 1]) : stay;
            }
        }
        return next;
    }

    private double stay(double[][] value, int x, int d, double price, double cap) {
        int busy = Math.min(x, world.agents());
        double leaving = leave * (x - busy);
        double down = finish * busy + leaving;
        double answered = ring * world.answerShare() * d;
        double lost = ring * (1 - world.answerShare()) * d;
        double abandoned = leaving + (x == most ? answered : 0);
        double sum = (double) busy / world.agents() - price * (abandoned - cap * answered);
        sum += x > 0 ? down * value[x - 1][d] : 0;
        sum += d > 0 ? answered * value[Math.min(most, x + 1)][d - 1] + lost * value[x][d - 1] : 0;
        return (sum + (speed - down - answered - lost) * value[x][d]) / speed;
    }
}
