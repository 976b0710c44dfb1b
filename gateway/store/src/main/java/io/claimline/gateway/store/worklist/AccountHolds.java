package io.claimline.gateway.store.worklist;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;

/**
 * Accounts that nobody is reached about until a day: neither called by an agent or a recorded voice, nor written to. It does not matter on what worklist a work item is and whenever it was put
 * there, for a work item is held as it is leased; so is a message as it is to leave, and a letter as its file is made. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached.
 */
public final class AccountHolds {
    private final MongoLink link;
    private final MongoCollection<Document> holds;

    /** Holds at the end of the link. */
    public AccountHolds(MongoLink link) {
        this.link = link;
        holds = link.collection("accountHolds");
    }

    /**
     * Holds these until then, whatever was said of them before.
     *
     * @param claims ids of claims or balances
     * @param by the login name of who said so
     */
    public CompletableFuture<Void> hold(Collection<String> claims, Instant until, String by) {
        var each = claims.stream()
                .map(claim -> link.one(holds.replaceOne(
                        eq("_id", claim),
                        new Document("_id", claim)
                                .append("until", Date.from(until))
                                .append("by", by),
                        new ReplaceOptions().upsert(true))))
                .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(each);
    }

    /** Holds these no longer. Completes with how many were held. */
    public CompletableFuture<Long> release(Collection<String> claims) {
        return link.one(holds.deleteMany(in("_id", claims))).thenApply(result -> result.getDeletedCount());
    }

    /** All that are held at {@code now}, and until when. */
    public CompletableFuture<Map<String, Instant>> all(Instant now) {
        return link.all(holds.find(gt("until", Date.from(now)))).thenApply(AccountHolds::read);
    }

    /** Until when all of these can be spoken of again; empty when none of them is held at {@code now}. */
    public CompletableFuture<Optional<Instant>> longest(Collection<String> claims, Instant now) {
        return of(claims, now).thenApply(until -> until.values().stream().max(Instant::compareTo));
    }

    /** Until when those of these are held that are at {@code now}. */
    public CompletableFuture<Map<String, Instant>> of(Collection<String> claims, Instant now) {
        if (claims.isEmpty()) {
            return CompletableFuture.completedFuture(Map.of());
        }
        return link.all(holds.find(Match.all(in("_id", claims), gt("until", Date.from(now)))))
                .thenApply(AccountHolds::read);
    }

    private static Map<String, Instant> read(List<Document> found) {
        var until = new HashMap<String, Instant>();
        found.forEach(
                hold -> until.put(hold.getString("_id"), hold.getDate("until").toInstant()));
        return until;
    }
}
