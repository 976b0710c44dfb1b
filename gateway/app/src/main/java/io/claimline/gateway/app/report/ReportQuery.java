package io.claimline.gateway.app.report;

import io.claimline.dialer.report.CellKey;
import io.claimline.gateway.app.web.ApiProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a report is asked for.
 *
 * @param from the first shift date
 * @param to the last one, at most {@link #MOST_DAYS} days
 * @param by what rows are grouped by
 * @param only what must be so; an empty text asks for what is nobody's
 */
record ReportQuery(LocalDate from, LocalDate to, Dimension by, Map<Dimension, String> only) {
    static final int MOST_DAYS = 400;

    ReportQuery {
        only = Map.copyOf(only);
    }

    /** @throws ApiProblem that names the parameter which cannot be used */
    static ReportQuery read(Function<String, Optional<String>> query) {
        var from = date(query, "from");
        var to = date(query, "to");
        if (to.isBefore(from)) {
            throw wrong("to", "is before from; name the first and the last shift date");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw wrong("to", "is more than " + MOST_DAYS + " days after from; ask for less, or for parts");
        }
        var by = query.apply("by").orElse("date");
        var only = new EnumMap<Dimension, String>(Dimension.class);
        for (var dimension : Dimension.values()) {
            query.apply(dimension.wire()).ifPresent(value -> only.put(dimension, value.equals("-") ? "" : value));
        }
        return new ReportQuery(
                from, to, Dimension.of(by).orElseThrow(() -> wrong("by", "is none of the groups of a report")), only);
    }

    private static LocalDate date(Function<String, Optional<String>> query, String name) {
        try {
            return LocalDate.parse(query.apply(name).orElse(""));
        } catch (DateTimeException e) {
            throw wrong(name, "must be a shift date such as 2026-11-30");
        }
    }

    private static ApiProblem wrong(String field, String why) {
        return new ApiProblem(
                400, "Not understood", field + ": " + why + ".", List.of(new ApiProblem.Violation(field, why)));
    }

    ReportQuery with(Dimension dimension, String value) {
        var more = new EnumMap<Dimension, String>(Dimension.class);
        more.putAll(only);
        more.put(dimension, value);
        return new ReportQuery(from, to, by, more);
    }

    boolean takes(CellKey cell, Map<String, String> teams) {
        return !cell.date().isBefore(from)
                && !cell.date().isAfter(to)
                && only.entrySet().stream()
                        .allMatch(one -> one.getKey().key(cell, teams).equals(one.getValue()));
    }
}
