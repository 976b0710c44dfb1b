package io.claimline.gateway.app.report;

import io.claimline.dialer.report.Column;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Reports, the calls behind them, and files of them. Agents have their own numbers only. */
public final class ReportEndpoints implements Endpoints {
    private static final int PAGE = 100;

    private final ReportKeeper keeper;
    private final ReportDesk desk;
    private final ReportCalls calls;

    /** Answers by these. */
    public ReportEndpoints(ReportKeeper keeper, ReportDesk desk, ReportCalls calls) {
        this.keeper = keeper;
        this.desk = desk;
        this.calls = calls;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("getReportDefinitions", ask -> Future.succeededFuture(definitions()))
                .on("getReport", ask -> desk.of(query(ask)).map(report -> Answer.ok(ReportText.of(report))))
                .on("exportReport", this::export)
                .on("listReportCalls", this::list)
                .on("rebuildReports", this::rebuild);
    }

    private Answer definitions() {
        var calendar = desk.calendar();
        return Answer.ok(ReportText.definitions()
                .put("zone", calendar.zone().getId())
                .put("dayBegins", calendar.dayBegins().toString()));
    }

    private static ReportQuery query(Ask ask) {
        var query = ReportQuery.read(ask::query);
        return ask.signedIn().account().role() == Role.AGENT
                ? query.with(Dimension.AGENT, ask.agent().value())
                : query;
    }

    private Future<Answer> export(Ask ask) {
        var query = query(ask);
        var file = ReportFile.of(ask.query("format").orElse("csv"));
        told(ask, query);
        ask.tell().detail("format", file.wire());
        return desk.of(query)
                .compose(report -> keeper.blocking(() -> file.write(report)))
                .map(bytes -> new Answer.Content(file.type(), file.name(query), Buffer.buffer(bytes)));
    }

    private Future<Answer> list(Ask ask) {
        var query = query(ask);
        told(ask, query);
        return calls.of(query, column(ask), after(ask), ask.query("limit", PAGE))
                .map(Answer::ok);
    }

    private static Optional<Column> column(Ask ask) {
        return ask.query("counted")
                .map(id -> Column.of(id)
                        .orElseThrow(() -> wrong(
                                "counted", "is no number of a report; GET /api/v1/reports/definitions lists them")));
    }

    private static Optional<String> after(Ask ask) {
        ask.query("after").filter(text -> text.indexOf('|') < 13).ifPresent(text -> {
            throw wrong("after", "is no next of a page of calls");
        });
        return ask.query("after");
    }

    private Future<Answer> rebuild(Ask ask) {
        var query = ReportQuery.read(name -> Optional.ofNullable(ask.body().getString(name)));
        told(ask, query);
        var calendar = desk.calendar();
        return keeper.rebuild(
                        calendar.begin(query.from()).minus(1, ChronoUnit.DAYS),
                        calendar.begin(query.to()).plus(3, ChronoUnit.DAYS))
                .map(hours -> Answer.ok(new JsonObject().put("hours", hours)));
    }

    private static void told(Ask ask, ReportQuery query) {
        ask.tell()
                .detail("from", query.from())
                .detail("to", query.to())
                .detail("by", query.by().wire());
        query.only().forEach((dimension, value) -> ask.tell().detail(dimension.wire(), value));
    }

    static ApiProblem wrong(String field, String why) {
        return new ApiProblem(
                400, "Not understood", field + ": " + why + ".", List.of(new ApiProblem.Violation(field, why)));
    }
}
