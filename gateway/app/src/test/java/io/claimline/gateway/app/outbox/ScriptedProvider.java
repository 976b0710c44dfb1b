package io.claimline.gateway.app.outbox;

import static io.claimline.dialer.contracts.Stages.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A provider of messages on loopback that answers as the test says. One key is one message, as docs/messages.md asks of providers. */
final class ScriptedProvider {
    static final int SILENT = 0;
    static final int CUT_OFF = -1;

    private final HttpServer server;
    private final List<JsonObject> handedOver = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, JsonObject> delivered = Collections.synchronizedMap(new LinkedHashMap<>());
    private volatile int answer = 201;

    ScriptedProvider(Vertx vertx) {
        server = vertx.createHttpServer().requestHandler(this::take);
        await(server.listen(0, "127.0.0.1").toCompletionStage());
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    /** From now on: a status, {@link #SILENT}, or {@link #CUT_OFF}, which takes the message and breaks the connection before it says so. */
    void answers(int status) {
        answer = status;
    }

    private void take(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            var key = String.valueOf(request.getHeader("Idempotency-Key"));
            var message = body.toJsonObject().put("key", key);
            handedOver.add(message);
            if (answer / 100 == 2 || answer == CUT_OFF) {
                delivered.putIfAbsent(key, message);
            }
            if (answer == CUT_OFF) {
                request.connection().close();
            } else if (answer != SILENT) {
                request.response()
                        .setStatusCode(answer)
                        .end(new JsonObject().put("id", "p-" + key).encode());
            }
        });
    }

    /** Each request, however often the same message came. */
    List<JsonObject> handedOver() {
        return List.copyOf(handedOver);
    }

    /** What handsets show: each key once. */
    List<JsonObject> delivered() {
        return List.copyOf(delivered.values());
    }
}
