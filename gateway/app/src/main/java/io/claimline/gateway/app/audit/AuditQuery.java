package io.claimline.gateway.app.audit;

import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.Subject;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.store.audit.AuditSearch;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What is looked for, read from the query of a request. */
final class AuditQuery {
    private final Function<String, Optional<String>> query;

    /** @param query the value of a parameter, if it is given */
    AuditQuery(Function<String, Optional<String>> query) {
        this.query = name -> query.apply(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** @throws ApiProblem that names the parameter which cannot be read */
    AuditSearch read() {
        return new AuditSearch(
                query.apply("user"),
                query.apply("action").map(AuditQuery::action),
                about(),
                time("from"),
                time("until"));
    }

    private static AuditAction action(String text) {
        try {
            return AuditAction.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw wrong("action", "there is no action " + text + "; docs/audit.md lists them");
        }
    }

    private Optional<Subject> about() {
        return query.apply("about").map(text -> {
            try {
                return new Subject(text);
            } catch (IllegalArgumentException e) {
                throw wrong("about", "name the kind and the id, such as claim:9f2c");
            }
        });
    }

    private Optional<Instant> time(String name) {
        return query.apply(name).map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                throw wrong(name, "must be a time with its offset, such as 2026-11-22T15:00:00-05:00");
            }
        });
    }

    private static ApiProblem wrong(String field, String why) {
        return new ApiProblem(
                400, "Not understood", field + ": " + why + ".", List.of(new ApiProblem.Violation(field, why)));
    }
}
