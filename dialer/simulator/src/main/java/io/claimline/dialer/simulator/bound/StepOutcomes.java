package io.claimline.dialer.simulator.bound;

/** What one step of a {@link SmallTeamWorld} brings, by busy agents at its start and calls that resolve at its end. */
final class StepOutcomes {
    private final SmallTeamWorld world;
    private final double[][][] busyAfter;
    private final double[][] abandoned;

    StepOutcomes(SmallTeamWorld world) {
        this.world = world;
        int agents = world.agents();
        this.busyAfter = new double[agents + 1][world.choices()][agents + 1];
        this.abandoned = new double[agents + 1][world.choices()];
        for (int busy = 0; busy <= agents; busy++) {
            for (int resolving = 0; resolving < world.choices(); resolving++) {
                fill(busy, resolving);
            }
        }
    }

    private void fill(int busy, int resolving) {
        double[] stay = binomial(busy, 1 - world.finishShare());
        double[] answers = binomial(resolving, world.answerShare());
        for (int staying = 0; staying <= busy; staying++) {
            for (int answered = 0; answered <= resolving; answered++) {
                double probability = stay[staying] * answers[answered];
                int wanted = staying + answered;
                busyAfter[busy][resolving][Math.min(world.agents(), wanted)] += probability;
                abandoned[busy][resolving] += probability * Math.max(0, wanted - world.agents());
            }
        }
    }

    private static double[] binomial(int trials, double share) {
        double[] row = new double[trials + 1];
        row[0] = 1;
        for (int n = 1; n <= trials; n++) {
            for (int k = n; k > 0; k--) {
                row[k] = row[k] * (1 - share) + row[k - 1] * share;
            }
            row[0] *= 1 - share;
        }
        return row;
    }

    /** Probabilities of 0, 1, ... busy agents at the start of the next step. */
    double[] busyAfter(int busy, int resolving) {
        return busyAfter[busy][resolving];
    }

    double abandoned(int busy, int resolving) {
        return abandoned[busy][resolving];
    }

    double answered(int resolving) {
        return resolving * world.answerShare();
    }

    double occupancy(int busy) {
        return (double) busy / world.agents();
    }
}
