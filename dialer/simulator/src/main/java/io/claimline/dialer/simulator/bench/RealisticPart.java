package io.claimline.dialer.simulator.bench;

import io.claimline.dialer.simulator.bench.VicidialTuning.Tried;
import io.claimline.dialer.simulator.bench.page.Section;
import io.claimline.dialer.simulator.oracle.Sight;
import io.claimline.dialer.simulator.oracle.Tuning;
import io.claimline.dialer.simulator.world.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Against every rule and the oracle in the reference world. */
final class RealisticPart {
    /** The oracle weighs each of some thousand calls: beyond this team it takes too long. */
    private static final int ORACLE = 100;

    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;
    private static final List<Cell> ALL = Stream.of(5, 10, 20, 50, 100, 500)
            .flatMap(agents -> Stream.of(.10, .25, .40).map(share -> new Cell(agents, share)))
            .toList();

    private final Plan plan;

    RealisticPart(Plan plan) {
        this.plan = plan;
    }

    /** A cell, and what was found in it before the comparison. */
    private record Prepared(Cell cell, List<Future<Tried>> vicidial, List<Future<Double>> threshold) {}

    Section run() {
        var cells = plan.of(ALL, List.of(new Cell(10, .25), new Cell(100, .25)));
        var prepared = cells.stream().map(this::prepare).toList();
        var started = new ArrayList<Map<String, List<Future<Figures>>>>();
        var sweeps = new ArrayList<List<Tried>>();
        for (var each : prepared) {
            var tried = each.vicidial().stream().map(Runner::result).toList();
            sweeps.add(tried);
            started.add(compare(each, VicidialTuning.best(tried)));
        }
        var results = new ArrayList<CellResult>();
        for (var i = 0; i < cells.size(); i++) {
            Map<String, List<Figures>> runs = new LinkedHashMap<>();
            var of = started.get(i);
            var finished = plan.runner().finish("realistic " + cells.get(i), List.copyOf(of.values()));
            var number = 0;
            for (var name : of.keySet()) {
                runs.put(name, finished.get(number++));
            }
            results.add(new CellResult(cells.get(i), runs, sweeps.get(i)));
        }
        return new RealisticReport(plan, results).section();
    }

    private Prepared prepare(Cell cell) {
        var agents = cell.agents();
        var scenario = Scenario.reference(agents, cell.answered(), plan.seconds(agents), 1);
        List<Future<Double>> threshold = agents > ORACLE
                ? List.of()
                : List.of(plan.runner().submit(() -> Tuning.threshold(scenario, Sight.AGES, MarkovPart.CAP, 1)));
        return new Prepared(cell, VicidialTuning.start(plan, scenario, NO_LIMIT), threshold);
    }

    private Map<String, List<Future<Figures>>> compare(Prepared prepared, Tried best) {
        var cell = prepared.cell();
        var scenario = Scenario.reference(cell.agents(), cell.answered(), plan.seconds(cell.agents()), 1);
        Map<String, List<Future<Figures>>> runs = new LinkedHashMap<>();
        start(runs, CellResult.OURS, Contender.ours(), scenario);
        start(runs, CellResult.KEEPING, Contender.oursWithoutWithdrawing(), scenario);
        for (var threshold : prepared.threshold()) {
            start(runs, CellResult.ORACLE, Contender.lookAhead(Runner.result(threshold)), scenario);
        }
        start(runs, CellResult.TUNED, best.contender(), scenario);
        for (var rule : Contender.published()) {
            start(runs, rule.name(), rule, scenario);
        }
        return runs;
    }

    private void start(Map<String, List<Future<Figures>>> runs, String name, Contender contender, Scenario scenario) {
        runs.put(name, plan.runner().start(contender, scenario, Plan.FIRST, plan.seeds()));
    }
}
