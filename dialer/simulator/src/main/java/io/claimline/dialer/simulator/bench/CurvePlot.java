package io.claimline.dialer.simulator.bench;

import io.claimline.dialer.simulator.bench.VicidialTuning.Tried;
import io.claimline.dialer.simulator.bench.page.Axes;
import io.claimline.dialer.simulator.bench.page.Estimate;
import io.claimline.dialer.simulator.bench.page.Svg;
import io.claimline.dialer.simulator.bound.WindowBound;
import io.claimline.dialer.simulator.bound.WindowWorld;
import io.claimline.dialer.simulator.rule.Counting;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Occupancy against what was missed, a panel for each team size, at one share of answers. */
final class CurvePlot {
    private static final double SHARE = 0.25;
    private static final double MOST_MISSED = 8;
    private static final double PANEL = 250;
    private static final double MARGIN = 52;
    private static final int ACROSS = 3;
    /** The window limit is not reckoned beyond. */
    private static final int LARGEST = 500;

    /** The least occupancy drawn: that of progressive dialling lies in sight. */
    private static final double LOWEST = 0.6;

    private CurvePlot() {}

    static Optional<String> of(List<CellResult> results) {
        var drawn = results.stream()
                .filter(each -> each.cell().answered() == SHARE && each.cell().agents() <= LARGEST)
                .toList();
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        var columns = Math.min(ACROSS, drawn.size());
        var rows = (drawn.size() + ACROSS - 1) / ACROSS;
        var svg = new Svg(Math.max(560, MARGIN + columns * (PANEL + MARGIN)), 60 + rows * (PANEL + MARGIN));
        for (var i = 0; i < drawn.size(); i++) {
            var axes = new Axes(
                    svg,
                    MARGIN + i % ACROSS * (PANEL + MARGIN),
                    30 + Math.floorDiv(i, ACROSS) * (PANEL + MARGIN),
                    PANEL,
                    PANEL,
                    new Axes.Range(0, MOST_MISSED, 1),
                    new Axes.Range(LOWEST, 1, 0.05));
            panel(axes, drawn.get(i));
        }
        var under = 30 + rows * (PANEL + MARGIN);
        svg.text(
                MARGIN,
                under,
                "start",
                "Across: live answers not connected in 2 s, %; up: occupancy. Red: Claimline. Green: oracle and window limit.",
                Svg.INK);
        svg.text(MARGIN, under + 16, "start", "Blue: rules, named when pointed at; line: VICIdial by level.", Svg.INK);
        return Optional.of(svg.toString());
    }

    private static void panel(Axes axes, CellResult result) {
        axes.frame(result.cell().agents() + " agents, a quarter answered");
        var svg = axes.svg();
        svg.line(axes.x(3), axes.y(LOWEST), axes.x(3), axes.y(1), Svg.INK, "4 3");
        limit(axes, result.cell().agents());
        sweep(axes, result.sweep());
        result.runs().forEach((name, runs) -> {
            var x = axes.x(100 * Estimate.of(runs, Figures::late).median());
            var occupancy = Estimate.of(runs, Figures::occupancy);
            var colour =
                    name.equals(CellResult.OURS) ? Svg.OURS : name.equals(CellResult.ORACLE) ? Svg.ORACLE : Svg.RULE;
            svg.line(x, axes.y(occupancy.low()), x, axes.y(occupancy.high()), colour, "none");
            svg.dot(x, axes.y(occupancy.median()), name.equals(CellResult.OURS) ? 5 : 3, colour, name);
        });
    }

    /** What no rule that knows the past alone exceeds at 3 %, were conversations exponential. */
    private static void limit(Axes axes, int agents) {
        var world = new WindowWorld(
                agents,
                WindowWorld.largestAnswerShare(SHARE, 0.25),
                Duration.ofSeconds(180),
                Duration.ofSeconds(12),
                Duration.ofSeconds(2),
                MarkovPart.CAP);
        var y = axes.y(WindowBound.exponential(world));
        axes.svg().line(axes.x(2.2), y, axes.x(3.8), y, Svg.ORACLE, "none");
    }

    private static void sweep(Axes axes, List<Tried> tried) {
        var levels = tried.stream()
                .filter(each -> each.counting() == Counting.READY_ONLY)
                .sorted(Comparator.comparingDouble(Tried::level))
                .map(Tried::figures)
                .toList();
        axes.svg()
                .path(
                        axes.xs(levels.stream()
                                .mapToDouble(each -> 100 * each.late())
                                .toArray()),
                        axes.ys(levels.stream().mapToDouble(Figures::occupancy).toArray()),
                        Svg.RULE);
    }
}
