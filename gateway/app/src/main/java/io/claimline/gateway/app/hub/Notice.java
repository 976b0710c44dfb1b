package io.claimline.gateway.app.hub;

import io.vertx.core.json.JsonObject;

/** A sentence for the person at the screen. */
final class Notice {
    private Notice() {}

    static JsonObject info(String text) {
        return new JsonObject().put("level", "info").put("text", text);
    }

    static JsonObject error(String text) {
        return new JsonObject().put("level", "error").put("text", text);
    }
}
