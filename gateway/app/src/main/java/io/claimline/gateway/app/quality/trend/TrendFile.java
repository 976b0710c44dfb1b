package io.claimline.gateway.app.quality.trend;

import io.claimline.dialer.quality.BasisPoints;
import io.claimline.dialer.quality.trend.Interval;
import io.claimline.dialer.quality.trend.Rate;
import io.claimline.dialer.quality.trend.Tally;
import io.claimline.gateway.app.csv.Csv;
import io.claimline.gateway.app.quality.Words;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Trends as a file: a line for each group and period, one for each group over all of them, and one of everything. Percentages have two decimals, as they are reckoned. */
final class TrendFile {
    private static final List<String> RATES = List.of("Critical errors", "Passed", "Disputed", "Changed of decided");

    private TrendFile() {}

    static byte[] write(Trend trend) {
        var text = new StringBuilder(Csv.write(header(trend)));
        trend.rows().forEach((key, row) -> {
            var label = safe(trend.label(key));
            row.periods().forEach((period, tally) -> text.append(Csv.write(line(label, period, tally))));
            text.append(Csv.write(line(label, "All", row.total())));
        });
        text.append(Csv.write(line("All", "All", trend.totals().total())));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> header(Trend trend) {
        var names = new ArrayList<>(List.of(
                Words.of(trend.by()), Words.of(trend.per()), "Evaluations", "Mean score (%)", "95 % from", "95 % to"));
        RATES.forEach(rate -> names.addAll(List.of(rate, rate + " (%)", "95 % from", "95 % to")));
        return names;
    }

    private static List<String> line(String label, String period, Tally tally) {
        var fields = new ArrayList<>(List.of(label, period, "" + tally.count()));
        fields.add(percent(tally.mean()));
        interval(fields, tally.meanInterval());
        rate(fields, tally.critical());
        rate(fields, tally.passed());
        rate(fields, tally.disputed());
        rate(fields, tally.changed());
        return fields;
    }

    private static void rate(List<String> fields, Rate rate) {
        fields.add("" + rate.count());
        fields.add(percent(rate.share()));
        interval(fields, rate.interval());
    }

    private static void interval(List<String> fields, Optional<Interval> interval) {
        fields.add(percent(interval.map(Interval::low)));
        fields.add(percent(interval.map(Interval::high)));
    }

    private static String percent(Optional<BasisPoints> share) {
        return share.map(points -> BigDecimal.valueOf(points.value(), 2).toPlainString())
                .orElse("");
    }

    /** What people named may begin as a formula does; a spreadsheet must not reckon it. */
    private static String safe(String text) {
        return text.isEmpty() || "=+-@\t\r\n".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
