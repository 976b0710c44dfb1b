package io.claimline.dialer.simulator.bench;

import io.claimline.dialer.simulator.bench.page.Estimate;
import io.claimline.dialer.simulator.bench.page.Section;
import io.claimline.dialer.simulator.bench.page.Verdict;
import io.claimline.dialer.simulator.chance.Discrimination;
import io.claimline.dialer.simulator.world.Fates;
import io.claimline.dialer.simulator.world.LeadList;
import io.claimline.dialer.simulator.world.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What it is worth to be told each lead's own probability of an answer. */
final class ChancesPart {
    private static final double AUC = 0.75;
    private static final List<Cell> ALL = Stream.of(10, 100)
            .flatMap(agents -> Stream.of(.10, .25, .40).map(share -> new Cell(agents, share)))
            .toList();

    private final Plan plan;

    ChancesPart(Plan plan) {
        this.plan = plan;
    }

    private record Gain(Cell cell, Estimate points) {}

    private Scenario world(Cell cell, boolean told) {
        var base = Scenario.reference(cell.agents(), cell.answered(), plan.seconds(cell.agents()), 1);
        var sameness = Discrimination.sameness(cell.answered(), AUC);
        var hours = List.of(new LeadList.Hour(0, Fates.reference(cell.answered())));
        return new Scenario(
                base.roster(),
                List.of(new LeadList(1, hours, sameness, told)),
                base.handling(),
                base.party(),
                base.telephony(),
                base.seconds(),
                base.days());
    }

    Section run() {
        var cells = plan.of(ALL, List.of(new Cell(50, .25)));
        var started = cells.stream()
                .flatMap(cell -> Stream.of(true, false).map(told -> world(cell, told)))
                .map(world -> plan.runner().start(Contender.ours(), world, Plan.FIRST, plan.seeds()))
                .toList();
        var runs = plan.runner().finish("chances", started);
        var table = Text.table("agents / answered", "list", "gain, points", "outcomes known");
        var gains = new ArrayList<Gain>();
        for (var i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            var told = runs.get(2 * i);
            var untold = runs.get(2 * i + 1);
            var differences = IntStream.range(0, told.size())
                    .mapToObj(run ->
                            100 * (told.get(run).occupancy() - untold.get(run).occupancy()))
                    .toList();
            var gain = Estimate.of(differences, Double::doubleValue);
            gains.add(new Gain(cell, gain));
            var known = Published.of(cell).map(Published::outcomes).orElse(Double.NaN);
            table.row(Text.row(told, cell, "tells", gain.plain(2), Text.three(known)));
            table.row(Text.row(untold, cell, "does not", "", ""));
        }
        var intro =
                "Each lead's probability is drawn from a beta distribution around the list's share that tells answered from unanswered"
                        + " calls with an AUC of 0.75. The same people and seeds; only in one case does the list tell. Outcomes known: the oracle that"
                        + " knows who will answer. " + plan.described() + ".";
        return new Section(
                "Lists that tell each lead's probability",
                List.of(intro, table.toString()),
                gains.isEmpty() ? List.of() : List.of(verdict(gains)),
                Map.of());
    }

    private static Verdict verdict(List<Gain> gains) {
        var least = gains.stream()
                .min(Comparator.comparingDouble(gain -> gain.points().median()))
                .orElseThrow();
        var positive = gains.stream().filter(gain -> gain.points().median() > 0).count();
        return new Verdict(
                "Probabilities of AUC 0.75 are a gain in every cell",
                positive == gains.size(),
                String.format(
                        Locale.ROOT,
                        "%d of %d cells, least %+.2f points at %s",
                        positive,
                        gains.size(),
                        least.points().median(),
                        least.cell()));
    }
}
