package io.claimline.gateway.app.pay;

import io.claimline.gateway.app.outbox.PersonsOfClaims;
import io.claimline.gateway.app.pay.PaymentProvider.Decided;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.Responsible;
import io.claimline.gateway.ledger.claim.ServiceDates;
import io.claimline.gateway.ledger.money.Money;
import io.claimline.gateway.ledger.posting.OpenBalance;
import io.claimline.gateway.ledger.posting.Posting;
import io.claimline.gateway.store.claims.ClaimPostings;
import io.claimline.gateway.store.payments.PayLink;
import io.claimline.gateway.store.payments.Payment;
import io.claimline.gateway.store.payments.Payments;
import io.claimline.gateway.store.payments.Reversal;
import io.vertx.core.Future;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Payments from order to posting. In order: ordered, the person goes to the provider's page; approved or declined, by notice or because we asked; allocated, oldest balance first;
 * posted on each claim; {@link AfterPayment}. What goes back later is posted the other way round. Each step can be repeated and is then the same: whatever dies in between is taken up by the next round.
 */
public final class PaymentDesk {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentDesk.class);

    private final Payments payments;
    private final ClaimPostings postings;
    private final PersonsOfClaims claims;
    private final AfterPayment after;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /** @param ids draws ids that nobody can guess */
    public PaymentDesk(
            Payments payments,
            ClaimPostings postings,
            PersonsOfClaims claims,
            AfterPayment after,
            InstantSource clock,
            Supplier<String> ids) {
        this.payments = payments;
        this.postings = postings;
        this.claims = claims;
        this.after = after;
        this.clock = clock;
        this.ids = ids;
    }

    /** Keeps an order. */
    Future<Payment> order(PayLink by, Money amount, boolean receipt) {
        var payment = Payment.ordered(ids.get(), by, amount, receipt, clock.instant());
        return Stages.future(payments.order(payment)).map(kept -> payment);
    }

    /** The payment of that id. */
    Future<Optional<Payment>> find(String id) {
        return Stages.future(payments.find(id));
    }

    /** The provider has decided. Completes with false when there is no such order, or it is about another amount; once more changes nothing. */
    Future<Boolean> decided(String order, Decided decided) {
        return find(order).compose(found -> {
            if (found.isEmpty() || decided.reference().isEmpty()) {
                return Future.succeededFuture(false);
            }
            var payment = found.get();
            if (!payment.amount().equals(decided.amount())) {
                LOG.error("The provider's word on order {} is about another amount; it is not posted", order);
                return Future.succeededFuture(false);
            }
            return (switch (decided.state()) {
                        case APPROVED ->
                            Stages.future(payments.approve(order, decided.reference(), clock.instant()))
                                    .compose(news -> find(order))
                                    .compose(now -> settle(now.orElseThrow()));
                        case DECLINED -> Stages.future(payments.decline(order, decided.reference(), clock.instant()));
                        case PENDING -> Future.succeededFuture();
                    })
                    .map(true);
        });
    }

    /**
     * The provider tells that money went back. Completes with false when there is no such order, or it is more than is left of it; fails while the payment itself is not posted, so that
     * the provider tells it again. The same reversal once more changes nothing.
     */
    Future<Boolean> reversed(String order, String name, Reversal.Kind kind, Money amount) {
        return find(order).compose(found -> {
            if (found.isEmpty() || name.isEmpty() || !amount.isPositive()) {
                return Future.succeededFuture(false);
            }
            var payment = found.get();
            if (payment.reversedBy(name)) {
                return settle(payment).map(true);
            }
            return payment.state() == Payment.State.POSTED
                    ? reverse(payment, name, kind, amount)
                    : Future.failedFuture(new IOException("order " + order + " is not posted yet"));
        });
    }

    private Future<Boolean> reverse(Payment payment, String name, Reversal.Kind kind, Money amount) {
        var before = payment.reversals().stream().map(Reversal::parts).toList();
        var parts = payment.posting().reversed(amount, before);
        if (parts.isEmpty()) {
            LOG.error("More went back of order {} than is left of it; it is not posted", payment.id());
            return Future.succeededFuture(false);
        }
        var reversal = new Reversal(name, kind, amount, clock.instant(), parts.get());
        return Stages.future(payments.reverse(payment, reversal))
                .compose(kept -> kept
                        ? find(payment.id())
                                .compose(now -> settle(now.orElseThrow()))
                                .map(true)
                        : again(payment, name, kind, amount));
    }

    /** Another notice came in between: what is left of the payment is another now. */
    private Future<Boolean> again(Payment seen, String name, Reversal.Kind kind, Money amount) {
        return find(seen.id())
                .map(Optional::orElseThrow)
                .compose(now -> now.reversals().size() > seen.reversals().size()
                        ? reversed(seen.id(), name, kind, amount)
                        : Future.failedFuture(
                                new IOException("what went back of order " + seen.id() + " was not kept")));
    }

    private Future<Void> postBack(Payment payment) {
        return Future.all(payment.reversals().stream()
                        .flatMap(reversal -> reversal.parts().allocations().stream()
                                .map(part -> Stages.future(
                                        postings.reverse(payment.id(), reversal.name(), part, reversal.at()))))
                        .toList())
                .mapEmpty();
    }

    /** Does what is left to do for a payment that the provider has approved. */
    Future<Void> settle(Payment payment) {
        return switch (payment.state()) {
            case APPROVED -> post(payment).compose(this::followed);
            case POSTED -> followed(payment);
            case ORDERED, DECLINED -> Future.succeededFuture();
        };
    }

    private Future<Void> followed(Payment payment) {
        if (payment.settled()) {
            return Future.succeededFuture();
        }
        return postBack(payment)
                .compose(v -> payment.reversals().isEmpty() ? Future.succeededFuture() : after.reopen(payment))
                .compose(v -> after.follow(payment))
                .compose(all -> all ? Stages.future(payments.settled(payment)) : Future.succeededFuture());
    }

    private Future<Payment> post(Payment payment) {
        return claims.all(payment.claims())
                .map(found -> Posting.oldestFirst(payment.amount(), balances(found)))
                .compose(posting -> Stages.future(payments.allocate(payment.id(), posting)))
                .map(Optional::orElseThrow)
                .compose(allocated -> Future.all(allocated.allocations().stream()
                                .map(part -> Stages.future(postings.post(payment.id(), part, clock.instant())))
                                .toList())
                        .compose(posted -> Stages.future(payments.posted(payment.id())))
                        .compose(v -> find(payment.id()))
                        .map(Optional::orElseThrow));
    }

    private static List<OpenBalance> balances(List<Claim> found) {
        return found.stream()
                .filter(claim -> claim.receivable().responsible() instanceof Responsible.ByPatient)
                .map(claim -> new OpenBalance(
                        claim.key(),
                        claim.receivable().amount(),
                        claim.dates().map(ServiceDates::from).orElse(LocalDate.MIN)))
                .toList();
    }
}
