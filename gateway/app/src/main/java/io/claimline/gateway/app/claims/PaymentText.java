package io.claimline.gateway.app.claims;

import io.claimline.gateway.ledger.claim.ClaimKey;
import io.claimline.gateway.ledger.posting.Allocation;
import io.claimline.gateway.store.payments.Payment;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;

/** Payments over the API. */
public final class PaymentText {
    private PaymentText() {}

    /** {@code PaymentView} of the wire contract. */
    public static JsonObject view(Payment payment) {
        var view = new JsonObject()
                .put("paymentId", payment.id())
                .put("at", payment.orderedAt().toString())
                .put("state", payment.state().name().toLowerCase(Locale.ROOT))
                .put("amountCents", payment.amount().cents())
                .put("unappliedCents", payment.unapplied().cents())
                .put("claimIds", new JsonArray(payment.claims()));
        if (!payment.reversals().isEmpty()) {
            view.put("reversals", reversals(payment));
        }
        var reference = payment.reference();
        return reference == null ? view : view.put("reference", reference);
    }

    private static JsonArray reversals(Payment payment) {
        var lines = new JsonArray();
        payment.reversals()
                .forEach(one -> lines.add(new JsonObject()
                        .put("id", one.name())
                        .put("kind", one.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .put("amountCents", one.amount().cents())
                        .put("at", one.at().toString())));
        return lines;
    }

    /** What of it went to a claim, and stayed there. */
    static JsonObject on(Payment payment, ClaimKey claim) {
        long back = payment.reversals().stream()
                .mapToLong(one -> cents(one.parts().allocations(), claim))
                .sum();
        return view(payment).put("appliedCents", cents(payment.allocations(), claim) - back);
    }

    private static long cents(List<Allocation> parts, ClaimKey claim) {
        return parts.stream()
                .filter(part -> part.claim().equals(claim))
                .mapToLong(part -> part.amount().cents())
                .sum();
    }
}
