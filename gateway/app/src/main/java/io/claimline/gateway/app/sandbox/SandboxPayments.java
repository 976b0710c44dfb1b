package io.claimline.gateway.app.sandbox;

import io.claimline.gateway.app.config.PaySettings;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes invented payments on a page of its own: approve, decline, or approve and say nothing, as a provider whose notice is lost. */
final class SandboxPayments {
    private static final int KEPT = 5_000;

    private final Optional<PaySettings.Provider> provider;
    private final SignedPost hooks;
    private final String self;
    private final Map<String, JsonObject> byOrder = new LinkedHashMap<>();

    SandboxPayments(PaySettings pay, SignedPost hooks, String self) {
        this.provider = pay.provider();
        this.hooks = hooks;
        this.self = self;
    }

    void mount(Router router) {
        router.post("/payments").handler(this::begin);
        router.get("/payments/:order").handler(this::state);
        router.get("/page/:order").handler(this::page);
        router.post("/page/:order").handler(this::decide);
        router.post("/payments/:order/back").handler(this::back);
    }

    private void begin(RoutingContext ctx) {
        if (!known(ctx)) {
            ctx.response().setStatusCode(401).end();
            return;
        }
        var body = SandboxHandsets.body(ctx);
        var order = body.getString("order");
        var kept = byOrder.computeIfAbsent(
                order, o -> body.put("id", "sandbox-" + UUID.randomUUID()).put("status", "pending"));
        if (byOrder.size() > KEPT) {
            byOrder.remove(byOrder.keySet().iterator().next());
        }
        SandboxHandsets.json(
                ctx, 201, new JsonObject().put("id", kept.getString("id")).put("page", self + "/page/" + order));
    }

    private boolean known(RoutingContext ctx) {
        var token = provider.map(one -> "Bearer " + one.token().value()).orElse("");
        return token.equals(ctx.request().getHeader("Authorization"));
    }

    private void state(RoutingContext ctx) {
        var kept = byOrder.get(ctx.pathParam("order"));
        if (!known(ctx) || kept == null) {
            ctx.response().setStatusCode(404).end();
            return;
        }
        SandboxHandsets.json(ctx, 200, notice(kept));
    }

    private static JsonObject notice(JsonObject kept) {
        return new JsonObject()
                .put("order", kept.getString("order"))
                .put("id", kept.getString("id"))
                .put("status", kept.getString("status"))
                .put("amountCents", kept.getLong("amountCents"));
    }

    private void page(RoutingContext ctx) {
        var kept = byOrder.get(ctx.pathParam("order"));
        if (kept == null) {
            ctx.response().setStatusCode(404).end();
            return;
        }
        long cents = kept.getLong("amountCents");
        var amount = String.format(Locale.US, "$%,d.%02d", cents / 100, cents % 100);
        ctx.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .end(
                        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                                + "<title>Practice payment</title><body style=\"font:1.1rem system-ui;max-width:30rem;margin:2rem auto;padding:0 1rem\">"
                                + "<h1>Practice payment</h1><p>No money moves here, and no card is asked for.</p><p>Amount: <strong>"
                                + amount
                                + "</strong></p><form method=\"post\"><button name=\"act\" value=\"approved\">Approve</button> "
                                + "<button name=\"act\" value=\"declined\">Decline</button> <button name=\"act\" value=\"silent\">Approve, but say nothing</button></form>");
    }

    /** {@code {status: refunded|charged-back|bounced, amountCents?, id?}}: money of an approved payment goes back; the whole of it when no amount is named. */
    private void back(RoutingContext ctx) {
        var kept = byOrder.get(ctx.pathParam("order"));
        if (kept == null || provider.isEmpty()) {
            ctx.response().setStatusCode(404).end();
            return;
        }
        var body = SandboxHandsets.body(ctx);
        var notice = new JsonObject()
                .put("order", kept.getString("order"))
                .put("id", body.getString("id", "back-" + UUID.randomUUID()))
                .put("status", body.getString("status", "refunded"))
                .put("amountCents", body.getLong("amountCents", kept.getLong("amountCents")));
        hooks.to("/hooks/payments", provider.get().hookKey(), notice)
                .onComplete(
                        status -> SandboxHandsets.json(ctx, 200, new JsonObject().put("status", status)), ctx::fail);
    }

    private void decide(RoutingContext ctx) {
        var kept = byOrder.get(ctx.pathParam("order"));
        var act = Optional.ofNullable(ctx.request().getFormAttribute("act")).orElse("declined");
        if (kept == null) {
            ctx.response().setStatusCode(404).end();
            return;
        }
        boolean silent = act.equals("silent");
        kept.put("status", silent ? "approved" : act);
        Future<?> told = silent
                ? Future.succeededFuture()
                : provider.map(one -> (Future<?>) hooks.to("/hooks/payments", one.hookKey(), notice(kept)))
                        .orElse(Future.succeededFuture());
        told.onComplete(done -> ctx.response()
                .setStatusCode(303)
                .putHeader("Location", kept.getString("returnTo"))
                .end());
    }
}
