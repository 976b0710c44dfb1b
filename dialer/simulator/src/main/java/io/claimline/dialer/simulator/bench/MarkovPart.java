package io.claimline.dialer.simulator.bench;

import io.claimline.dialer.simulator.bench.page.Estimate;
import io.claimline.dialer.simulator.bench.page.Section;
import io.claimline.dialer.simulator.bench.page.Verdict;
import io.claimline.dialer.simulator.bound.MarkovOptimum;
import io.claimline.dialer.simulator.bound.MarkovWorld;
import io.claimline.dialer.simulator.chance.Distribution;
import io.claimline.dialer.simulator.world.Fates;
import io.claimline.dialer.simulator.world.Handling;
import io.claimline.dialer.simulator.world.LeadList;
import io.claimline.dialer.simulator.world.Party;
import io.claimline.dialer.simulator.world.Roster;
import io.claimline.dialer.simulator.world.Scenario;
import io.claimline.dialer.simulator.world.Switch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Against the exact optimum, in the world where it is known: every time is exponential. */
final class MarkovPart {
    static final double CAP = 0.03;
    private static final double WANTED = 0.99;
    /** Long enough that next to no exponential ringing is cut off, in seconds. */
    private static final double RING = 150;

    private static final Distribution RINGING = new Distribution.Exponential(15);
    private static final List<Cell> ALL = Stream.of(5, 10, 20, 50, 100, 200)
            .flatMap(agents -> Stream.of(.10, .25, .40).map(share -> new Cell(agents, share)))
            .toList();

    private final Plan plan;

    MarkovPart(Plan plan) {
        this.plan = plan;
    }

    private static Scenario world(Cell cell, double seconds) {
        var share = cell.answered();
        return new Scenario(
                Roster.steady(cell.agents(), seconds),
                List.of(LeadList.alike(new Fates(share, 0, 1 - share, RINGING, RINGING, RINGING))),
                Handling.steady(new Distribution.Exponential(180), new Distribution.Constant(0)),
                Party.waiting(new Distribution.Exponential(2), Double.POSITIVE_INFINITY)
                        .missedWhenAbandoned(),
                Switch.perfect(RING),
                seconds,
                1);
    }

    static double optimum(Cell cell) {
        var world = new MarkovWorld(
                cell.agents(), cell.answered(), Duration.ofSeconds(180), Duration.ofSeconds(15), Duration.ofSeconds(2));
        return MarkovOptimum.of(world, CAP).occupancy();
    }

    Section run() {
        var cells = plan.of(ALL, List.of(new Cell(10, .25), new Cell(50, .25)));
        var optima = cells.stream()
                .map(cell -> plan.runner().submit(() -> optimum(cell)))
                .toList();
        var runs = plan.runner()
                .finish(
                        "markov",
                        cells.stream()
                                .map(cell -> plan.runner()
                                        .start(
                                                Contender.ours(),
                                                world(cell, plan.seconds(cell.agents())),
                                                Plan.FIRST,
                                                plan.seeds()))
                                .toList());
        var table = Text.table("agents / answered", "U*", "share of U*");
        var rows = new ArrayList<double[]>();
        for (var i = 0; i < cells.size(); i++) {
            var optimum = Runner.result(optima.get(i));
            var share = Estimate.of(runs.get(i), Figures::occupancy).median() / optimum;
            rows.add(new double[] {
                share, Estimate.of(runs.get(i), Figures::abandoned).median()
            });
            table.row(Text.row(runs.get(i), cells.get(i), Text.four(optimum), Text.four(share)));
        }
        var intro =
                "Talk exponential 180 s, no wrap-up, ringing exponential 15 s, patience exponential 2 s; only who has no agent at all counts as missed. U\\* is"
                        + " the exact optimum under 3 % (see Bounds). " + plan.described()
                        + "; the first two hours are left out. Neither the optimum nor the pacer takes a call back here: this"
                        + " switch does not tell when a phone rings, and what is not known to ring is never withdrawn.";
        return new Section(
                "Against the exact optimum (Markov world)",
                List.of(intro, table.toString()),
                verdicts(cells, rows),
                Map.of());
    }

    private static List<Verdict> verdicts(List<Cell> cells, List<double[]> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var worst = 0;
        var most = 0;
        for (var i = 0; i < rows.size(); i++) {
            worst = rows.get(i)[0] < rows.get(worst)[0] ? i : worst;
            most = rows.get(i)[1] > rows.get(most)[1] ? i : most;
        }
        return List.of(
                new Verdict(
                        "Markov world: at least 99 % of the exact optimum in every cell",
                        rows.get(worst)[0] >= WANTED,
                        "least " + Text.percent(rows.get(worst)[0]) + " % at " + cells.get(worst) + ", " + cells.size()
                                + " cells"),
                new Verdict(
                        "Markov world: abandoned at most 3 % in every cell",
                        rows.get(most)[1] <= CAP,
                        "most " + Text.percent(rows.get(most)[1]) + " % at " + cells.get(most)));
    }
}
