package io.claimline.gateway.app.hub;

import io.vertx.core.json.JsonObject;

/** A sentence for the person at the screen. */
final class Notice {
    private Notice() {}

    static JsonObject error(String text) {
        return new JsonObject().put("level", "error").put("text", text);
    }
}
