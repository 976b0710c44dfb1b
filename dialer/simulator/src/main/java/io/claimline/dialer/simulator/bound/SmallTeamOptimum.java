package io.claimline.dialer.simulator.bound;

/**
 * The exact optimum of a {@link SmallTeamWorld} under an abandon cap (perf 1.4c): a dynamic programme over (busy agents, calls
 * ringing from each past step), by value iteration for each price of an abandoned person. An oracle for tests of rules which know ages.
 */
public final class SmallTeamOptimum {
    /** Iterations mix in a little of what was, so that a world that runs in cycles settles too. */
    private static final double RENEWED = 0.95;

    private static final double TOLERANCE = 1e-10;
    private static final int MOST_ROUNDS = 200_000;

    private final SmallTeamWorld world;
    private final StepOutcomes outcomes;
    private final double cap;
    private final int pipelines;
    private final double[][] values;

    private SmallTeamOptimum(SmallTeamWorld world, double cap) {
        this.world = world;
        this.outcomes = new StepOutcomes(world);
        this.cap = cap;
        this.pipelines = world.pipelines();
        this.values = new double[world.agents() + 1][pipelines];
    }

    /**
     * Solves the world under a cap. With 3 agents, delay 5 and 4 dials it takes a second or two.
     *
     * @param cap most abandoned people in answered people, 0 to below 1
     * @throws IllegalArgumentException when the cap is no share below 1
     */
    public static CappedOptimum<DialPlan> of(SmallTeamWorld world, double cap) {
        Demand.shareBelowOne("cap", cap);
        SmallTeamOptimum optimum = new SmallTeamOptimum(world, cap);
        DialPlan safe = progressive(world);
        Priced<DialPlan> start = Priced.unbounded(safe, performance(world, safe));
        if (cap == 0) {
            return CappedOptimum.nobodyAbandoned(start);
        }
        return new PriceSearch<>(cap, optimum::best).from(1 / (world.finishShare() * world.agents()), start);
    }

    /** What the plan does in the long run, per step. */
    public static Performance performance(SmallTeamWorld world, DialPlan plan) {
        return new PlanFrequencies(world, plan).performance();
    }

    /** One call for each agent who is idle and has none ringing: nobody is ever abandoned. */
    public static DialPlan progressive(SmallTeamWorld world) {
        int[][] dials = new int[world.agents() + 1][world.pipelines()];
        for (int busy = 0; busy <= world.agents(); busy++) {
            for (int pipeline = 0; pipeline < dials[busy].length; pipeline++) {
                dials[busy][pipeline] = Math.max(0, world.agents() - busy - ringing(pipeline, world.choices()));
            }
        }
        return new DialPlan(world.choices(), dials);
    }

    private static int ringing(int pipeline, int choices) {
        int ringing = 0;
        for (int rest = pipeline; rest > 0; rest /= choices) {
            ringing += rest % choices;
        }
        return ringing;
    }

    private Priced<DialPlan> best(double price) {
        int[][] dials = new int[world.agents() + 1][pipelines];
        double largest = Double.POSITIVE_INFINITY;
        double smallest = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS && largest - smallest > TOLERANCE; round++) {
            double[][] next = renewed(price, dials);
            largest = Double.NEGATIVE_INFINITY;
            smallest = Double.POSITIVE_INFINITY;
            for (int busy = 0; busy <= world.agents(); busy++) {
                for (int pipeline = 0; pipeline < pipelines; pipeline++) {
                    double step = next[busy][pipeline] - values[busy][pipeline];
                    largest = Math.max(largest, step);
                    smallest = Math.min(smallest, step);
                }
            }
            settle(next);
        }
        DialPlan plan = new DialPlan(world.choices(), dials);
        return new Priced<>(price, plan, performance(world, plan), largest);
    }

    private void settle(double[][] next) {
        double origin = next[0][0];
        for (int busy = 0; busy <= world.agents(); busy++) {
            for (int pipeline = 0; pipeline < pipelines; pipeline++) {
                double fresh = next[busy][pipeline] - origin;
                values[busy][pipeline] += RENEWED * (fresh - values[busy][pipeline]);
            }
        }
    }

    /** One round of value iteration; writes the best dials down. */
    private double[][] renewed(double price, int[][] dials) {
        double[][] next = new double[world.agents() + 1][pipelines];
        for (int busy = 0; busy <= world.agents(); busy++) {
            for (int pipeline = 0; pipeline < pipelines; pipeline++) {
                double best = Double.NEGATIVE_INFINITY;
                for (int dial = 0; dial < world.choices(); dial++) {
                    double worth = worth(busy, dial + world.choices() * pipeline, price);
                    if (worth > best) {
                        best = worth;
                        dials[busy][pipeline] = dial;
                    }
                }
                next[busy][pipeline] = best;
            }
        }
        return next;
    }

    private double worth(int busy, int ringing, double price) {
        int resolving = ringing / pipelines;
        double[] after = outcomes.busyAfter(busy, resolving);
        double over = outcomes.abandoned(busy, resolving) - cap * outcomes.answered(resolving);
        double worth = outcomes.occupancy(busy) - price * over;
        for (int next = 0; next < after.length; next++) {
            worth += after[next] * values[next][ringing % pipelines];
        }
        return worth;
    }
}
