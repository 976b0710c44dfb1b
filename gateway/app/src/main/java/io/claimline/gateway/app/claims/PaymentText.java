package io.claimline.gateway.app.claims;

import io.claimline.gateway.ledger.claim.ClaimKey;
import io.claimline.gateway.store.payments.Payment;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Payments over the API. */
public final class PaymentText {
    private PaymentText() {}

    /** {@code PaymentView} of the wire contract. */
    public static JsonObject view(Payment payment) {
        var view = new JsonObject()
                .put("paymentId", payment.id())
                .put("at", payment.orderedAt().toString())
                .put("state", payment.state().name().toLowerCase(java.util.Locale.ROOT))
                .put("amountCents", payment.amount().cents())
                .put("unappliedCents", payment.unapplied().cents())
                .put("claimIds", new JsonArray(payment.claims()));
        var reference = payment.reference();
        return reference == null ? view : view.put("reference", reference);
    }

    /** What of it went to a claim. */
    static JsonObject on(Payment payment, ClaimKey claim) {
        long cents = payment.allocations().stream()
                .filter(part -> part.claim().equals(claim))
                .mapToLong(part -> part.amount().cents())
                .sum();
        return view(payment).put("appliedCents", cents);
    }
}
