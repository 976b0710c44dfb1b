package io.claimline.gateway.app.sandbox;

import io.claimline.gateway.app.config.MessageSettings;
import io.claimline.gateway.app.config.MessageSettings.Gate;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Takes messages and keeps them, up to a bound; a handset answers when it is told to. One key is one message, however often it comes. */
final class SandboxHandsets {
    private static final int KEPT = 5_000;

    private final Map<String, Gate> gates;
    private final SignedPost hooks;
    private final Map<String, JsonObject> byKey = new LinkedHashMap<>();
    private boolean down;
    private int handedOver;

    SandboxHandsets(MessageSettings messages, SignedPost hooks) {
        var found = new LinkedHashMap<String, Gate>();
        messages.text().ifPresent(gate -> found.put("text", gate));
        messages.whatsapp().ifPresent(gate -> found.put("whatsapp", gate));
        gates = Map.copyOf(found);
        this.hooks = hooks;
    }

    void mount(Router router) {
        router.post("/messages").handler(this::take);
        router.get("/handset").handler(this::shown);
        router.post("/handset/reply").handler(this::reply);
        router.post("/handset/status").handler(this::status);
        router.post("/handset/provider").handler(ctx -> {
            down = body(ctx).getBoolean("down", false);
            ctx.response().setStatusCode(204).end();
        });
    }

    private void take(RoutingContext ctx) {
        handedOver++;
        var bearer =
                Optional.ofNullable(ctx.request().getHeader("Authorization")).orElse("");
        var channel = gates.entrySet().stream()
                .filter(gate ->
                        bearer.equals("Bearer " + gate.getValue().token().value()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (channel.isEmpty() || down) {
            ctx.response().setStatusCode(down ? 503 : 401).end();
            return;
        }
        var key =
                Optional.ofNullable(ctx.request().getHeader("Idempotency-Key")).orElse("");
        var kept = byKey.computeIfAbsent(
                key, k -> body(ctx).put("id", "sandbox-" + UUID.randomUUID()).put("channel", channel.get()));
        if (byKey.size() > KEPT) {
            byKey.remove(byKey.keySet().iterator().next());
        }
        json(ctx, 201, new JsonObject().put("id", kept.getString("id")));
    }

    /** Of a request without one, an empty one. */
    static JsonObject body(RoutingContext ctx) {
        return Objects.requireNonNullElseGet(ctx.body().asJsonObject(), JsonObject::new);
    }

    /** What has come, the latest last; of one number when it is named. */
    private void shown(RoutingContext ctx) {
        var to = ctx.queryParam("to").stream().findFirst();
        var messages = new JsonArray();
        byKey.values().stream()
                .filter(one -> to.isEmpty() || to.get().equals(one.getString("to")))
                .forEach(messages::add);
        json(ctx, 200, new JsonObject().put("messages", messages).put("handedOver", handedOver));
    }

    /** {@code {channel, from, text, id?}}. */
    private void reply(RoutingContext ctx) {
        var body = body(ctx);
        var channel = body.getString("channel", "text");
        var notice = new JsonObject()
                .put("id", body.getString("id", UUID.randomUUID().toString()))
                .put("from", body.getString("from"))
                .put("text", body.getString("text"));
        send(ctx, channel, "inbound", notice);
    }

    /** {@code {channel, id, status, code?}}. */
    private void status(RoutingContext ctx) {
        var body = body(ctx);
        send(ctx, body.getString("channel", "text"), "status", body);
    }

    private void send(RoutingContext ctx, String channel, String kind, JsonObject notice) {
        var gate = gates.get(channel);
        if (gate == null) {
            ctx.response().setStatusCode(404).end();
            return;
        }
        hooks.to("/hooks/" + channel + "/" + kind, gate.hookKey(), notice)
                .onComplete(status -> json(ctx, 200, new JsonObject().put("status", status)), ctx::fail);
    }

    static void json(RoutingContext ctx, int status, JsonObject body) {
        ctx.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.toBuffer());
    }
}
