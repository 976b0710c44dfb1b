package io.claimline.gateway.app.web;

import io.claimline.gateway.app.config.GatewaySettings.Http;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Serves the contract and the desktop on one address. Deploy one instance: the hub's state belongs to its context. */
public final class WebServer extends VerticleBase {
    private static final int FRAME = 64 * 1024;

    private final Http settings;
    private final Guard guard;
    private final Auditing auditing;
    private final List<Endpoints> endpoints;
    private final List<Pages> pages;
    private final Stopwatch stopwatch;
    private @Nullable HttpServer server;

    public WebServer(Http settings, Guard guard, Auditing auditing, List<Endpoints> endpoints) {
        this(settings, guard, auditing, endpoints, List.of(), Stopwatch.NONE);
    }

    /** @param pages addresses beside the contract */
    public WebServer(
            Http settings,
            Guard guard,
            Auditing auditing,
            List<Endpoints> endpoints,
            List<Pages> pages,
            Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
        this.auditing = auditing;
        this.pages = List.copyOf(pages);
        this.settings = settings;
        this.guard = guard;
        this.endpoints = List.copyOf(endpoints);
    }

    @Override
    public Future<?> start() {
        return Contract.load(vertx).compose(contract -> {
            var operations = new Operations();
            endpoints.forEach(e -> e.register(operations));
            var router = Router.router(vertx);
            router.route().handler(new SafeHeaders()).failureHandler(new Problems());
            pages.forEach(one -> one.mount(router));
            router.get().handler(new Desktop(vertx));
            new Api(vertx, contract, guard, auditing, stopwatch).mount(router, operations);
            for (int status : new int[] {404, 405, 400, 413, 415}) {
                router.errorHandler(status, new Problems());
            }
            server = vertx.createHttpServer(options()).requestHandler(router);
            return server.listen();
        });
    }

    /** The port it listens on; useful when the settings said 0. */
    public int port() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server.actualPort();
    }

    private HttpServerOptions options() {
        return new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setIdleTimeout(120)
                .setMaxWebSocketFrameSize(FRAME)
                .setMaxWebSocketMessageSize(4 * FRAME)
                .addWebSocketSubProtocol("sip");
    }
}
