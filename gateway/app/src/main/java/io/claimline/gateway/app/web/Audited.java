package io.claimline.gateway.app.web;

import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.Subject;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.Operation;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the contract says of an operation's entry in the audit trail: {@code x-audit}, either {@code none} or the action and, by kind, where the
 * request names what it is about: a parameter of the path, or {@code body.field}.
 *
 * @param action what the operation does
 * @param about by kind of thing, where its id stands
 */
record Audited(AuditAction action, Map<String, String> about) {
    private static final String NONE = "none";
    private static final String BODY = "body.";

    /** That of the operation; empty when it leaves no entry. An operation that does not say is a mistake in the contract. */
    static Optional<Audited> of(Operation operation) {
        var told = operation.getOpenAPIModel().getValue("x-audit");
        if (NONE.equals(told)) {
            return Optional.empty();
        }
        if (!(told instanceof JsonObject says)) {
            throw new IllegalStateException("x-audit is missing at " + operation.getOperationId());
        }
        var about = new TreeMap<String, String>();
        // The library writes addresses of its own into every object of the contract.
        says.stream()
                .filter(pair -> !pair.getKey().startsWith("__"))
                .forEach(pair -> about.put(pair.getKey(), String.valueOf(pair.getValue())));
        var action = AuditAction.valueOf(String.valueOf(about.remove("action")));
        return Optional.of(new Audited(action, Map.copyOf(about)));
    }

    /** What the request names. */
    Stream<Subject> named(Ask ask) {
        return about.entrySet().stream()
                .flatMap(one ->
                        id(ask, one.getValue()).stream().flatMap(id -> Subject.read(one.getKey(), id).stream()));
    }

    private static Optional<String> id(Ask ask, String where) {
        return where.startsWith(BODY)
                ? Optional.ofNullable(ask.body().getString(where.substring(BODY.length())))
                : Optional.of(ask.path(where));
    }
}
