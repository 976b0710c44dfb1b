package io.claimline.gateway.app.web;

import io.claimline.gateway.app.security.Role;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code openapi.yaml}, and what it says of roles. */
public final class Contract {
    private Contract() {}

    /** The contract of the requests, parsed and checked. */
    static Future<OpenAPIContract> load(Vertx vertx) {
        return OpenAPIContract.from(vertx, withoutAnswers(raw()));
    }

    /** The library refuses contracts that name {@code application/problem+json}, and only requests are checked at run time. */
    private static JsonObject withoutAnswers(JsonObject contract) {
        for (var path : contract.getJsonObject("paths")) {
            for (var operation : (JsonObject) path.getValue()) {
                ((JsonObject) operation.getValue())
                        .put("responses", new JsonObject().put("default", new JsonObject().put("description", "")));
            }
        }
        contract.getJsonObject("components").remove("responses");
        return contract;
    }

    /** The contract as JSON. */
    public static JsonObject raw() {
        try (var in = Contract.class.getResourceAsStream("/openapi.yaml")) {
            if (in == null) {
                throw new IOException("openapi.yaml is not in the program");
            }
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            JsonObject shared = new JsonObject(yaml.<Map<String, Object>>load(in));
            // Aliases of YAML share one object, and the schema library writes into it: make each its own.
            return new JsonObject(shared.encode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the operation is answered while the desk of the session is locked. */
    static boolean whileLocked(Operation operation) {
        return operation.getOpenAPIModel().getBoolean("x-while-locked", false);
    }

    /** Who may call the operation; empty means anyone. An operation that does not say is a mistake in the contract. */
    static Optional<Set<Role>> roles(Operation operation) {
        JsonArray names = operation.getOpenAPIModel().getJsonArray("x-roles");
        if (names == null || names.isEmpty()) {
            throw new IllegalStateException("x-roles is missing at " + operation.getOperationId());
        }
        if (names.contains("anyone")) {
            return Optional.empty();
        }
        var roles = EnumSet.noneOf(Role.class);
        names.forEach(name -> roles.add(Role.ofWire(String.valueOf(name))));
        return Optional.of(roles);
    }
}
