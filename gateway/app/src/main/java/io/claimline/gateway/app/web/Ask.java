package io.claimline.gateway.app.web;

import io.claimline.dialer.id.AgentId;
import io.claimline.gateway.app.security.SignedIn;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.validation.ValidatedRequest;
import java.util.Optional;

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
        return input.getBody().getJsonObject();
    }

    /** A parameter of the path. */
    public String path(String name) {
        var parameter = input.getPathParameters().get(name);
        if (parameter == null) {
            throw new IllegalStateException("the contract has no path parameter " + name);
        }
        return parameter.getString();
    }

    /** A number of the query. */
    public int query(String name, int otherwise) {
        var parameter = input.getQuery().get(name);
        return parameter == null || parameter.isNull() ? otherwise : parameter.getInteger();
    }

    /** A text of the query. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(input.getQuery().get(name)).filter(p -> !p.isNull()).map(p -> p.getString());
    }
}
