package io.claimline.gateway.store.people;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.link.MongoLink;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;

/** Who is signed in, on whatever gateway. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
public final class SignIns {
    private static final Shape<SignIn> SIGN_IN = Shape.of(SignIn.class);

    private final MongoLink link;
    private final MongoCollection<Document> signIns;

    /** Sign-ins at the end of the link. */
    public SignIns(MongoLink link) {
        this.link = link;
        signIns = link.collection("signIns");
    }

    /** Keeps it, in place of one of the same id. */
    public CompletableFuture<Void> keep(SignIn signIn) {
        return link.one(signIns.replaceOne(
                        eq("_id", signIn.id()), SIGN_IN.write(signIn), new ReplaceOptions().upsert(true)))
                .thenAccept(_ -> {});
    }

    /** The sign-in of that id. */
    public CompletableFuture<Optional<SignIn>> find(String id) {
        return link.first(signIns.find(eq("_id", id))).thenApply(found -> found.map(SIGN_IN::read));
    }

    /** Writes down when it was seen. One that has ended stays so. */
    public CompletableFuture<Void> seen(String id, Instant at) {
        return link.one(signIns.updateOne(eq("_id", id), Updates.set("seenAt", Date.from(at))))
                .thenAccept(_ -> {});
    }

    /** Locks it since then, or opens it again. One that has ended stays so. */
    public CompletableFuture<Void> locked(String id, Optional<Instant> since) {
        var change = since.map(at -> Updates.set("lockedAt", Date.from(at))).orElseGet(() -> Updates.unset("lockedAt"));
        return link.one(signIns.updateOne(eq("_id", id), change)).thenAccept(_ -> {});
    }

    /** Ends it. Ending one that has ended changes nothing. */
    public CompletableFuture<Void> end(String id) {
        return link.one(signIns.deleteOne(eq("_id", id))).thenAccept(_ -> {});
    }

    /** Ends those not seen since. Completes with how many. */
    public CompletableFuture<Long> endUnseenSince(Instant instant) {
        return link.one(signIns.deleteMany(lt("seenAt", Date.from(instant))))
                .thenApply(result -> result.getDeletedCount());
    }
}
