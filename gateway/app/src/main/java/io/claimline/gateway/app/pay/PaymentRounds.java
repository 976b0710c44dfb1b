package io.claimline.gateway.app.pay;

import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.payments.Payment;
import io.claimline.gateway.store.payments.Payments;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes again and again over payments of which something is left to do, and asks the provider about those of which no notice came. */
public final class PaymentRounds {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentRounds.class);
    private static final long EVERY_MS = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST = 50;

    private final Payments payments;
    private final PaymentDesk desk;
    private final Optional<PaymentProvider> provider;
    private final InstantSource clock;
    private boolean failing;

    public PaymentRounds(Payments payments, PaymentDesk desk, Optional<PaymentProvider> provider, InstantSource clock) {
        this.payments = payments;
        this.desk = desk;
        this.provider = provider;
        this.clock = clock;
    }

    /** Begins; each round starts when the one before has ended. */
    public void start(Vertx vertx) {
        vertx.setTimer(EVERY_MS, id -> round().onComplete(done -> start(vertx)));
    }

    /** One round. Never fails: what failed is left to the next. */
    Future<Void> round() {
        return Stages.future(payments.unsettled())
                .compose(open -> all(open.stream().map(desk::settle).toList()))
                .compose(done -> ask())
                .onSuccess(done -> failing = false)
                .onFailure(this::told)
                .otherwiseEmpty();
    }

    private void told(Throwable failure) {
        if (!failing) {
            failing = true;
            LOG.warn("Payments wait to be finished: {}", failure.getMessage());
        }
    }

    private Future<Void> ask() {
        return provider.map(by -> Stages.future(
                                payments.undecided(clock.instant().minus(PATIENCE), MOST))
                        .compose(open ->
                                all(open.stream().map(one -> ask(by, one)).toList())))
                .orElseGet(Future::succeededFuture);
    }

    private Future<Boolean> ask(PaymentProvider by, Payment open) {
        return by.ask(open.id()).compose(decided -> desk.decided(open.id(), decided));
    }

    private static Future<Void> all(List<? extends Future<?>> futures) {
        return Future.join(futures).mapEmpty();
    }
}
