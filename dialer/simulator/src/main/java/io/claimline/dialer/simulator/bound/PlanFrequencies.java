package io.claimline.dialer.simulator.bound;

/** How often each state of a {@link SmallTeamWorld} is seen under a plan in the long run, by stepping its distribution until it rests. */
final class PlanFrequencies {
    private static final double RENEWED = 0.95;
    private static final double TOLERANCE = 1e-14;
    private static final int MOST_ROUNDS = 200_000;

    private final SmallTeamWorld world;
    private final DialPlan plan;
    private final StepOutcomes outcomes;
    private final int pipelines;
    private double[][] shares;

    PlanFrequencies(SmallTeamWorld world, DialPlan plan) {
        this.world = world;
        this.plan = plan;
        this.outcomes = new StepOutcomes(world);
        this.pipelines = world.pipelines();
        this.shares = new double[world.agents() + 1][pipelines];
        shares[0][0] = 1;
    }

    Performance performance() {
        double moved = 1;
        for (int round = 0; round < MOST_ROUNDS && moved > TOLERANCE; round++) {
            moved = step();
        }
        double[] sums = new double[3];
        for (int busy = 0; busy <= world.agents(); busy++) {
            for (int pipeline = 0; pipeline < pipelines; pipeline++) {
                double share = shares[busy][pipeline];
                int resolving = ringing(busy, pipeline) / pipelines;
                sums[0] += share * outcomes.occupancy(busy);
                sums[1] += share * outcomes.abandoned(busy, resolving);
                sums[2] += share * outcomes.answered(resolving);
            }
        }
        return new Performance(sums[0], sums[1], sums[2]);
    }

    private int ringing(int busy, int pipeline) {
        return plan.at(busy, pipeline) + world.choices() * pipeline;
    }

    /** Returns the largest change of a share. */
    private double step() {
        double[][] next = new double[world.agents() + 1][pipelines];
        for (int busy = 0; busy <= world.agents(); busy++) {
            for (int pipeline = 0; pipeline < pipelines; pipeline++) {
                if (shares[busy][pipeline] > 0) {
                    move(next, busy, pipeline);
                }
            }
        }
        double moved = 0;
        for (int busy = 0; busy <= world.agents(); busy++) {
            for (int pipeline = 0; pipeline < pipelines; pipeline++) {
                moved = Math.max(moved, Math.abs(next[busy][pipeline] - shares[busy][pipeline]));
            }
        }
        shares = next;
        return moved;
    }

    private void move(double[][] next, int busy, int pipeline) {
        double share = shares[busy][pipeline];
        int ringing = ringing(busy, pipeline);
        double[] after = outcomes.busyAfter(busy, ringing / pipelines);
        for (int then = 0; then < after.length; then++) {
            next[then][ringing % pipelines] += RENEWED * share * after[then];
        }
        next[busy][pipeline] += (1 - RENEWED) * share;
    }
}
