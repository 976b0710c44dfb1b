package io.claimline.dialer.simulator.bench;

import io.claimline.dialer.simulator.bench.VicidialTuning.Tried;
import io.claimline.dialer.simulator.bench.page.Estimate;
import io.claimline.dialer.simulator.bench.page.Section;
import io.claimline.dialer.simulator.bench.page.Verdict;
import io.claimline.dialer.simulator.chance.Distribution;
import io.claimline.dialer.simulator.world.Fates;
import io.claimline.dialer.simulator.world.Handling;
import io.claimline.dialer.simulator.world.LeadList;
import io.claimline.dialer.simulator.world.Party;
import io.claimline.dialer.simulator.world.Roster;
import io.claimline.dialer.simulator.world.Scenario;
import io.claimline.dialer.simulator.world.Switch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/** In the world of the earlier, independent simulation of the rules, beside the figures that it gave. */
final class PublishedPart {
    private static final double SHIFT = 28_800;
    private static final int DAYS = 3;
    private static final List<Team> TEAMS =
            List.of(new Team(10, 240, 60, 5, 0.83), new Team(20, 120, 20, 5, 0.84), new Team(50, 120, 20, 15, 0.91));

    private final Plan plan;

    PublishedPart(Plan plan) {
        this.plan = plan;
    }

    /** Times in seconds; {@code best} is the occupancy of the best rule that kept the cap there. */
    private record Team(int agents, double talk, double wrapUp, double callsPerSecond, double best) {
        Scenario world(double seconds, int days) {
            var delay = new Distribution.Uniform(4, 22);
            var fates = new Fates(0.25, 0, 0.75 / 4, delay, delay, new Distribution.Uniform(4, 10));
            return new Scenario(
                    Roster.steady(agents, seconds),
                    List.of(LeadList.alike(fates)),
                    Handling.steady(new Distribution.LogNormal(talk, 0.7), new Distribution.Exponential(wrapUp)),
                    Party.waiting(new Distribution.Exponential(13), 5),
                    Switch.perfect(26)
                            .ringing(new Distribution.Uniform(2, 4), new Distribution.Uniform(0.2, 1))
                            .limited(callsPerSecond, Integer.MAX_VALUE),
                    seconds,
                    days);
        }
    }

    Section run() {
        var teams = plan.quick() ? TEAMS.subList(1, 2) : TEAMS;
        var blocks = new ArrayList<String>();
        var verdicts = new ArrayList<Verdict>();
        blocks.add(
                "A quarter answered after 4 to 22 s, 26 s of ringing, people wait 13 s on the mean and are let go after 5 s; calls per second"
                        + " limited to 5 (15 for 50 agents). That simulation gave, within 3 % of drops, at best 83 % (10 agents), 84 % (20) and 91 %"
                        + " (50). " + plan.seeds() + " seeds; the first day is left out.");
        for (var team : teams) {
            var runs = compare(team);
            var table = Text.table("pacer");
            runs.forEach((name, figures) -> table.row(Text.row(figures, name)));
            blocks.add("**" + team.agents() + " agents**");
            blocks.add(table.toString());
            var ours = Estimate.of(runs.getOrDefault(CellResult.OURS, List.of()), Figures::occupancy);
            var late = Estimate.of(runs.getOrDefault(CellResult.OURS, List.of()), Figures::late);
            verdicts.add(new Verdict(
                    "Published world, " + team.agents() + " agents: above " + Text.percent(team.best())
                            + " % with at most 3 % not connected in 2 s",
                    ours.median() > team.best() && late.median() <= MarkovPart.CAP,
                    Text.percent(ours.median()) + " % at " + Text.percent(late.median()) + " %"));
        }
        return new Section("In the world of an earlier simulation", blocks, verdicts, Map.of());
    }

    private Map<String, List<Figures>> compare(Team team) {
        var world = plan.quick() ? team.world(SHIFT / 4, 2) : team.world(SHIFT, DAYS);
        var tried = VicidialTuning.start(plan, world, team.callsPerSecond()).stream()
                .map(Runner::result)
                .toList();
        Map<String, List<Future<Figures>>> started = new LinkedHashMap<>();
        started.put(CellResult.OURS, start(Contender.ours(), world));
        started.put(CellResult.TUNED, tuned(tried, world));
        for (var rule : Contender.published(team.callsPerSecond())) {
            started.put(rule.name(), start(rule, world));
        }
        Map<String, List<Figures>> runs = new LinkedHashMap<>();
        var finished = plan.runner().finish("published " + team.agents(), List.copyOf(started.values()));
        var number = 0;
        for (var name : started.keySet()) {
            runs.put(name, finished.get(number++));
        }
        return runs;
    }

    private List<Future<Figures>> tuned(List<Tried> tried, Scenario world) {
        return start(VicidialTuning.best(tried).contender(), world);
    }

    private List<Future<Figures>> start(Contender contender, Scenario world) {
        return plan.runner().start(contender, world, Plan.FIRST, plan.seeds());
    }
}
