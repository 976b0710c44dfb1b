package io.claimline.gateway.app.web;

import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.security.HookSignature;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Function;

/**
 * Where a provider posts its signed notices. 204: taken, and durable. 401: the signature does not hold. 400: it cannot be read. 404: it is about nothing we know. 503: try again.
 */
public final class Hooks {
    private static final long LONGEST = 64 * 1024;

    private final Router router;
    private final Secret key;
    private final InstantSource clock;

    /** It is about nothing we know. */
    public static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unknown() {
            super("unknown", null, false, false);
        }
    }

    /** @param key with which the provider signs */
    public Hooks(Router router, Secret key, InstantSource clock) {
        this.router = router;
        this.key = key;
        this.clock = clock;
    }

    /** Takes notices at this address. The provider hears 204 once {@code taken} completes. */
    public void on(String path, Function<JsonObject, Future<?>> taken) {
        router.post(path)
                .handler(BodyHandler.create(false).setBodyLimit(LONGEST))
                .handler(ctx -> take(ctx, taken));
    }

    private void take(RoutingContext ctx, Function<JsonObject, Future<?>> taken) {
        var body = ctx.body().buffer();
        var bytes = body == null ? new byte[0] : body.getBytes();
        var signature = Objects.requireNonNullElse(ctx.request().getHeader(HookSignature.HEADER), "");
        if (!HookSignature.holds(key, signature, bytes, clock.instant())) {
            ctx.response().setStatusCode(401).end();
            return;
        }
        Future<?> done;
        try {
            done = taken.apply(new JsonObject(Buffer.buffer(bytes)));
        } catch (DecodeException | ClassCastException | IllegalArgumentException e) {
            done = Future.failedFuture(new IllegalArgumentException("not a notice", e));
        }
        done.onComplete(v -> end(ctx, 204), failure -> end(ctx, status(failure)));
    }

    private static void end(RoutingContext ctx, int status) {
        ctx.response().setStatusCode(status).end();
    }

    private static int status(Throwable failure) {
        return failure instanceof Unknown ? 404 : failure instanceof IllegalArgumentException ? 400 : 503;
    }
}
