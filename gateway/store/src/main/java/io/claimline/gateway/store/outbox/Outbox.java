package io.claimline.gateway.store.outbox;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.MessageId;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.dialer.message.Purpose;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The messages in the collection {@code outbox}. Whoever sends one leases it first, by one conditional write that raises its fence; what is said of it afterwards counts only under
 * that fence. So several gateways send each once, and one that died is followed by another that sends under the same key. Every stage fails with an {@link java.io.IOException} as
 * cause when the store cannot be reached.
 */
public final class Outbox {
    private static final Shape<OutboxMessage> MESSAGE = Shape.of(OutboxMessage.class);
    private static final Date FREE = Date.from(Instant.EPOCH);
    private static final String STATE = "state";
    private static final String FENCE = "fence";
    private static final String LEASED = "leasedUntil";
    private static final List<String> OPEN = List.of(MessageState.QUEUED.name(), MessageState.SENDING.name());
    private static final List<String> OUT =
            List.of(MessageState.SENDING.name(), MessageState.SENT.name(), MessageState.DELIVERED.name());

    private final MongoLink link;
    private final MongoCollection<Document> messages;

    /** Messages at the end of the link. */
    public Outbox(MongoLink link) {
        this.link = link;
        messages = link.collection("outbox");
    }

    /** How many messages are in each state. */
    public CompletableFuture<Map<MessageState, Long>> counts() {
        return link.all(messages.aggregate(List.of(Aggregates.group("$" + STATE, Accumulators.sum("n", 1L)))))
                .thenApply(rows -> {
                    var counts = new EnumMap<MessageState, Long>(MessageState.class);
                    for (var state : MessageState.values()) {
                        counts.put(state, 0L);
                    }
                    rows.forEach(row -> counts.put(
                            MessageState.valueOf(row.getString("_id")),
                            Objects.requireNonNull(row.get("n", Number.class)).longValue()));
                    return counts;
                });
    }

    /** Appends a message; the first of its id stands. Completes with whether it is new. */
    public CompletableFuture<Boolean> append(OutboxMessage message) {
        return link.insertIfAbsent(messages, MESSAGE.write(message).append(LEASED, FREE));
    }

    /** The message of that id. */
    public CompletableFuture<Optional<OutboxMessage>> find(MessageId id) {
        return link.first(messages.find(eq("_id", id.value()))).thenApply(found -> found.map(MESSAGE::read));
    }

    /** The messages of these ids, those that there are. */
    public CompletableFuture<List<OutboxMessage>> all(Collection<MessageId> ids) {
        return ids.isEmpty()
                ? CompletableFuture.completedFuture(List.of())
                : list(in("_id", ids.stream().map(MessageId::value).toList()), ids.size());
    }

    /** The message that the provider names so. */
    public CompletableFuture<Optional<OutboxMessage>> byReference(String reference) {
        return link.first(messages.find(eq("reference", reference))).thenApply(found -> found.map(MESSAGE::read));
    }

    /**
     * Leases up to {@code most} messages that are due, the longest waiting first; each is {@code SENDING} from then on, and ours until {@code until}. One whose sender died counts as
     * one that could not be handed over.
     */
    public CompletableFuture<List<OutboxMessage>> lease(MessageChannel channel, int most, Instant now, Instant until) {
        var due = Match.all(
                eq("channel", channel.name()),
                in(STATE, OPEN),
                lte("dueAt", Date.from(now)),
                lte(LEASED, Date.from(now)));
        return link.all(messages.find(due).sort(Sorts.ascending("dueAt")).limit(most))
                .thenCompose(found -> leaseEach(found, until));
    }

    private CompletableFuture<List<OutboxMessage>> leaseEach(List<Document> found, Instant until) {
        var taken = found.stream().map(one -> lease(one, until)).toList();
        return CompletableFuture.allOf(taken.toArray(CompletableFuture<?>[]::new))
                .thenApply(_ -> {
                    var won = new ArrayList<OutboxMessage>();
                    taken.forEach(one -> one.join().ifPresent(won::add));
                    return won;
                });
    }

    private CompletableFuture<Optional<OutboxMessage>> lease(Document seen, Instant until) {
        var asSeen = Match.all(eq("_id", seen.getString("_id")), eq(FENCE, seen.get(FENCE)), in(STATE, OPEN));
        return changed(
                asSeen,
                combine(
                        set(STATE, MessageState.SENDING.name()),
                        set(LEASED, Date.from(until)),
                        inc(FENCE, 1L),
                        inc("failures", MessageState.SENDING.name().equals(seen.getString(STATE)) ? 1 : 0)));
    }

    /** Reminders to the same person that wait, in no order. */
    public CompletableFuture<List<OutboxMessage>> waitingFor(String person, Purpose purpose) {
        return list(
                Match.all(eq("person", person), eq(STATE, MessageState.QUEUED.name()), eq("purpose", purpose.name())),
                100);
    }

    /** Puts a message that waits, and by that decision may be sent, into another one; completes with whether it did. It shares the other's fate from then on. */
    public CompletableFuture<Boolean> bundle(MessageId message, MessageId into, DecisionId by, Instant now) {
        var change = combine(
                set(STATE, MessageState.BUNDLED.name()),
                set("bundle", into.value()),
                set("decision", by.value()),
                set("changedAt", Date.from(now)));
        return changed(Match.all(eq("_id", message.value()), eq(STATE, MessageState.QUEUED.name())), change)
                .thenApply(Optional::isPresent);
    }

    /** The messages that were put into this one. */
    public CompletableFuture<List<OutboxMessage>> bundledIn(MessageId head) {
        return list(eq("bundle", head.value()), 100);
    }

    /** Writes down of which parts and balances a message that was leased tells, before it leaves. Completes with false, and changes nothing, when somebody has taken it since. */
    public CompletableFuture<Boolean> tells(OutboxMessage leased) {
        var written = MESSAGE.write(leased);
        return changed(held(leased), combine(set("parts", written.get("parts")), set("claims", written.get("claims"))))
                .thenApply(Optional::isPresent);
    }

    private static Bson held(OutboxMessage leased) {
        return Match.all(
                eq("_id", leased.id().value()), eq(FENCE, leased.fence()), eq(STATE, MessageState.SENDING.name()));
    }

    /** Says what came of a message that was leased. Completes with false, and changes nothing, when somebody has taken it since. */
    public CompletableFuture<Boolean> settle(OutboxMessage leased, Sent outcome, Instant now) {
        return changed(held(leased), combine(outcome.changes(now))).thenApply(Optional::isPresent);
    }

    /** The provider says what became of what it took. Only news counts: what was delivered stays so. */
    public CompletableFuture<Optional<OutboxMessage>> report(
            MessageId id, MessageState state, String reason, Instant now) {
        var sent = Match.all(eq("_id", id.value()), in(STATE, MessageState.SENT.name(), MessageState.SENDING.name()));
        return changed(sent, state(state, reason, now));
    }

    /** Sends a message that failed or was suppressed again, now. Empty when it is neither. */
    public CompletableFuture<Optional<OutboxMessage>> again(MessageId id, Instant now, Instant expires) {
        var ended =
                Match.all(eq("_id", id.value()), in(STATE, MessageState.FAILED.name(), MessageState.SUPPRESSED.name()));
        return changed(
                ended,
                combine(
                        state(MessageState.QUEUED, "", now),
                        set("dueAt", Date.from(now)),
                        set("expiresAt", Date.from(expires)),
                        set(LEASED, FREE),
                        set("failures", 0)));
    }

    /** Lets those that wait for this reason and are about one of these balances be looked at now. Completes with how many there are. */
    public CompletableFuture<Long> due(Collection<String> claims, String reason, Instant now) {
        var waiting = Match.all(in("claims", claims), eq(STATE, MessageState.QUEUED.name()), eq("reason", reason));
        return link.one(messages.updateMany(waiting, set("dueAt", Date.from(now))))
                .thenApply(result -> result.getModifiedCount());
    }

    /** Cancels a message that waits. Empty when it does not wait. */
    public CompletableFuture<Optional<OutboxMessage>> cancel(MessageId id, String why, Instant now) {
        return changed(
                Match.all(eq("_id", id.value()), eq(STATE, MessageState.QUEUED.name())),
                state(MessageState.CANCELLED, why, now));
    }

    /** Reminders that wait and are about one of these balances. */
    public CompletableFuture<List<OutboxMessage>> remindersOf(Collection<String> claims) {
        return list(
                Match.all(
                        in("claims", claims),
                        eq(STATE, MessageState.QUEUED.name()),
                        in("purpose", Purpose.REMINDER.name(), Purpose.PAY_LINK.name())),
                1_000);
    }

    /** Messages to the person that left or may have left since then; what went in another is told of by that one. */
    public CompletableFuture<List<OutboxMessage>> sentTo(String person, Instant since) {
        return list(Match.all(eq("person", person), in(STATE, OUT), gte("changedAt", Date.from(since))), 1_000);
    }

    /** The persons to whom messages went at this number or address, the latest first. */
    public CompletableFuture<Set<OutboxMessage>> recipients(String to) {
        return list(eq("to", to), 200).thenApply(Set::copyOf);
    }

    /** The latest messages; of one state, or to one person, when named. */
    public CompletableFuture<List<OutboxMessage>> latest(
            Optional<MessageState> state, Optional<String> person, int most) {
        var query = new ArrayList<Bson>();
        state.ifPresent(one -> query.add(eq(STATE, one.name())));
        person.ifPresent(one -> query.add(eq("person", one)));
        return list(query.isEmpty() ? new Document() : Match.all(query.toArray(Bson[]::new)), most);
    }

    private static Bson state(MessageState state, String reason, Instant now) {
        return combine(set(STATE, state.name()), set("reason", reason), set("changedAt", Date.from(now)));
    }

    private CompletableFuture<List<OutboxMessage>> list(Bson query, int most) {
        return link.all(messages.find(query).sort(Sorts.descending("at")).limit(most))
                .thenApply(found -> found.stream().map(MESSAGE::read).toList());
    }

    private CompletableFuture<Optional<OutboxMessage>> changed(Bson which, Bson change) {
        return link.first(messages.findOneAndUpdate(
                        which, change, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .thenApply(found -> found.map(MESSAGE::read));
    }
}
