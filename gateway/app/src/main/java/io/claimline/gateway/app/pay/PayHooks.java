package io.claimline.gateway.app.pay;

import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.web.Hooks;
import io.claimline.gateway.app.web.Pages;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.time.InstantSource;

/** Where the payment provider tells what it decided: {@code {order, id, status, amountCents}}, signed. The same notice again changes nothing. */
public final class PayHooks implements Pages {
    private final Secret key;
    private final PaymentDesk desk;
    private final InstantSource clock;

    /** @param key with which the provider signs */
    public PayHooks(Secret key, PaymentDesk desk, InstantSource clock) {
        this.key = key;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void mount(Router router) {
        new Hooks(router, key, clock)
                .on(
                        "/hooks/payments",
                        body -> desk.decided(body.getString("order", ""), HttpPaymentProvider.decided(body))
                                .compose(known ->
                                        known ? Future.succeededFuture() : Future.failedFuture(new Hooks.Unknown())));
    }
}
