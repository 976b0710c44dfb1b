package io.claimline.gateway.app.outbox;

import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Standing;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.MessageId;
import io.claimline.dialer.message.Bundling;
import io.claimline.dialer.message.Bundling.Waiting;
import io.claimline.dialer.message.Purpose;
import io.claimline.dialer.port.LedgerLog;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.outbox.Outbox;
import io.claimline.gateway.store.outbox.OutboxMessage;
import io.vertx.core.Future;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts reminders that wait for the same person into one, each by a decision of its own. What was put in, and so of which balances the message tells, is written down before it leaves: it
 * leaves the same way when it must be handed over again, it counts for each of those balances, and it is cancelled when all of them are paid. What was paid meanwhile is left out.
 */
public final class Bundles {
    private final Outbox outbox;
    private final LedgerLog ledger;
    private final PersonsOfClaims claims;
    private final InstantSource clock;

    public Bundles(Outbox outbox, LedgerLog ledger, PersonsOfClaims claims, InstantSource clock) {
        this.outbox = outbox;
        this.ledger = ledger;
        this.claims = claims;
        this.clock = clock;
    }

    /** What was leased in one turn: {@code heads} go now, {@code others} may go in one of them. */
    record Turn(List<OutboxMessage> heads, List<OutboxMessage> others) {}

    /** Of reminders with the same envelope that were not handed over yet the first goes, and the others wait to be put in it. */
    static Turn together(List<OutboxMessage> leased) {
        var envelopes = new HashSet<String>();
        var heads = new ArrayList<OutboxMessage>();
        var others = new ArrayList<OutboxMessage>();
        for (var one : leased) {
            var alone = one.purpose() != Purpose.REMINDER || known(one) || envelopes.add(one.envelope());
            (alone ? heads : others).add(one);
        }
        return new Turn(heads, others);
    }

    /** The provider may have it as it was: it is neither added to nor put in another. */
    private static boolean known(OutboxMessage message) {
        return message.failures() > 0;
    }

    /** The message with what was put in it before, and without what is paid; empty when that leaves nothing to remind of. Any message but a reminder is as it was. */
    Future<Optional<OutboxMessage>> open(OutboxMessage message) {
        return message.purpose() == Purpose.REMINDER
                ? inside(message)
                        .compose(this::unpaid)
                        .map(open ->
                                Optional.of(open).filter(one -> !one.parts().isEmpty()))
                : Future.succeededFuture(Optional.of(message));
    }

    /**
     * The message with what goes in it, written down.
     *
     * @param judge the decision by which another one may go now; empty when it waits on
     */
    Future<OutboxMessage> gather(OutboxMessage message, Function<OutboxMessage, Future<Optional<DecisionId>>> judge) {
        var person = message.person();
        if (message.purpose() != Purpose.REMINDER || person == null) {
            return Future.succeededFuture(message);
        }
        Future<Void> added = known(message)
                ? Future.succeededFuture()
                : waiting(message, person).compose(others -> put(others, message, judge));
        return added.compose(v -> inside(message)).compose(this::unpaid).compose(this::told);
    }

    private Future<OutboxMessage> told(OutboxMessage whole) {
        return Stages.future(outbox.tells(whole))
                .compose(ours -> ours
                        ? Future.succeededFuture(whole)
                        : Future.failedFuture(new IOException(whole.id() + " was taken by another gateway")));
    }

    private Future<List<OutboxMessage>> waiting(OutboxMessage message, String person) {
        return Stages.future(outbox.waitingFor(person, Purpose.REMINDER)).compose(all -> {
            var others = all.stream().filter(one -> !known(one)).toList();
            if (others.isEmpty()) {
                return Future.succeededFuture(List.of());
            }
            var waiting = others.stream().map(Bundles::of).toList();
            return agreed(person).map(agreed -> {
                var fit = Bundling.with(of(message), waiting, agreed).stream()
                        .map(Waiting::id)
                        .collect(Collectors.toSet());
                return others.stream()
                        .filter(one -> fit.contains(one.id().value()))
                        .toList();
            });
        });
    }

    private Future<Boolean> agreed(String person) {
        return Stages.future(ledger.about(Set.of(person), Set.of()))
                .map(said -> Standing.notTakenBack(said).stream().anyMatch(Bundles::bundled));
    }

    private static boolean bundled(LedgerEntry entry) {
        return entry.statement() instanceof Statement.Allows allows && allows.kind() == Consent.Kind.BUNDLED;
    }

    /** What may not be sent now waits on, and is judged alone when it is due. */
    private Future<Void> put(
            List<OutboxMessage> others,
            OutboxMessage into,
            Function<OutboxMessage, Future<Optional<DecisionId>>> judge) {
        return Future.all(others.stream()
                        .map(one -> judge.apply(one)
                                .compose(decision -> decision.map(by -> put(one.id(), into, by))
                                        .orElseGet(Future::succeededFuture)))
                        .toList())
                .mapEmpty();
    }

    private Future<Void> put(MessageId one, OutboxMessage into, DecisionId by) {
        return Stages.future(outbox.bundle(one, into.id(), by, clock.instant())).mapEmpty();
    }

    private static Waiting of(OutboxMessage message) {
        return new Waiting(message.id().value(), message.envelope(), message.client());
    }

    private Future<OutboxMessage> inside(OutboxMessage message) {
        return Stages.future(outbox.bundledIn(message.id()))
                .map(inside -> message.with(
                        Stream.concat(message.parts().stream(), inside.stream().flatMap(one -> one.parts().stream()))
                                .distinct()
                                .toList()));
    }

    private Future<OutboxMessage> unpaid(OutboxMessage message) {
        return claims.owed(message.claims()).map(found -> {
            var owed = found.stream().map(claim -> claim.key().value()).collect(Collectors.toSet());
            return message.with(message.parts().stream()
                    .filter(part -> part.claims().stream().anyMatch(owed::contains))
                    .toList());
        });
    }
}
