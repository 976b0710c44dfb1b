package io.claimline.dialer.simulator.bench;

import io.claimline.dialer.simulator.bench.page.Estimate;
import io.claimline.dialer.simulator.bench.page.Table;
import java.util.List;
import java.util.Locale;

/** Figures as the tables show them. */
final class Text {
    /** What every table of pacers tells of each, after its name. */
    static final List<String> HEADS = List.of(
            "occupancy",
            "abandoned %",
            "not in 2 s %",
            "idle 50 % s",
            "idle 90 % s",
            "idle 99 % s",
            "calls per answer");

    private Text() {}

    static List<String> columns(List<Figures> runs) {
        return List.of(
                Estimate.of(runs, Figures::occupancy).share(),
                Estimate.of(runs, Figures::abandoned).percent(),
                Estimate.of(runs, Figures::late).percent(),
                Estimate.of(runs, Figures::idle50).plain(0),
                Estimate.of(runs, Figures::idle90).plain(0),
                Estimate.of(runs, Figures::idle99).plain(0),
                Estimate.of(runs, Figures::dials).plain(2));
    }

    static Table table(String... before) {
        return new Table(
                joined(List.of(before), HEADS).stream().map(Object::toString).toArray(String[]::new));
    }

    static Object[] row(List<Figures> runs, Object... before) {
        return joined(List.of(before), columns(runs)).toArray();
    }

    private static List<Object> joined(List<?> some, List<?> others) {
        var all = new java.util.ArrayList<Object>(some);
        all.addAll(others);
        return all;
    }

    static String three(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.3f", share);
    }

    static String four(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.4f", share);
    }

    static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.2f", 100 * share);
    }

    static String ratio(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
    }
}
