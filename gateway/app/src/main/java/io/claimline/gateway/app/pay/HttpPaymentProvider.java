package io.claimline.gateway.app.pay;

import io.claimline.gateway.app.config.PaySettings;
import io.claimline.gateway.app.web.JsonPost;
import io.claimline.gateway.ledger.money.Money;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.io.IOException;

/** A payment provider over HTTP; docs/messages.md has the interface. */
public final class HttpPaymentProvider implements PaymentProvider {
    private final JsonPost post;
    private final PaySettings.Provider provider;

    public HttpPaymentProvider(JsonPost post, PaySettings.Provider provider) {
        this.post = post;
        this.provider = provider;
    }

    @Override
    public Future<String> begin(Order order) {
        var body = new JsonObject()
                .put("order", order.id())
                .put("amountCents", order.amount().cents())
                .put("currency", "USD")
                .put("returnTo", order.returnTo())
                .put("language", order.language());
        return post.to(provider.url() + "/payments", provider.token(), order.id(), body)
                .compose(reply -> page(reply));
    }

    /** Only a page of the provider's own is shown to anybody. */
    private Future<String> page(JsonPost.Reply reply) {
        var page = reply.body().getString("page", "");
        return reply.status() / 100 == 2 && page.startsWith(provider.pages() + "/")
                ? Future.succeededFuture(page)
                : Future.failedFuture(new IOException("the payment provider answered " + reply.status()));
    }

    @Override
    public Future<Decided> ask(String order) {
        return post.from(provider.url() + "/payments/" + order, provider.token())
                .compose(reply -> reply.status() / 100 == 2
                        ? Future.succeededFuture(decided(reply.body()))
                        : Future.failedFuture(new IOException("the payment provider answered " + reply.status())));
    }

    /** What a notice, or an answer, says. */
    static Decided decided(JsonObject body) {
        return new Decided(
                State.of(body.getString("status", "")),
                body.getString("id", ""),
                Money.ofCents(body.getLong("amountCents", 0L)));
    }
}
