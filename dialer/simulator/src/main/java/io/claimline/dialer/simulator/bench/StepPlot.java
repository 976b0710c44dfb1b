package io.claimline.dialer.simulator.bench;

import io.claimline.dialer.simulator.bench.page.Axes;
import io.claimline.dialer.simulator.bench.page.Svg;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is missed in each ten minutes around a step, a panel for each step at the largest team. */
final class StepPlot {
    private static final double PANEL = 250;
    private static final double MARGIN = 52;
    private static final int ACROSS = 3;

    private StepPlot() {}

    static Optional<String> of(List<MovingResult> results) {
        var largest = results.stream()
                .filter(MovingResult::steps)
                .mapToInt(MovingResult::agents)
                .max()
                .orElse(0);
        var drawn = results.stream()
                .filter(each -> each.steps() && each.agents() == largest)
                .toList();
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        var columns = Math.min(ACROSS, drawn.size());
        var rows = (drawn.size() + ACROSS - 1) / ACROSS;
        var svg = new Svg(Math.max(560, MARGIN + columns * (PANEL + MARGIN)), 60 + rows * (PANEL + MARGIN));
        for (var i = 0; i < drawn.size(); i++) {
            panel(
                    new Axes(
                            svg,
                            MARGIN + i % ACROSS * (PANEL + MARGIN),
                            30 + Math.floorDiv(i, ACROSS) * (PANEL + MARGIN),
                            PANEL,
                            PANEL,
                            new Axes.Range(-10.0 * Moved.EARLIER, 10.0 * Moved.LATER, 10),
                            new Axes.Range(0, 12, 1)),
                    drawn.get(i));
        }
        var under = 30 + rows * (PANEL + MARGIN);
        svg.text(
                MARGIN,
                under,
                "start",
                "Across: minutes from the step; up: live answers not connected in 2 s, % of each ten minutes.",
                Svg.INK);
        svg.text(MARGIN, under + 16, "start", "Line: median seed; band: 5th to 95th percentile.", Svg.INK);
        return Optional.of(svg.toString());
    }

    private static void panel(Axes axes, MovingResult result) {
        axes.frame(result.label());
        var svg = axes.svg();
        svg.line(axes.x(0), axes.y(0), axes.x(0), axes.y(12), Svg.INK, "none");
        svg.line(axes.x(-30), axes.y(3), axes.x(60), axes.y(3), Svg.INK, "4 3");
        var xs = axes.xs(IntStream.range(-Moved.EARLIER, Moved.LATER)
                .mapToDouble(span -> 10 * span + 5)
                .toArray());
        svg.band(xs, line(axes, result, 0.95), line(axes, result, 0.05), Svg.OURS);
        svg.path(xs, line(axes, result, 0.5), Svg.OURS);
    }

    private static double[] line(Axes axes, MovingResult result, double share) {
        return axes.ys(IntStream.range(-Moved.EARLIER, Moved.LATER)
                .mapToDouble(span -> 100 * result.missed(span, share))
                .toArray());
    }
}
