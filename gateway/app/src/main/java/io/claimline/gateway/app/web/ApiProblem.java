package io.claimline.gateway.app.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer that says no (RFC 9457). The detail is for the person who asked: what was wrong, where, and what to do. */
public final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String title;
    private final transient List<Violation> violations;
    private final int retryAfter;
    private final transient @Nullable JsonObject current;

    /** One thing wrong with the input; {@code field} says where. */
    public record Violation(String field, String message) {}

    private ApiProblem(
            int status,
            String title,
            String detail,
            List<Violation> violations,
            int retryAfter,
            @Nullable JsonObject current) {
        super(detail, null, false, false);
        this.current = current;
        this.status = status;
        this.title = title;
        this.violations = List.copyOf(violations);
        this.retryAfter = retryAfter;
    }

    /** @param status HTTP status */
    public ApiProblem(int status, String title, String detail, List<Violation> violations) {
        this(status, title, detail, violations, 0, null);
    }

    /** Without violations. */
    public ApiProblem(int status, String title, String detail) {
        this(status, title, detail, List.of());
    }

    /** There is no such thing. */
    public static ApiProblem notFound(String what) {
        return new ApiProblem(404, "Not found", what);
    }

    /** The thing is not in a state for that. */
    public static ApiProblem conflict(String why) {
        return new ApiProblem(409, "Not now", why);
    }

    /** The thing is not as the asker believed; {@code now} is {@code CurrentTruth} of the wire contract. */
    public static ApiProblem changed(String why, JsonObject now) {
        return new ApiProblem(409, "Not as it was", why, List.of(), 0, now);
    }

    /** Too much is asked at once; after so many seconds it may be asked again. */
    public static ApiProblem busy(String why, int retryAfter) {
        return new ApiProblem(429, "Busy", why, List.of(), retryAfter, null);
    }

    /** Seconds after which it may be asked again; 0 when there is no telling. */
    public int retryAfter() {
        return retryAfter;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** {@code Problem} of the wire contract. */
    public JsonObject json() {
        var json = new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", getMessage());
        if (!violations.isEmpty()) {
            var list = new JsonArray();
            violations.forEach(
                    v -> list.add(new JsonObject().put("field", v.field()).put("message", v.message())));
            json.put("violations", list);
        }
        return current == null ? json : json.put("current", current);
    }
}
