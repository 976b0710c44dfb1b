package io.claimline.gateway.app.floor;

import io.claimline.dialer.campaign.CampaignEffect;
import io.claimline.dialer.port.AttemptLog;
import io.claimline.dialer.port.Presence;
import io.claimline.dialer.port.WorkStore;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives leads back to the store, in order, until it has taken each. A lead that could not be given back before a crash is taken over by the
 * next gateway and settled by its last attempt, so nothing is lost when this queue is.
 */
final class Settling {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
    private static final Duration SET_ASIDE = Duration.ofMinutes(10);

    private final WorkStore store;
    private final AttemptLog attempts;
    private final Presence presence;
    private final InstantSource clock;
    private final Consumer<CampaignEffect.Settle> told;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private boolean busy;
    private Promise<Void> emptied = Promise.promise();

    /** @param told of each lead that the store has taken back */
    Settling(
            WorkStore store,
            AttemptLog attempts,
            Presence presence,
            InstantSource clock,
            Consumer<CampaignEffect.Settle> told) {
        this.told = told;
        this.store = store;
        this.attempts = attempts;
        this.presence = presence;
        this.clock = clock;
    }

    /** @param ready completes when the attempts made under the lease are in the system of record */
    private record Waiting(CampaignEffect.Settle settle, CompletionStage<Void> ready) {}

    synchronized void add(CampaignEffect.Settle settle) {
        waiting.add(new Waiting(settle, attempts.delivered()));
        next();
    }

    void setAside(LeasedLead work) {
        var later = clock.instant().plus(SET_ASIDE);
        add(new CampaignEffect.Settle(
                work.lease(), new NextStep.RetryAt(later, false, "its claims could not be read")));
    }

    /** Tries again what the store has not taken; called a few times a minute. */
    synchronized void retry() {
        next();
    }

    /** Completes when the store has taken all that waits; fails when it cannot be reached: the next gateway takes those leads over. */
    synchronized Future<Void> drained() {
        emptied = Promise.promise();
        if (waiting.isEmpty()) {
            emptied.complete();
        }
        next();
        return emptied.future();
    }

    private synchronized void next() {
        var first = waiting.peek();
        if (busy || first == null) {
            return;
        }
        busy = true;
        var settle = first.settle();
        first.ready()
                .thenCompose(delivered -> store.settle(settle.lease(), settle.next()))
                .whenComplete((taken, failure) -> done(settle, taken, failure));
    }

    private synchronized void done(CampaignEffect.Settle settle, Boolean taken, Throwable failure) {
        busy = false;
        if (failure != null) {
            LOG.warn("{} leads wait to be given back: {}", waiting.size(), failure.getMessage());
            emptied.tryFail(failure);
            return;
        }
        if (!taken) {
            LOG.warn(
                    "Lead {} was leased by another gateway meanwhile",
                    settle.lease().lead());
        }
        waiting.poll();
        told.accept(settle);
        presence.unstage(settle.lease().lead().value());
        if (waiting.isEmpty()) {
            emptied.tryComplete();
        }
        next();
    }
}
