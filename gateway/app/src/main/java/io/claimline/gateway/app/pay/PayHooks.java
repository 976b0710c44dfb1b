package io.claimline.gateway.app.pay;

import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.web.Hooks;
import io.claimline.gateway.app.web.Pages;
import io.claimline.gateway.ledger.money.Money;
import io.claimline.gateway.store.payments.Reversal;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import java.util.Map;

/**
 * Where the payment provider tells what it decided, {@code {order, id, status, amountCents}}, and what went back later, with an id of its own for each time. Signed; the same notice again
 * changes nothing.
 */
public final class PayHooks implements Pages {
    private static final Map<String, Reversal.Kind> BACK = Map.of(
            "refunded", Reversal.Kind.REFUNDED,
            "charged-back", Reversal.Kind.CHARGED_BACK,
            "bounced", Reversal.Kind.BOUNCED);

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
                        body -> told(body)
                                .compose(known ->
                                        known ? Future.succeededFuture() : Future.failedFuture(new Hooks.Unknown())));
    }

    private Future<Boolean> told(JsonObject body) {
        var order = body.getString("order", "");
        var back = BACK.get(body.getString("status", ""));
        return back == null
                ? desk.decided(order, HttpPaymentProvider.decided(body))
                : desk.reversed(order, body.getString("id", ""), back, Money.ofCents(body.getLong("amountCents", 0L)));
    }
}
