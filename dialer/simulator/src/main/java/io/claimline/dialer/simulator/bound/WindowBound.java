package io.claimline.dialer.simulator.bound;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * An occupancy that no dialling rule exceeds, from what can be known at the start of a window as long as the shortest answer (perf 1.3, B3):
 * all answers in it come from calls that already ring.
 *
 * <p>A linear programme over the joint frequencies of (idle agents, agents in the late phase, ringing calls): least mean idle agents, such that
 * the unavoidable abandons keep the cap and connected people balance busy time. It has a column per state and three or four rows, so its
 * dual, a handful of prices, is solved by cutting planes: a simplex over the cuts found, then the most violated state becomes a cut.
 * Hipparchus' simplex over all columns at once would build a dense tableau of up to a million of them; over the cuts it takes
 * milliseconds. The bound is the dual value at the prices found, so it holds even where the simplex was imprecise.
 */
public final class WindowBound {
    private static final double TOLERANCE = 1e-8;
    private static final double LARGEST_PRICE = 1e5;
    private static final int MOST_CUTS = 400;
    private static final int PRICES = 3;

    private final WindowWorld world;
    private final WindowLosses losses;
    private final double lateShare;
    private final List<double[]> cuts = new ArrayList<>();

    private WindowBound(WindowWorld world, WindowLosses losses, double lateShare) {
        this.world = world;
        this.losses = losses;
        this.lateShare = lateShare;
    }

    /** The largest occupancy when service times are exponential, 0 to 1. */
    public static double exponential(WindowWorld world) {
        return new WindowBound(world, WindowLosses.exponential(world), 0).occupancy();
    }

    /**
     * The largest occupancy for service in two phases of any distribution, 0 to 1. Meant for up to 100 agents: the states grow with the cube.
     *
     * @param phases for the world's {@link WindowWorld#horizon}
     */
    public static double phased(WindowWorld world, ServicePhases phases) {
        return new WindowBound(world, WindowLosses.phased(world, phases), phases.lateShare()).occupancy();
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

    /** A state's idle agents, abandons beyond the cap, connected people less finished ones, and late agents beyond their share. */
    private double[] column(int idle, int late, int ringing) {
        double answers = ringing * world.largestAnswerShare();
        int busy = world.agents() - idle;
        return new double[] {
            idle,
            losses.expected(idle, late, ringing) - world.cap() * answers,
            (1 - world.cap()) * answers - busy * world.windowOverBusy(),
            losses.mostLate(idle) == 0 && lateShare == 0 ? 0 : late - lateShare * busy
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
            for (int late = 0; late <= losses.mostLate(idle); late++) {
                for (int ringing = 0; ringing <= losses.ringingLimit(); ringing++) {
                    double[] column = column(idle, late, ringing);
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
            rows.add(new LinearConstraint(unit, Relationship.GEQ, k == 0 ? 0 : -LARGEST_PRICE));
        }
        return new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(new double[] {0, 0, 0, 1}, 0),
                        new LinearConstraintSet(rows),
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(false))
                .getPoint();
    }
}
