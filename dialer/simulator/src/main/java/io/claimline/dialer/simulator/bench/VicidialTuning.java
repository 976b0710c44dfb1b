package io.claimline.dialer.simulator.bench;

import io.claimline.dialer.simulator.rule.Counting;
import io.claimline.dialer.simulator.world.Scenario;
import io.claimline.dialer.simulator.world.Simulation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.DoubleStream;

/** Finds what suits VICIdial best in a cell: the honest opponent. On other seeds than those that are compared. */
final class VicidialTuning {
    private static final double[] LEVELS = {
        1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4, 4.5, 5, 5.5, 6, 7, 8, 9, 10, 12
    };
    private static final double[] FEW_LEVELS = {1.25, 1.75, 2.5, 4, 5.5, 9};

    private VicidialTuning() {}

    /** A setting and what it reached. */
    record Tried(double level, Counting counting, double callsPerSecond, Figures figures) {
        Contender contender() {
            return Contender.vicidial(level, counting, callsPerSecond);
        }
    }

    static List<Future<Tried>> start(Plan plan, Scenario scenario, double callsPerSecond) {
        var tried = new ArrayList<Future<Tried>>();
        var countings = plan.quick() ? List.of(Counting.READY_ONLY) : List.of(Counting.values());
        for (var counting : countings) {
            DoubleStream.of(plan.quick() ? FEW_LEVELS : LEVELS).forEach(level -> {
                var contender = Contender.vicidial(level, counting, callsPerSecond);
                tried.add(plan.runner()
                        .submit(() -> new Tried(
                                level,
                                counting,
                                callsPerSecond,
                                Figures.of(Simulation.run(
                                        scenario, contender.pacer().apply(scenario), Plan.TUNING)))));
            });
        }
        return tried;
    }

    /** The busiest that keeps the cap; when none does, the one that misses fewest. */
    static Tried best(List<Tried> tried) {
        return tried.stream()
                .filter(each -> each.figures().late() <= MarkovPart.CAP)
                .max(Comparator.comparingDouble(each -> each.figures().occupancy()))
                .orElseGet(() -> tried.stream()
                        .min(Comparator.comparingDouble(each -> each.figures().late()))
                        .orElseThrow());
    }
}
