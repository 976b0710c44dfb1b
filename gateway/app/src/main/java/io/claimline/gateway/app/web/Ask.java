package io.claimline.gateway.app.web;

import io.claimline.dialer.id.AgentId;
import io.claimline.gateway.app.security.SignedIn;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.validation.RequestParameter;
import io.vertx.openapi.validation.ValidatedRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that conforms to the contract. */
public record Ask(RoutingContext ctx, ValidatedRequest input) {
    /** Who asks; not for operations open to anyone. */
    public SignedIn signedIn() {
        return Guard.signedIn(ctx);
    }

    /** The agent who asks. */
    public AgentId agent() {
        return signedIn().account().id();
    }

    /** The body, which the contract says is an object. */
    public JsonObject body() {
        return Objects.requireNonNull(input.getBody().getJsonObject(), "the contract asks for a body");
    }

    /** The body where the contract does not ask for one; empty when there is none. */
    public JsonObject given() {
        var body = input.getBody();
        return body == null || body.isEmpty() || !body.isJsonObject()
                ? new JsonObject()
                : Objects.requireNonNull(body.getJsonObject());
    }

    /** Why, as the person wrote it in {@code reason} of the body; it is in the audit from now on. Empty when nothing was written. */
    public String because() {
        var words = given().getString("reason", "").strip();
        tell().because(words);
        return words;
    }

    /** A parameter of the path. */
    public String path(String name) {
        return text(input.getPathParameters().get(name))
                .orElseThrow(() -> new IllegalStateException("the contract has no path parameter " + name));
    }

    /** A number of the query. */
    public int query(String name, int otherwise) {
        var parameter = input.getQuery().get(name);
        var number = parameter == null ? null : parameter.getInteger();
        return number == null ? otherwise : number;
    }

    /** A text of the query. */
    public Optional<String> query(String name) {
        return text(input.getQuery().get(name));
    }

    /** The audit entry that this request is to leave. */
    public Telling tell() {
        return Telling.of(ctx);
    }

    private static Optional<String> text(@Nullable RequestParameter parameter) {
        return parameter == null ? Optional.empty() : Optional.ofNullable(parameter.getString());
    }
}
