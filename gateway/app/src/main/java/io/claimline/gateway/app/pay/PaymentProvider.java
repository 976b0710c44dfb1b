package io.claimline.gateway.app.pay;

import io.claimline.gateway.ledger.money.Money;
import io.vertx.core.Future;

/** Takes payments on pages of its own: no card number is ever ours. What it decides it also tells by a signed notice. */
public interface PaymentProvider {
    /** Begins a payment; the same order again is the same payment. Fails when the provider does not answer. */
    Future<String> begin(Order order);

    /** What it has decided about an order. Fails when the provider does not answer. */
    Future<Decided> ask(String order);

    /**
     * What is to be paid.
     *
     * @param id ours; the provider repeats it
     * @param returnTo where the person comes back to
     * @param language en or es
     */
    record Order(String id, Money amount, String returnTo, String language) {}

    /** What the provider says of an order; {@code reference} is how it names the payment. */
    record Decided(State state, String reference, Money amount) {}

    /** How far it is. */
    enum State {
        /** Not decided, or not known. */
        PENDING,
        /** The money is there. */
        APPROVED,
        /** It will not come. */
        DECLINED;

        static State of(String word) {
            return switch (word) {
                case "approved" -> APPROVED;
                case "declined", "cancelled", "expired" -> DECLINED;
                default -> PENDING;
            };
        }
    }
}
