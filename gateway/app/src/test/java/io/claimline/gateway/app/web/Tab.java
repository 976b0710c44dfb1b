package io.claimline.gateway.app.web;

import io.vertx.core.http.WebSocket;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A browser tab's socket: what came, in order. */
public final class Tab {
    public final WebSocket socket;
    private final LinkedBlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();

    Tab(WebSocket socket) {
        this.socket = socket;
        socket.textMessageHandler(text -> received.add(new JsonObject(text)));
        socket.closeHandler(
                v -> closed.complete(socket.closeStatusCode() == null ? 0 : (int) socket.closeStatusCode()));
    }

    public Tab hello(String view, String name) {
        return say("hello", new JsonObject().put("tab", name).put("view", view));
    }

    public Tab say(String type, JsonObject data) {
        socket.writeTextMessage(
                new JsonObject().put("v", 1).put("type", type).put("data", data).encode());
        return this;
    }

    /** The next message. */
    public JsonObject next() {
        try {
            var message = received.poll(10, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("no message within 10 s");
            }
            return message;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The code with which the server closed it. */
    public int closeCode() {
        try {
            return closed.get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("not closed within 10 s", e);
        }
    }
}
