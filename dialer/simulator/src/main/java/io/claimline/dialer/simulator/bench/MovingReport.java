package io.claimline.dialer.simulator.bench;

import io.claimline.dialer.simulator.bench.page.Section;
import io.claimline.dialer.simulator.bench.page.Table;
import io.claimline.dialer.simulator.bench.page.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/** What the worlds that move say. */
final class MovingReport {
    private static final double OF_ORACLE = 0.97;
    private static final double AFTER_STEP = 0.06;
    private static final double BACK_WITHIN = 10;
    private static final int LARGE = 50;

    private final Plan plan;
    private final List<MovingResult> results;

    MovingReport(Plan plan, List<MovingResult> results) {
        this.plan = plan;
        this.results = results;
    }

    Section section() {
        var intro = "Steps come in the middle of the day. " + MovingPart.seeds(plan) + " seeds, 2 days of "
                + (plan.quick() ? 2 : 4)
                + " h; the second counts. The oracle is the look-ahead rule that knows the truth, tuned to 3 % in each steady part; the"
                + " part after the step includes the time that our pacer takes to notice. Missed: live answers not connected in 2 s, in the ten"
                + " minutes before the step and those after it, median over seeds / 95th percentile. Back: minutes after the step at which the"
                + " first ten minutes begin of whose answers at most 3 % are missed.";
        return new Section(
                "Worlds that move",
                List.of(intro, table().toString(), usual().toString()),
                results.isEmpty() ? List.of() : verdicts(),
                StepPlot.of(results).map(svg -> Map.of("pacing-step.svg", svg)).orElse(Map.of()));
    }

    private Table table() {
        var table = new Table(
                "world",
                "agents",
                "of the oracle, before",
                "after",
                "day",
                "missed −10–0 min %",
                "0–10",
                "10–20",
                "20–30",
                "30–40",
                "back, min");
        for (var each : results) {
            table.row(
                    each.name(),
                    each.agents(),
                    Text.three(each.ofOracleBefore()),
                    Text.three(each.ofOracleAfter()),
                    Text.three(each.ofOracle()),
                    missed(each, -1),
                    missed(each, 0),
                    missed(each, 1),
                    missed(each, 2),
                    missed(each, 3),
                    each.steps() ? minutes(each.back(0.5)) + " / " + minutes(each.back(0.95)) : "–");
        }
        return table;
    }

    private static String missed(MovingResult result, int span) {
        return Text.percent(result.missed(span, 0.5)) + " / " + Text.percent(result.missed(span, 0.95));
    }

    private static String minutes(double minutes) {
        return Math.round(minutes) + "";
    }

    private Table usual() {
        var table = Text.table("world", "agents");
        for (var each : results) {
            table.row(Text.row(each.runs().stream().map(Moved::figures).toList(), each.name(), each.agents()));
        }
        return table;
    }

    private List<Verdict> verdicts() {
        var verdicts = new ArrayList<Verdict>();
        least(verdicts);
        var stepped = results.stream()
                .filter(each -> each.steps() && each.agents() >= LARGE)
                .toList();
        most(
                verdicts,
                stepped,
                "Moving world: with 50 agents and more the 10-minute share missed stays at most 6 % after a step (median seed)",
                AFTER_STEP,
                MovingResult::worst,
                share -> Text.percent(share) + " %");
        most(
                verdicts,
                stepped,
                "Moving world: with 50 agents and more ten minutes with at most 3 % missed begin within 10 minutes of it (median seed)",
                BACK_WITHIN,
                each -> each.back(0.5),
                minutes -> "after " + minutes(minutes) + " min");
        return verdicts;
    }

    private void least(List<Verdict> verdicts) {
        results.stream()
                .min(Comparator.comparingDouble(MovingResult::ofOracle))
                .ifPresent(worst -> verdicts.add(new Verdict(
                        "Moving world: at least 97 % of the oracle's occupancy",
                        worst.ofOracle() >= OF_ORACLE,
                        "least " + Text.percent(worst.ofOracle()) + " %: " + worst.label() + ", " + results.size()
                                + " worlds")));
    }

    private static void most(
            List<Verdict> verdicts,
            List<MovingResult> of,
            String criterion,
            double limit,
            ToDoubleFunction<MovingResult> figure,
            DoubleFunction<String> written) {
        of.stream()
                .max(Comparator.comparingDouble(figure))
                .ifPresent(worst -> verdicts.add(new Verdict(
                        criterion,
                        figure.applyAsDouble(worst) <= limit,
                        "most " + written.apply(figure.applyAsDouble(worst)) + ": " + worst.label() + "; "
                                + of.stream()
                                        .filter(each -> figure.applyAsDouble(each) <= limit)
                                        .count()
                                + " of " + of.size() + " worlds")));
    }
}
