package io.claimline.gateway.app.report;

import io.claimline.dialer.report.Column;
import io.claimline.dialer.report.Counts;
import io.claimline.dialer.report.Kpi;
import io.claimline.dialer.report.Kpis;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Reports as the wire contract tells them. */
final class ReportText {
    private ReportText() {}

    static JsonObject of(Report report) {
        var rows = new JsonArray();
        report.rows()
                .forEach(row ->
                        rows.add(figures(row.counts()).put("key", row.key()).put("label", row.label())));
        return new JsonObject()
                .put("from", report.query().from().toString())
                .put("to", report.query().to().toString())
                .put("by", report.query().by().wire())
                .put("asOf", report.asOf().toString())
                .put("pending", report.pending())
                .put("rows", rows)
                .put("totals", figures(report.totals()));
    }

    private static JsonObject figures(Counts counts) {
        var kpis = new JsonObject();
        Kpis.list().forEach(kpi -> kpi.of(counts).ifPresent(value -> kpis.put(kpi.id(), value)));
        return new JsonObject().put("kpis", kpis).put("counts", counts(counts));
    }

    /** Those that are not nothing, by the names of their columns. */
    static JsonObject counts(Counts counts) {
        var text = new JsonObject();
        Column.list().stream()
                .filter(column -> counts.get(column) != 0)
                .forEach(column -> text.put(column.id(), counts.get(column)));
        return text;
    }

    static JsonObject definitions() {
        var kpis = new JsonArray();
        Kpis.list().forEach(kpi -> kpis.add(definition(kpi)));
        var columns = new JsonArray();
        Column.list()
                .forEach(column -> columns.add(new JsonObject()
                        .put("id", column.id())
                        .put("label", column.label())
                        .put("group", column.group())
                        .put("unit", column.unit().wire())));
        return new JsonObject().put("kpis", kpis).put("columns", columns);
    }

    private static JsonObject definition(Kpi kpi) {
        return new JsonObject()
                .put("id", kpi.id())
                .put("name", kpi.name())
                .put("unit", kpi.unit().wire())
                .put("formula", kpi.formula())
                .put("note", kpi.note())
                .put("source", kpi.source());
    }
}
