package io.claimline.gateway.app.sandbox;

import io.claimline.gateway.app.config.MessageSettings;
import io.claimline.gateway.app.config.PaySettings;
import io.claimline.gateway.app.web.JsonPost;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.BindException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A provider of text and WhatsApp messages and one of payments, as docs/messages.md describes their interfaces, with a handset and a payment page to play with. Reaches nobody. Several gateways of one machine
 * share the first one's.
 */
public final class Sandbox {
    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);

    private final Vertx vertx;
    private final int port;
    private final SandboxHandsets handsets;
    private final SandboxPayments payments;

    /** @param gateway where notices are sent */
    public Sandbox(Vertx vertx, MessageSettings messages, PaySettings pay, String gateway, InstantSource clock) {
        this.vertx = vertx;
        this.port = messages.sandboxPort();
        var hooks = new SignedPost(new JsonPost(vertx), gateway, clock);
        this.handsets = new SandboxHandsets(messages, hooks);
        this.payments = new SandboxPayments(pay, hooks, "http://127.0.0.1:" + port);
    }

    /** Listens, unless another gateway of this machine does already. */
    public Future<Void> start() {
        var router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false).setBodyLimit(64 * 1024));
        handsets.mount(router);
        payments.mount(router);
        return vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(port))
                .requestHandler(router)
                .listen()
                .<Void>mapEmpty()
                .onSuccess(v -> LOG.info("Test providers of messages and payments: http://127.0.0.1:{}/handset", port))
                .recover(failure ->
                        failure instanceof BindException ? Future.succeededFuture() : Future.failedFuture(failure));
    }
}
