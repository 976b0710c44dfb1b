package io.claimline.gateway.app.outbox;

import io.claimline.dialer.compliance.DialDecision;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.message.Backoff;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.dialer.message.Reply;
import io.claimline.dialer.message.SendRate;
import io.claimline.dialer.port.AttemptLog;
import io.claimline.gateway.app.outbox.MessageProvider.Handover;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.outbox.MessageState;
import io.claimline.gateway.store.outbox.Outbox;
import io.claimline.gateway.store.outbox.OutboxMessage;
import io.claimline.gateway.store.outbox.Sent;
import io.claimline.gateway.store.worklist.AccountHolds;
import io.claimline.gateway.store.worklist.SupervisedWork;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the messages of one channel to its provider. In turn: what is due is leased, as many as the rate allows; what is about an account on hold waits for its day; each other is judged at that instant and the decision stored; what may go
 * is bundled, written and handed over; what came of it is stored. Whatever fails in between leaves the message leased, and when the lease is over it is taken up again under the same key.
 */
public final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration UNSURE = Duration.ofSeconds(5);
    private static final int MOST_AT_ONCE = 20;
    private static final String REPLY = "47 CFR 64.1200(a)(12): answers the person's own message";

    private final MessageChannel channel;
    private final Parts parts;
    private final Optional<MessageProvider> provider;
    private final SendRate rate;
    private final WorkerExecutor writing;
    private boolean busy;
    private boolean failing;

    /** What a courier works with. */
    public record Parts(
            Outbox outbox,
            MessageScreening screening,
            Bundles bundles,
            MessageWriter writer,
            AttemptLog decisions,
            AccountHolds holds,
            Waits waits,
            InstantSource clock) {}

    /**
     * How long things take.
     *
     * @param chance scatters waits
     */
    public record Waits(Backoff backoff, RandomGenerator chance) {}

    /** @param provider empty when there is none: what would go this way is suppressed, and says so */
    public Courier(Vertx vertx, MessageChannel channel, Parts parts, Optional<MessageProvider> provider, double rate) {
        this.channel = channel;
        this.parts = parts;
        this.provider = provider;
        this.rate = new SendRate(rate, parts.clock().instant());
        this.writing = vertx.createSharedWorkerExecutor("message-writer", 1);
    }

    /** One turn; does nothing while the one before goes on. Completes with how many messages were taken up. */
    public Future<Integer> turn() {
        var now = parts.clock().instant();
        int room = Math.min(MOST_AT_ONCE, rate.room(now));
        if (busy || room == 0) {
            return Future.succeededFuture(0);
        }
        busy = true;
        return Stages.future(parts.outbox().lease(channel, room, now, now.plus(LEASE)))
                .compose(leased -> {
                    rate.used(leased.size());
                    return leave(Bundles.together(leased))
                            .compose(alone ->
                                    Future.join(alone.stream().map(this::carry).toList()))
                            .map(leased.size());
                })
                .onSuccess(done -> failing = false)
                .onFailure(this::told)
                .onComplete(done -> busy = false);
    }

    /** Gives back what may go in another one of the same turn, so that it is found there. */
    private Future<List<OutboxMessage>> leave(Bundles.Turn turn) {
        var waits = turn.others().stream()
                .map(one -> Stages.future(parts.outbox()
                        .settle(
                                one,
                                new Sent.Waits(one.dueAt(), "", false),
                                parts.clock().instant())))
                .toList();
        return Future.all(waits).map(turn.heads());
    }

    /** Once, not twice a second. */
    private void told(Throwable failure) {
        if (!failing) {
            failing = true;
            LOG.warn("Messages by {} wait: {}", channel, failure.getMessage());
        }
    }

    private Future<Boolean> carry(OutboxMessage message) {
        return outcome(message)
                .compose(outcome -> Stages.future(
                        parts.outbox().settle(message, outcome, parts.clock().instant())));
    }

    private Future<Sent> outcome(OutboxMessage message) {
        var now = parts.clock().instant();
        if (!now.isBefore(message.expiresAt())) {
            return ended(MessageState.FAILED, "could not be sent in time");
        }
        if (provider.isEmpty()) {
            return ended(
                    MessageState.SUPPRESSED,
                    "no provider is set up for " + channel.name().toLowerCase(Locale.ROOT));
        }
        if (message.purpose().reply()) {
            return Reply.inTime(message.at(), now)
                    ? handOver(message, provider.get(), Optional.empty())
                    : ended(MessageState.SUPPRESSED, "too late to answer");
        }
        var closed = parts.screening().closed();
        return closed.isPresent()
                ? Future.succeededFuture(new Sent.Waits(now.plus(UNSURE), closed.get(), false))
                : judged(message, provider.get());
    }

    private Future<Sent> judged(OutboxMessage message, MessageProvider by) {
        return parts.bundles()
                .open(message)
                .compose(open -> open.isEmpty()
                        ? ended(MessageState.CANCELLED, "nothing is owed any more")
                        : held(open.get())
                                .compose(until -> until.isPresent()
                                        ? Future.succeededFuture(
                                                new Sent.Waits(until.get(), SupervisedWork.ON_HOLD, false))
                                        : decided(open.get(), by)));
    }

    /** Until when an account that it is about is on hold. Asked before the rules: what is not to be sent needs no decision. */
    private Future<Optional<Instant>> held(OutboxMessage message) {
        return message.purpose().waitsForHold()
                ? Stages.future(
                        parts.holds().longest(message.claims(), parts.clock().instant()))
                : Future.succeededFuture(Optional.empty());
    }

    private Future<Sent> decided(OutboxMessage message, MessageProvider by) {
        return decided(message)
                .compose(decision -> decision.allowed()
                        ? parts.bundles()
                                .gather(message, this::mayJoin)
                                .compose(whole -> handOver(whole, by, Optional.of(decision.id())))
                        : refused(decision));
    }

    /** The decision by which another reminder may go in this one. */
    private Future<Optional<DecisionId>> mayJoin(OutboxMessage other) {
        return held(other)
                .compose(until -> until.isPresent()
                        ? Future.succeededFuture(Optional.empty())
                        : decided(other)
                                .map(decision -> Optional.of(decision)
                                        .filter(DialDecision::allowed)
                                        .map(DialDecision::id)));
    }

    private Future<DialDecision> decided(OutboxMessage message) {
        return parts.screening()
                .decide(message)
                .compose(decision ->
                        Stages.future(parts.decisions().keep(decision)).map(decision));
    }

    private static Future<Sent> refused(DialDecision decision) {
        return decision.until()
                .<Future<Sent>>map(until -> Future.succeededFuture(new Sent.Waits(until, decision.reason(), false)))
                .orElseGet(() -> ended(MessageState.SUPPRESSED, decision.reason()));
    }

    private Future<Sent> handOver(OutboxMessage message, MessageProvider by, Optional<DecisionId> decision) {
        return writing.executeBlocking(() -> parts.writer().write(message), false)
                .compose(written -> Objects.requireNonNull(written)
                        .map(by::send)
                        .map(sent -> sent.map(came -> came(message, came, decision)))
                        .orElseGet(() -> ended(MessageState.FAILED, "its text could not be made")));
    }

    private Sent came(OutboxMessage message, Handover came, Optional<DecisionId> decision) {
        return switch (came) {
            case Handover.Taken(var reference) ->
                new Sent.Accepted(reference, decision.orElse(null), decision.isPresent() ? "" : REPLY);
            case Handover.Refused(var why) -> new Sent.Ended(MessageState.FAILED, why);
            case Handover.Unreachable(var why) -> new Sent.Waits(again(message), why, true);
        };
    }

    private Instant again(OutboxMessage message) {
        var wait = parts.waits()
                .backoff()
                .after(message.failures() + 1, parts.waits().chance());
        return parts.clock().instant().plus(wait);
    }

    private static Future<Sent> ended(MessageState as, String why) {
        return Future.succeededFuture(new Sent.Ended(as, why));
    }

    /** The channels there are, for whoever makes one courier for each. */
    public static List<MessageChannel> channels() {
        return List.of(MessageChannel.values());
    }
}
