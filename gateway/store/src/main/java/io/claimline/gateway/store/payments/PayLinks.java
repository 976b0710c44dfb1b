package io.claimline.gateway.store.payments;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;

/** Links to balances. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
public final class PayLinks {
    private static final Shape<PayLink> LINK = Shape.of(PayLink.class);

    private final MongoLink link;
    private final MongoCollection<Document> links;

    /** Links at the end of the link to the store. */
    public PayLinks(MongoLink link) {
        this.link = link;
        links = link.collection("payLinks");
    }

    /** Keeps a link; the first of its id stands. */
    public CompletableFuture<Boolean> keep(PayLink made) {
        return link.insertIfAbsent(links, LINK.write(made));
    }

    /** The link of that id. */
    public CompletableFuture<Optional<PayLink>> find(String id) {
        return link.first(links.find(eq("_id", id))).thenApply(found -> found.map(LINK::read));
    }

    /**
     * Takes one of the tries at verifying, before it is known whether it fails, so that many at once are not one. Empty when none is left. What was taken is given back with {@link
     * #verified}.
     */
    public CompletableFuture<Optional<PayLink>> tryOnce(String id) {
        return link.first(links.findOneAndUpdate(
                        Match.all(eq("_id", id), lt("failures", PayLink.MOST_FAILURES), eq("revoked", false)),
                        Updates.inc("failures", 1),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .thenApply(found -> found.map(LINK::read));
    }

    /** Gives a try back: it was right. */
    public CompletableFuture<Void> verified(String id) {
        return link.one(links.updateOne(eq("_id", id), Updates.inc("failures", -1)))
                .thenAccept(_ -> {});
    }

    /** Takes back every link to one of these balances. */
    public CompletableFuture<Void> revoke(Collection<String> claims) {
        return link.one(links.updateMany(in("claims", claims), Updates.set("revoked", true)))
                .thenAccept(_ -> {});
    }
}
