package io.claimline.gateway.app.health;

import io.vertx.core.json.JsonObject;

/**
 * How one part of the gateway is.
 *
 * @param name e.g. {@code store}
 * @param ok whether it does its work
 * @param text a sentence for the operator; no secrets, no patients
 */
public record Part(String name, boolean ok, String text) {
    /** {@code Part} of the contract. */
    public JsonObject json() {
        return new JsonObject().put("name", name).put("ok", ok).put("text", text);
    }
}
