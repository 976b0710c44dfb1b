package io.claimline.dialer.simulator.bench.page;

import java.util.Locale;

/** A panel of a drawing with two axes; values beyond them are drawn at the edge. */
public record Axes(Svg svg, double left, double top, double width, double height, Range across, Range up) {
    /** From one value to another, with a mark every {@code step}. */
    public record Range(double from, double to, double step) {
        private double part(double value) {
            return Math.clamp((value - from) / (to - from), 0, 1);
        }
    }

    public double x(double value) {
        return left + width * across.part(value);
    }

    public double y(double value) {
        return top + height * (1 - up.part(value));
    }

    public double[] xs(double[] values) {
        return java.util.Arrays.stream(values).map(this::x).toArray();
    }

    public double[] ys(double[] values) {
        return java.util.Arrays.stream(values).map(this::y).toArray();
    }

    public void frame(String title) {
        for (var value = across.from(); value <= across.to() + 1e-9; value += across.step()) {
            svg.line(x(value), top, x(value), top + height, Svg.PALE, "none");
            svg.text(x(value), top + height + 13, "middle", mark(value), Svg.INK);
        }
        for (var value = up.from(); value <= up.to() + 1e-9; value += up.step()) {
            svg.line(left, y(value), left + width, y(value), Svg.PALE, "none");
            svg.text(left - 4, y(value) + 4, "end", mark(value), Svg.INK);
        }
        svg.text(left + width / 2, top - 6, "middle", title, Svg.INK);
    }

    private static String mark(double value) {
        return Math.abs(value - Math.rint(value)) < 1e-9
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
