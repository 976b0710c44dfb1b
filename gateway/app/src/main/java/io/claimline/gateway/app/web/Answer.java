package io.claimline.gateway.app.web;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/** What an operation answers when it does not fail. */
public sealed interface Answer {
    /** A JSON document. */
    record Json(int status, JsonObject body) implements Answer {}

    /**
     * A document that is no JSON.
     *
     * @param type as {@code audio/wav}
     * @param name under which a browser saves it; empty to show it
     */
    record Content(String type, String name, Buffer body) implements Answer {}

    /** Done; nothing to tell. */
    record Done() implements Answer {}

    /** 200 with a document. */
    static Answer ok(JsonObject body) {
        return new Json(200, body);
    }

    /** 204 when the work has succeeded. */
    static Future<Answer> after(Future<?> work) {
        return work.map(v -> new Done());
    }
}
