package io.claimline.dialer.simulator.bound;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.PivotSelectionRule;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * An occupancy that no dialling rule exceeds, from what can be known at the start of a window as long as the shortest answer (perf 1.3, B3):
 * all answers in it come from calls that already ring.
 *
 * <p>A linear programme over the joint frequencies of (idle agents, services about to end, ringing calls): least mean idle agents, such that
 * the unavoidable abandons keep the cap and connected people balance busy time. It has a column per state and three or four rows, so its
 * dual, a handful of prices, is solved by cutting planes: a simplex over the cuts found, then the most violated state becomes a cut.
 * Hipparchus' simplex over all columns at once would build a dense tableau of up to a million of them; over the cuts it takes
 * milliseconds, and with Bland's rule it can not cycle. The bound is the dual value at the prices found, so it holds even where the simplex was imprecise.
 */
public final class WindowBound {
    private static final double TOLERANCE = 1e-8;
    private static final double LARGEST_PRICE = 1e5;
    private static final int MOST_CUTS = 400;
    private static final int PRICES = 3;
    private static final int BALANCE = 1;

    private final WindowWorld world;
    private final WindowLosses losses;
    private final double endingShare;
    private final List<double[]> cuts = new ArrayList<>();

    private WindowBound(WindowWorld world, WindowLosses losses, double endingShare) {
        this.world = world;
        this.losses = losses;
        this.endingShare = endingShare;
    }

    /** The largest occupancy when service times are exponential, 0 to 1. */
    public static double exponential(WindowWorld world) {
        return new WindowBound(world, WindowLosses.exponential(world), 0).occupancy();
    }

    /**
     * The largest occupancy for service times of any distribution, 0 to 1: all knowledge of ages is used at once, as if the services about
     * to end could be brought together at will, so it says little beyond 10 agents. Meant for up to 100 agents.
     *
     * <p>Completions in a horizon average no more than busy agents times horizon / mean; each has at most the largest probability, and
     * their sum varies least when as few services as possible have it and all others none.
     *
     * @param ends for the world's {@link WindowWorld#horizon}
     */
    public static double anyService(WindowWorld world, ServiceEnds ends) {
        double mean = Demand.seconds(world.horizon()) / Demand.seconds(world.meanBusy());
        double endingShare = Math.min(1, mean / ends.largestCompletion());
        return new WindowBound(world, WindowLosses.anyService(world, ends), endingShare).occupancy();
    }

    private double occupancy() {
        double proven = 0;
        cuts.add(column(world.agents(), 0, 0));
        cuts.add(column(0, 0, losses.ringingLimit()));
        for (int cut = 0; cut < MOST_CUTS; cut++) {
            double[] prices = prices();
            double[] worst = worst(prices);
            double least = cost(worst, prices);
            proven = Math.max(proven, least);
            if (prices[PRICES] - least < TOLERANCE) {
                break;
            }
            cuts.add(worst);
        }
        return 1 - proven / world.agents();
    }

    /** A state's idle agents, abandons beyond the cap, connected people less finished ones, and ending services beyond their share. */
    private double[] column(int idle, int ending, int ringing) {
        double answers = ringing * world.largestAnswerShare();
        int busy = world.agents() - idle;
        return new double[] {
            idle,
            losses.expected(idle, ending, ringing) - world.cap() * answers,
            (1 - world.cap()) * answers - busy * world.windowOverBusy(),
            ending - endingShare * busy
        };
    }

    private static double cost(double[] column, double[] prices) {
        double cost = column[0];
        for (int k = 0; k < PRICES; k++) {
            cost += prices[k] * column[k + 1];
        }
        return cost;
    }

    private double[] worst(double[] prices) {
        double[] worst = column(0, 0, 0);
        for (int idle = 0; idle <= world.agents(); idle++) {
            for (int ending = 0; ending <= losses.mostEnding(idle); ending++) {
                for (int ringing = 0; ringing <= losses.ringingLimit(); ringing++) {
                    double[] column = column(idle, ending, ringing);
                    if (cost(column, prices) < cost(worst, prices)) {
                        worst = column;
                    }
                }
            }
        }
        return worst;
    }

    /** The prices best against the cuts so far, and after them the least cost they promise. */
    private double[] prices() {
        List<LinearConstraint> rows = new ArrayList<>();
        for (double[] cut : cuts) {
            rows.add(new LinearConstraint(new double[] {-cut[1], -cut[2], -cut[3], 1}, Relationship.LEQ, cut[0]));
        }
        for (int k = 0; k < PRICES; k++) {
            double[] unit = new double[PRICES + 1];
            unit[k] = 1;
            rows.add(new LinearConstraint(unit, Relationship.LEQ, LARGEST_PRICE));
            rows.add(new LinearConstraint(unit, Relationship.GEQ, k == BALANCE ? -LARGEST_PRICE : 0));
        }
        return new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(new double[] {0, 0, 0, 1}, 0),
                        new LinearConstraintSet(rows),
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(false),
                        PivotSelectionRule.BLAND)
                .getPoint();
    }
}
