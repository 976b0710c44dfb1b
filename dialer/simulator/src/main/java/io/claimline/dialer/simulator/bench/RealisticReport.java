package io.claimline.dialer.simulator.bench;

import io.claimline.dialer.simulator.bench.page.Estimate;
import io.claimline.dialer.simulator.bench.page.Section;
import io.claimline.dialer.simulator.bench.page.Table;
import io.claimline.dialer.simulator.bench.page.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What the comparison in the reference world says. */
final class RealisticReport {
    private static final double NOISE = 0.003;

    private final Plan plan;
    private final List<CellResult> results;

    RealisticReport(Plan plan, List<CellResult> results) {
        this.plan = plan;
        this.results = results;
    }

    Section section() {
        var blocks = new ArrayList<String>();
        blocks.add(
                "Talk log-normal 150 s (CV 1), wrap-up 30 s (CV 0.5), answers after 12 to 25 s, of which the first 2 to 6 s pass before the phone"
                        + " rings, 2 s to connect. Our pacer has one action that the rules and the oracles have not: it may hang up a phone that is known to ring"
                        + " for 15.5 s; the phone is silent 0.2 to 1 s later, and who answers before that counts as abandoned. \"Not withdrawing\" is the same pacer"
                        + " without it: that column compares with the oracle like with like. "
                        + plan.described()
                        + "; the first two hours, in which a pacer learns, are left out of occupancy, abandoned and not in 2 s (they stand in columns of"
                        + " their own). VICIdial was tuned here in each cell on other seeds, over twenty levels and both ways of counting agents; the oracle's threshold"
                        + " on the first of these seeds. \"Published\" is the project's reference table, each column tuned offline to the cell, VICIdial's over fewer"
                        + " settings: the bars for idle time were derived from it, and we tell our figure against both. The oracle was not run for 500 agents.");
        blocks.add(summary());
        for (var result : results) {
            blocks.add("**" + result.cell().agents() + " agents, "
                    + Text.percent(result.cell().answered())
                    + " % answered**; VICIdial tuned: "
                    + VicidialTuning.best(result.sweep()).contender().name());
            blocks.add(details(result));
        }
        return new Section(
                "Against every rule (reference world)",
                blocks,
                results.isEmpty() ? List.of() : verdicts(),
                CurvePlot.of(results)
                        .map(svg -> Map.of("pacing-curve.svg", svg))
                        .orElse(Map.of()));
    }

    private String summary() {
        var table = new Table(
                "agents / answered",
                "ours",
                "not in 2 s %",
                "not withdrawing",
                "published hazard",
                "oracle here",
                "published VICIdial",
                "idle of ours over its",
                "VICIdial tuned here",
                "idle of ours over its",
                "best rule within the cap",
                "first 2 h",
                "first 2 h not in 2 s %",
                "withdrawn % of calls",
                "calls per answer",
                "not withdrawing");
        for (var each : results) {
            var ours = each.of(CellResult.OURS);
            var best = each.bestRule();
            table.row(
                    each.cell(),
                    Estimate.of(ours, Figures::occupancy).share(),
                    Estimate.of(ours, Figures::late).percent(),
                    Text.four(each.occupancy(CellResult.KEEPING)),
                    Text.three(hazard(each)),
                    Text.three(each.occupancy(CellResult.ORACLE)),
                    Text.three(each.publishedVicidial().orElse(Double.NaN)),
                    Text.ratio(each.idleOverPublished()),
                    Text.three(each.occupancy(CellResult.TUNED)),
                    Text.ratio(each.idleOverTunedHere()),
                    best.getKey() + " " + Text.three(best.getValue()),
                    Text.three(each.median(CellResult.OURS, Figures::first)),
                    Text.percent(each.median(CellResult.OURS, Figures::firstLate)),
                    Text.percent(each.median(CellResult.OURS, Figures::withdrawn)),
                    Text.ratio(each.median(CellResult.OURS, Figures::dials)),
                    Text.ratio(each.median(CellResult.KEEPING, Figures::dials)));
        }
        return table.toString();
    }

    private static String details(CellResult result) {
        var table = Text.table("pacer");
        result.runs().forEach((name, runs) -> table.row(Text.row(runs, name)));
        return table.toString();
    }

    private static double hazard(CellResult result) {
        return Published.of(result.cell()).map(Published::hazard).orElse(Double.NaN);
    }

    private List<Verdict> verdicts() {
        var verdicts = new ArrayList<Verdict>();
        add(
                verdicts,
                "Reference world: within 0.3 points of the published look-ahead, hazard, or above",
                each -> !Double.isNaN(hazard(each)),
                each -> each.occupancy(CellResult.OURS) - hazard(each) + NOISE,
                each -> each.occupancy(CellResult.OURS) - hazard(each));
        add(
                verdicts,
                "Reference world: not connected in 2 s at most 3.0 %",
                _ -> true,
                each -> MarkovPart.CAP - each.median(CellResult.OURS, Figures::late),
                each -> each.median(CellResult.OURS, Figures::late));
        idle(verdicts, 10, 0.9);
        idle(verdicts, 100, 0.55);
        add(
                verdicts,
                "Reference world: above every rule that keeps the cap",
                _ -> true,
                each -> each.occupancy(CellResult.OURS)
                        - Math.max(each.bestRule().getValue(), each.bestVicidial()),
                each -> each.occupancy(CellResult.OURS)
                        - Math.max(each.bestRule().getValue(), each.bestVicidial()));
        return verdicts;
    }

    /** Against both tunings of VICIdial: that of the table from which the bar was derived, and our own, which tries more levels. */
    private void idle(List<Verdict> verdicts, int agents, double most) {
        var bar = "Reference world: with " + agents + " agents idle at most " + most + " of ";
        idle(verdicts, agents, most, bar + "the published tuned VICIdial's", CellResult::idleOverPublished);
        idle(verdicts, agents, most, bar + "VICIdial's as our finer sweep tunes it", CellResult::idleOverTunedHere);
    }

    private void idle(
            List<Verdict> verdicts, int agents, double most, String criterion, ToDoubleFunction<CellResult> ratio) {
        add(
                verdicts,
                criterion,
                each -> each.cell().agents() == agents && !Double.isNaN(ratio.applyAsDouble(each)),
                each -> most - ratio.applyAsDouble(each),
                ratio);
    }

    /** Reached when the margin is nowhere below 0; tells where it is least, and the figure there. */
    private void add(
            List<Verdict> verdicts,
            String criterion,
            Predicate<CellResult> applies,
            ToDoubleFunction<CellResult> margin,
            ToDoubleFunction<CellResult> figure) {
        var cells = results.stream().filter(applies).toList();
        cells.stream()
                .min(java.util.Comparator.comparingDouble(margin))
                .ifPresent(worst -> verdicts.add(new Verdict(
                        criterion,
                        margin.applyAsDouble(worst) >= 0,
                        Text.four(figure.applyAsDouble(worst)) + " at " + worst.cell() + ", "
                                + cells.stream()
                                        .filter(each -> margin.applyAsDouble(each) >= 0)
                                        .count()
                                + " of " + cells.size() + " cells")));
    }
}
