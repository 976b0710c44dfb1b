package io.claimline.dialer.simulator.bench.page;

import java.util.Locale;

/** A drawing in plain SVG. */
public final class Svg {
    public static final String INK = "#333333";
    public static final String PALE = "#dddddd";
    public static final String OURS = "#c0392b";
    public static final String RULE = "#2c6fbb";
    public static final String ORACLE = "#2e8b57";

    private final StringBuilder body = new StringBuilder();
    private final double width;
    private final double height;

    public Svg(double width, double height) {
        this.width = width;
        this.height = height;
        add(String.format(Locale.ROOT, "<rect width=\"%.1f\" height=\"%.1f\" fill=\"#ffffff\"/>", width, height));
    }

    private void add(String element) {
        body.append(element).append('\n');
    }

    public Svg line(double x1, double y1, double x2, double y2, String colour, String dashes) {
        add(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-dasharray=\"%s\"/>",
                x1,
                y1,
                x2,
                y2,
                colour,
                dashes));
        return this;
    }

    public Svg path(double[] xs, double[] ys, String colour) {
        var points = new StringBuilder();
        for (var i = 0; i < xs.length; i++) {
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", xs[i], ys[i]));
        }
        add(String.format(
                Locale.ROOT,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>",
                points.toString().trim(),
                colour));
        return this;
    }

    /** What lies between two lines above each other. */
    public Svg band(double[] xs, double[] upper, double[] lower, String colour) {
        var points = new StringBuilder();
        for (var i = 0; i < xs.length; i++) {
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", xs[i], upper[i]));
        }
        for (var i = xs.length - 1; i >= 0; i--) {
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", xs[i], lower[i]));
        }
        add(String.format(
                Locale.ROOT,
                "<polygon points=\"%s\" fill=\"%s\" fill-opacity=\"0.18\"/>",
                points.toString().trim(),
                colour));
        return this;
    }

    /** A dot that tells its name when it is pointed at. */
    public Svg dot(double x, double y, double radius, String colour, String name) {
        add(String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"><title>%s</title></circle>",
                x,
                y,
                radius,
                colour,
                escaped(name)));
        return this;
    }

    /** {@code anchor} is start, middle or end. */
    public Svg text(double x, double y, String anchor, String words, String colour) {
        add(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
                x,
                y,
                anchor,
                colour,
                escaped(words)));
        return this;
    }

    public static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" font-family=\"sans-serif\" font-size=\"11\">%n",
                        width,
                        height)
                + body + "</svg>\n";
    }
}
