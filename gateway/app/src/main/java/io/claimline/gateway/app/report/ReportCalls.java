package io.claimline.gateway.app.report;

import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.report.CallCounts;
import io.claimline.dialer.report.CallFacts;
import io.claimline.dialer.report.Column;
import io.claimline.dialer.report.Counting;
import io.claimline.dialer.report.Counts;
import io.claimline.dialer.report.Measure;
import io.claimline.gateway.store.report.HourReader;
import io.claimline.gateway.store.report.ReportBooks;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The calls that a number of a report is made of: read from where the number was reckoned from, and counted by the same function. */
public final class ReportCalls {
    /** Sorts as the instants do, also within a second. */
    private static final DateTimeFormatter NANOS =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

    private final ReportKeeper keeper;
    private final ReportDesk desk;
    private final ReportBooks books;
    private final HourReader hours;

    /** Calls behind what the desk answers. */
    public ReportCalls(ReportKeeper keeper, ReportDesk desk, ReportBooks books) {
        this.keeper = keeper;
        this.desk = desk;
        this.books = books;
        hours = books.hours(desk.calendar());
    }

    /** A call and what it counts. */
    private record Line(CallFacts call, Counts counts) {
        Instant at() {
            return call.attempt().timeline().at(Milestone.PLACED).orElse(Instant.EPOCH);
        }

        String id() {
            return call.attempt().id().value();
        }
    }

    /**
     * Calls in the order in which they were placed.
     *
     * @param column calls of which it counts something; empty for all
     * @param after the {@code next} of the page before
     * @param limit at most so many, 1 or more
     */
    Future<JsonObject> of(ReportQuery query, Optional<Column> column, Optional<String> after, int limit) {
        return keeper.settle()
                .compose(pending -> desk.names()
                        .compose(names -> keeper.blocking(() -> page(query, names, column, after.orElse(""), limit))));
    }

    private JsonObject page(ReportQuery query, ReportNames names, Optional<Column> column, String after, int limit) {
        var found = new ArrayList<Line>();
        for (var hour : hoursOf(query, names, column, after)) {
            lines(hour, query, names, column).stream()
                    .filter(line -> cursor(line).compareTo(after) > 0)
                    .forEach(found::add);
            if (found.size() > limit) {
                break;
            }
        }
        var shown = found.subList(0, Math.min(limit, found.size()));
        var rows = new JsonArray();
        shown.forEach(line -> rows.add(text(line, names)));
        var page = new JsonObject().put("calls", rows);
        return found.size() > limit ? page.put("next", cursor(shown.getLast())) : page;
    }

    /** Hours whose counts say that something is there. */
    private List<String> hoursOf(ReportQuery query, ReportNames names, Optional<Column> column, String after) {
        var from = after.isEmpty() ? "" : after.substring(0, after.indexOf('|'));
        return desk.parts(query)
                .flatMap(part -> books.sheets().of(part).join().stream())
                .filter(sheet -> sheet.hour().compareTo(hourOf(from)) >= 0)
                .filter(sheet -> sheet.cells().entrySet().stream()
                        .anyMatch(cell -> query.takes(cell.getKey(), names.teams()) && counts(cell.getValue(), column)))
                .map(sheet -> sheet.hour())
                .sorted()
                .toList();
    }

    private static String hourOf(String at) {
        return at.isEmpty() ? "" : at.substring(0, 13);
    }

    private List<Line> lines(String hour, ReportQuery query, ReportNames names, Optional<Column> column) {
        var counting = new Counting(desk.calendar());
        return hours.read(hour).calls().stream()
                .filter(call -> query.takes(counting.key(call), names.teams()))
                .map(call -> new Line(call, CallCounts.of(call)))
                .filter(line -> counts(line.counts(), column))
                .sorted(Comparator.comparing(ReportCalls::cursor))
                .toList();
    }

    private static boolean counts(Counts counts, Optional<Column> column) {
        return column.map(one -> counts.get(one) != 0)
                .orElseGet(() -> counts.get(Measure.PLACED) + counts.get(Measure.CAME_IN) > 0);
    }

    private static String cursor(Line line) {
        return NANOS.format(line.at()) + "|" + line.id();
    }

    private static JsonObject text(Line line, ReportNames names) {
        var attempt = line.call().attempt();
        var agent = attempt.agent().map(id -> id.value()).orElse("");
        var text = new JsonObject()
                .put("call", line.id())
                .put("lead", attempt.lead().value())
                .put("placedAt", line.at().toString())
                .put(
                        "campaign",
                        names.label(Dimension.CAMPAIGN, attempt.campaign().value()))
                .put("agent", agent.isEmpty() ? "" : names.label(Dimension.AGENT, agent))
                .put("payer", line.call().payer())
                .put("result", result(attempt.ending()))
                .put("waitSeconds", line.counts().get(Measure.WAIT) / 1_000.0)
                .put("talkSeconds", line.counts().get(Measure.TALK) / 1_000.0)
                .put("holdSeconds", line.counts().get(Measure.HOLD) / 1_000.0)
                .put("wrapUpSeconds", line.counts().get(Measure.WRAP_UP) / 1_000.0);
        var statuses = new JsonArray();
        line.call().touches().forEach(touch -> statuses.add(touch.outcome().status()));
        return text.put("outcomes", statuses).put("counts", ReportText.counts(line.counts()));
    }

    private static String result(Ending ending) {
        return switch (ending) {
            case Ending.Open _ -> "open";
            case Ending.Closed closed ->
                closed.result().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        };
    }
}
