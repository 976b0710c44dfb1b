package io.claimline.gateway.app.metrics;

import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.web.Pages;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** {@code /metrics} in the text form of Prometheus 0.0.4: to whoever has the token, and without one to this machine alone. */
final class MetricsPage implements Pages {
    private static final String BEARER = "Bearer ";
    private static final long PATIENCE_S = 2;

    private final PrometheusMeterRegistry registry;
    private final Secret token;
    private final Supplier<Future<Void>> refresh;

    /** @param refresh takes what is not read by itself; what it cannot have in two seconds stays as it was */
    MetricsPage(PrometheusMeterRegistry registry, Secret token, Supplier<Future<Void>> refresh) {
        this.registry = registry;
        this.token = token;
        this.refresh = refresh;
    }

    @Override
    public void mount(Router router) {
        router.get("/metrics").handler(this::answer);
    }

    private void answer(RoutingContext ctx) {
        if (!allowed(ctx)) {
            ctx.response()
                    .setStatusCode(401)
                    .putHeader("WWW-Authenticate", "Bearer")
                    .end(
                            "Metrics need the token of claimline.gateway.metrics.token; without one only this machine reads them.\n");
            return;
        }
        refresh.get()
                .timeout(PATIENCE_S, TimeUnit.SECONDS)
                .otherwiseEmpty()
                .onComplete(done -> ctx.response()
                        .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                        .putHeader("Cache-Control", "no-store")
                        .end(registry.scrape()));
    }

    private boolean allowed(RoutingContext ctx) {
        if (token.value().isEmpty()) {
            return loopback(ctx.request().remoteAddress().hostAddress());
        }
        var given = Objects.requireNonNullElse(ctx.request().getHeader("Authorization"), "");
        return MessageDigest.isEqual(
                (BEARER + token.value()).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
