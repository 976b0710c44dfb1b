package io.claimline.gateway.app.reminders.results;

import io.claimline.dialer.report.ShiftCalendar;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.store.strategy.ReminderReports.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** From which of the site's days to which, both included and each left out at will. */
final class Period {
    private Period() {}

    /** @throws ApiProblem that names the parameter which cannot be used */
    static Span read(Function<String, Optional<String>> query, ShiftCalendar calendar) {
        var from = date(query, "from");
        var to = date(query, "to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw wrong("to", "is before from; name the first and the last shift date");
        }
        return new Span(
                from.map(calendar::begin).orElse(null),
                to.map(last -> calendar.begin(last.plusDays(1))).orElse(null));
    }

    private static Optional<LocalDate> date(Function<String, Optional<String>> query, String name) {
        try {
            return query.apply(name).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw wrong(name, "must be a shift date such as 2026-11-30");
        }
    }

    static ApiProblem wrong(String field, String why) {
        return new ApiProblem(
                400, "Not understood", field + ": " + why + ".", List.of(new ApiProblem.Violation(field, why)));
    }
}
