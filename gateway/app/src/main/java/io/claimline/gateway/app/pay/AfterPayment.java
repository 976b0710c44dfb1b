package io.claimline.gateway.app.pay;

import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.id.MessageId;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.dialer.message.Purpose;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.gateway.app.compliance.CallFacts;
import io.claimline.gateway.app.outbox.PersonsOfClaims;
import io.claimline.gateway.app.outbox.Postbox;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.store.outbox.Outbox;
import io.claimline.gateway.store.outbox.OutboxMessage;
import io.claimline.gateway.store.payments.PayLink;
import io.claimline.gateway.store.payments.PayLinks;
import io.claimline.gateway.store.payments.Payment;
import io.claimline.gateway.store.strategy.Accounts;
import io.claimline.gateway.store.worklist.PaidWork;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a payment changes: nobody is called or reminded of a balance that is paid, it leaves every worklist, and who asked for a receipt gets one. Calls that are about to be placed are refused by the gate at
 * once, on every gateway; a work item that somebody holds leaves the list when it is given back.
 */
public final class AfterPayment {
    /** Where every gateway hears which balances are paid: a list of their ids. */
    public static final String PAID = "balances.paid";

    /** Where every gateway hears on which balances something is owed again. */
    static final String REOPENED = "balances.reopened";

    private static final String WHY = "paid";

    private final Vertx vertx;
    private final Parts parts;
    private final CallFacts facts;
    private final InstantSource clock;

    /** Where it changes something. */
    public record Parts(
            PaidWork work, Outbox outbox, Postbox postbox, PayLinks links, PersonsOfClaims claims, Accounts accounts) {}

    public AfterPayment(Vertx vertx, Parts parts, CallFacts facts, InstantSource clock) {
        this.vertx = vertx;
        this.parts = parts;
        this.facts = facts;
        this.clock = clock;
    }

    /** Hears from now on what is paid on any gateway. */
    public void listen() {
        vertx.eventBus().<JsonArray>consumer(PAID, message -> facts.settled(ids(message.body())));
        vertx.eventBus().<JsonArray>consumer(REOPENED, message -> facts.reopened(ids(message.body())));
    }

    private static List<String> ids(JsonArray balances) {
        return balances.stream().map(String::valueOf).toList();
    }

    /** Something of a payment went back: what is owed again is told to the gates and to the account, whose strategy goes on where it was. */
    Future<Void> reopen(Payment payment) {
        var back = payment.reversals().stream()
                .flatMap(reversal -> reversal.parts().allocations().stream())
                .map(part -> part.claim().value())
                .distinct()
                .toList();
        return parts.claims().owed(back).compose(owed -> {
            vertx.eventBus()
                    .publish(
                            REOPENED,
                            new JsonArray(owed.stream()
                                    .map(claim -> claim.key().value())
                                    .toList()));
            return Future.all(owed.stream()
                            .map(claim -> Stages.future(parts.accounts().reopened(payment.person(), balance(claim))))
                            .toList())
                    .mapEmpty();
        });
    }

    private static Account.Balance balance(Claim claim) {
        return new Account.Balance(
                claim.key().value(), claim.receivable().amount().cents());
    }

    /** Follows a payment that is posted. Completes with whether all is done; else it is to be asked again. */
    Future<Boolean> follow(Payment payment) {
        return parts.claims()
                .all(payment.claims())
                .compose(found -> lowered(payment, found).map(found))
                .map(found -> found.stream()
                        .filter(claim -> !claim.receivable().amount().isPositive())
                        .map(claim -> claim.key().value())
                        .collect(Collectors.toSet()))
                .compose(paid ->
                        receipt(payment).compose(v -> paid.isEmpty() ? Future.succeededFuture(true) : ended(paid)));
    }

    /** Also of a balance that was paid in part its strategy knows at once what is left. */
    private Future<Void> lowered(Payment payment, List<Claim> claims) {
        return Future.all(claims.stream()
                        .map(claim -> Stages.future(parts.accounts().left(payment.person(), balance(claim))))
                        .toList())
                .mapEmpty();
    }

    private Future<Boolean> ended(Set<String> paid) {
        vertx.eventBus().publish(PAID, new JsonArray(List.copyOf(paid)));
        return Stages.future(parts.outbox().remindersOf(paid))
                .compose(waiting -> Future.all(waiting.stream()
                        .filter(message -> paid.containsAll(message.claims()))
                        .map(message -> Stages.future(parts.outbox().cancel(message.id(), WHY, clock.instant())))
                        .toList()))
                .compose(cancelled -> Stages.future(parts.work().takeOff(paid)))
                .map(held -> held == 0);
    }

    private Future<Void> receipt(Payment payment) {
        return payment.receipt()
                ? Stages.future(parts.links().find(payment.link()))
                        .compose(link -> link.flatMap(AfterPayment::way)
                                .map(way -> send(payment, link.orElseThrow(), way))
                                .orElseGet(Future::succeededFuture))
                : Future.succeededFuture();
    }

    private static Optional<MessageChannel> way(PayLink link) {
        return link.to() == null ? Optional.empty() : Optional.ofNullable(link.channel());
    }

    private Future<Void> send(Payment payment, PayLink link, MessageChannel way) {
        var to = new Postbox.Addressee(
                link.person(), link.client(), way, String.valueOf(link.to()), link.language(), link.claims());
        var id = new MessageId("receipt:" + payment.id());
        return parts.claims()
                .all(link.claims())
                .compose(found -> parts.postbox()
                        .putAsked(
                                id,
                                to,
                                Purpose.RECEIPT,
                                found.stream()
                                        .limit(1)
                                        .map(AfterPayment::practice)
                                        .toList(),
                                String.valueOf(payment.reference()),
                                new Postbox.Asked(Source.PORTAL, "payment " + payment.id()))
                        .mapEmpty());
    }

    private static OutboxMessage.Part practice(Claim claim) {
        return new OutboxMessage.Part(
                claim.provider().name(), "", List.of(claim.key().value()));
    }
}
