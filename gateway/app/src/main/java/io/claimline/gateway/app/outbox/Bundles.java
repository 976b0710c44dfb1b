package io.claimline.gateway.app.outbox;

import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Standing;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.message.Bundling;
import io.claimline.dialer.message.Bundling.Waiting;
import io.claimline.dialer.message.Purpose;
import io.claimline.dialer.port.LedgerLog;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.outbox.Outbox;
import io.claimline.gateway.store.outbox.OutboxMessage;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Puts reminders that wait for the same person into one. What was put in is written down before the message leaves, so that it leaves the same way when it must be handed over again.
 */
public final class Bundles {
    private final Outbox outbox;
    private final LedgerLog ledger;
    private final InstantSource clock;

    public Bundles(Outbox outbox, LedgerLog ledger, InstantSource clock) {
        this.outbox = outbox;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The message with what goes in it. One that failed before is not added to: the provider may have it as it was. */
    public Future<OutboxMessage> gather(OutboxMessage message) {
        var person = message.person();
        if (message.purpose() != Purpose.REMINDER || person == null) {
            return Future.succeededFuture(message);
        }
        Future<Void> added = message.failures() > 0 || message.fence() > 1
                ? Future.succeededFuture()
                : waiting(message, person).compose(others -> put(others, message));
        return added.compose(v -> Stages.future(outbox.bundledIn(message.id()))).map(inside -> whole(message, inside));
    }

    private Future<List<Waiting>> waiting(OutboxMessage message, String person) {
        return Stages.future(outbox.waitingFor(person, Purpose.REMINDER)).compose(others -> {
            if (others.isEmpty()) {
                return Future.succeededFuture(List.of());
            }
            var waiting = others.stream().map(Bundles::of).toList();
            return agreed(person).map(agreed -> Bundling.with(of(message), waiting, agreed));
        });
    }

    private Future<Boolean> agreed(String person) {
        return Stages.future(ledger.about(Set.of(person), Set.of()))
                .map(said -> Standing.notTakenBack(said).stream().anyMatch(Bundles::bundled));
    }

    private static boolean bundled(LedgerEntry entry) {
        return entry.statement() instanceof Statement.Allows allows && allows.kind() == Consent.Kind.BUNDLED;
    }

    private Future<Void> put(List<Waiting> others, OutboxMessage into) {
        var put = others.stream()
                .map(one -> Stages.future(outbox.bundle(
                        new io.claimline.dialer.id.MessageId(one.id()), into.id(), clock.instant())))
                .toList();
        return Future.all(put).mapEmpty();
    }

    private static Waiting of(OutboxMessage message) {
        return new Waiting(message.id().value(), message.envelope(), message.client());
    }

    private static OutboxMessage whole(OutboxMessage message, List<OutboxMessage> inside) {
        var parts = new ArrayList<>(message.parts());
        inside.forEach(one -> parts.addAll(one.parts()));
        return message.with(parts.stream().distinct().toList());
    }
}
