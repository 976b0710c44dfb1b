package io.claimline.gateway.app.quality.trend;

import io.claimline.dialer.quality.trend.Interval;
import io.claimline.dialer.quality.trend.Rate;
import io.claimline.dialer.quality.trend.Tally;
import io.claimline.dialer.quality.trend.Trends;
import io.claimline.gateway.app.quality.Words;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Trends on the wire. */
final class TrendText {
    private TrendText() {}

    /** {@code QualityTrends}. */
    static JsonObject write(Trend trend) {
        var rows = new JsonArray();
        trend.rows().forEach((key, row) -> rows.add(row(key, trend.label(key), row)));
        return new JsonObject()
                .put("from", trend.from().toString())
                .put("to", trend.to().toString())
                .put("by", Words.of(trend.by()))
                .put("per", Words.of(trend.per()))
                .put("asOf", trend.asOf().toString())
                .put("rows", rows)
                .put("totals", row("all", "All", trend.totals()));
    }

    private static JsonObject row(String key, String label, Trends.Row row) {
        var periods = new JsonArray();
        row.periods().forEach((period, tally) -> periods.add(figures(tally).put("period", period)));
        return new JsonObject()
                .put("key", key)
                .put("label", label)
                .put("total", figures(row.total()))
                .put("periods", periods);
    }

    private static JsonObject figures(Tally tally) {
        var figures = new JsonObject()
                .put("evaluations", tally.count())
                .put("critical", rate(tally.critical()))
                .put("passed", rate(tally.passed()))
                .put("disputed", rate(tally.disputed()))
                .put("changed", rate(tally.changed()));
        tally.mean()
                .ifPresent(mean ->
                        figures.put("mean", bounds(new JsonObject().put("score", mean.value()), tally.meanInterval())));
        return figures;
    }

    private static JsonObject rate(Rate rate) {
        var text = new JsonObject().put("count", rate.count()).put("of", rate.of());
        rate.share().ifPresent(share -> text.put("share", share.value()));
        return bounds(text, rate.interval());
    }

    private static JsonObject bounds(JsonObject text, Optional<Interval> interval) {
        interval.ifPresent(
                one -> text.put("low", one.low().value()).put("high", one.high().value()));
        return text;
    }
}
