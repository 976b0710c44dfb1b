package io.claimline.dialer.simulator.shift;

import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.pacing.PredictivePacer;
import io.claimline.dialer.simulator.chance.Distribution;
import io.claimline.dialer.simulator.chance.Distribution.LogNormal;
import io.claimline.dialer.simulator.world.Fates;
import io.claimline.dialer.simulator.world.Handling;
import io.claimline.dialer.simulator.world.LeadList;
import io.claimline.dialer.simulator.world.Party;
import io.claimline.dialer.simulator.world.Roster;
import io.claimline.dialer.simulator.world.Scenario;
import io.claimline.dialer.simulator.world.Simulation;
import io.claimline.dialer.simulator.world.Switch;
import io.claimline.dialer.simulator.world.Tally;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

/**
 * What one shift from a cold start may come to: the same scenario and pacer with many seeds. Arguments: agents, seconds of dialling, share
 * answered, mean talk and its variation, mean wrap-up and its variation, abandon cap, calls per second, lines, lines per agent, seeds.
 * Prints one figure a line: name, 2.5 % quantile, median, 97.5 % quantile.
 */
public final class Forecast {
    private static final double RING = 25;
    /** The simulation stops dialling so long before its end, that whoever answers finds the floor still there. */
    private static final double AFTER_DIALLING = RING + 10;

    /** An answered person who waits longer than this is told so and let go, as in the product. */
    private static final double LET_GO = 2;

    private Forecast() {}

    /** Runs it. */
    public static void main(String[] args) {
        var values = Arrays.stream(args).mapToDouble(Double::parseDouble).toArray();
        var limits = new PacingLimits(values[7], values[8], (int) values[9], values[10]);
        var scenario = scenario(values, limits);
        var runs = LongStream.rangeClosed(1, (long) values[11])
                .parallel()
                .mapToObj(seed -> Simulation.run(scenario, new PredictivePacer(limits, List.of()), seed))
                .toList();
        print("occupancy", runs, run -> run.total().occupancy());
        print("abandoned", runs, run -> run.total().abandonShare());
        print("late", runs, run -> run.total().lateShare());
        print("answers", runs, run -> run.total().answers());
        print("calls", runs, Tally::dials);
        print("withdrawn", runs, run -> (double) run.withdrawn() / run.dials());
    }

    /** On one machine a phone rings when it is dialled, and is silent when it is hung up. */
    private static final Distribution AT_ONCE = new Distribution.Constant(0);

    private static Scenario scenario(double[] values, PacingLimits limits) {
        var seconds = values[1] + AFTER_DIALLING;
        return new Scenario(
                Roster.steady((int) values[0], seconds),
                List.of(LeadList.alike(Fates.reference(values[2]))),
                Handling.steady(new LogNormal(values[3], values[4]), new LogNormal(values[5], values[6])),
                Party.letGoAfter(LET_GO),
                Switch.perfect(RING).ringing(AT_ONCE, AT_ONCE).limited(limits.callsPerSecond(), limits.lines()),
                seconds,
                1);
    }

    private static void print(String name, List<Tally> runs, ToDoubleFunction<Tally> figure) {
        var sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%s %.5f %.5f %.5f%n",
                name,
                quantile(sorted, 0.025),
                quantile(sorted, 0.5),
                quantile(sorted, 0.975));
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
