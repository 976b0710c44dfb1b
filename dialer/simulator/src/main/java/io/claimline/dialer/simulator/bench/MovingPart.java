package io.claimline.dialer.simulator.bench;

import io.claimline.dialer.simulator.bench.page.Section;
import io.claimline.dialer.simulator.oracle.Sight;
import io.claimline.dialer.simulator.oracle.Tuning;
import io.claimline.dialer.simulator.world.Scenario;
import io.claimline.dialer.simulator.world.Simulation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;

/** In worlds that move during the day, against the oracle of each steady part. */
final class MovingPart {
    private static final List<Cell> ALL =
            List.of(new Cell(5, .25), new Cell(10, .25), new Cell(50, .25), new Cell(100, .25));
    private static final double HALF_SHIFT = 14_400;
    private static final double SHORT = 7_200;

    private final Plan plan;
    private final Map<Scenario, Future<Double>> oracles = new LinkedHashMap<>();

    MovingPart(Plan plan) {
        this.plan = plan;
    }

    /** Six times as many as elsewhere: ten minutes hold few answers. With 40 seeds a median moves by half a point from one set of seeds to another. */
    static int seeds(Plan plan) {
        return 6 * plan.seeds();
    }

    Section run() {
        var teams = plan.of(ALL, List.of(new Cell(50, .25))).stream()
                .map(Cell::agents)
                .distinct()
                .toList();
        var results = new ArrayList<MovingResult>();
        var started = new ArrayList<List<Future<Moved>>>();
        var movements = new ArrayList<Movement>();
        var agents = new ArrayList<Integer>();
        for (var team : teams) {
            var all = plan.quick() ? Movement.few(team, SHORT) : Movement.all(team, HALF_SHIFT);
            for (var movement : all) {
                oracle(movement.before());
                oracle(movement.after());
                movements.add(movement);
                agents.add(team);
                started.add(
                        plan.runner().start(Contender.ours(), movement.world(), Plan.FIRST, seeds(plan), Moved::of));
            }
        }
        var runs = plan.runner().finish("moving", started);
        for (var i = 0; i < movements.size(); i++) {
            var movement = movements.get(i);
            results.add(new MovingResult(
                    movement.name(),
                    agents.get(i),
                    movement.steps(),
                    known(movement.before()),
                    known(movement.after()),
                    runs.get(i)));
        }
        return new MovingReport(plan, results).section();
    }

    /** The occupancy at the cap of the oracle that is tuned to this steady world. */
    private void oracle(Scenario steady) {
        oracles.computeIfAbsent(
                steady,
                _ -> plan.runner().submit(() -> {
                    var agents = steady.roster().agents().size();
                    var days = Math.max(1, (plan.quick() ? 60 : 120) / agents);
                    var longer = new Scenario(
                            steady.roster(),
                            steady.lists(),
                            steady.handling(),
                            steady.party(),
                            steady.telephony(),
                            steady.seconds(),
                            days);
                    var threshold = Tuning.threshold(longer, Sight.AGES, MarkovPart.CAP, 1);
                    var contender = Contender.lookAhead(threshold);
                    return Simulation.run(longer, contender.pacer().apply(longer), Plan.FIRST)
                            .total()
                            .occupancy();
                }));
    }

    private double known(Scenario steady) {
        return Runner.result(Objects.requireNonNull(oracles.get(steady)));
    }
}
