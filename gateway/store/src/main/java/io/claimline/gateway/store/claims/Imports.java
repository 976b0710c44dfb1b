package io.claimline.gateway.store.claims;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.dialer.id.NodeId;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * The imports, and the writing of their claims. An import is begun (staged), its claims are written, and then one write makes all of
 * them visible at once. One that never got there is withdrawn, as if it had never begun.
 */
public final class Imports {
    private static final Shape<ImportRecord> RECORD = Shape.of(ImportRecord.class);

    private final MongoLink link;
    private final MongoCollection<Document> imports;
    private final MongoCollection<Document> claims;

    /** Imports at the end of the link. */
    public Imports(MongoLink link) {
        this.link = link;
        imports = link.collection("imports");
        claims = link.collection("claims");
    }

    /** Begins a staged import; completes with false when there is one of this id already. */
    CompletableFuture<Boolean> begin(ImportRecord record) {
        return link.insertIfAbsent(imports, RECORD.write(record));
    }

    /** Writes claims of a staged import; completes with the number that were not there before. */
    CompletableFuture<Integer> stage(ImportRecord record, List<Claim> batch) {
        var writes = batch.stream()
                .map(claim -> ClaimDocument.mention(claim, record))
                .toList();
        return link.one(claims.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                .thenApply(result -> result.getUpserts().size())
                .exceptionallyCompose(failure -> MongoLink.cause(failure) instanceof MongoBulkWriteException bulk
                        ? CompletableFuture.completedFuture(
                                bulk.getWriteResult().getUpserts().size())
                        : CompletableFuture.failedFuture(failure));
    }

    /** Makes the whole import visible. The one write on which all-or-nothing rests. */
    CompletableFuture<Void> publish(ImportRecord record) {
        return link.one(imports.updateOne(
                        Match.all(eq("_id", record.id()), eq("state", ImportRecord.State.STAGED.name())),
                        Updates.combine(
                                Updates.set("state", ImportRecord.State.VISIBLE.name()),
                                Updates.set("claims", record.claims()),
                                Updates.set("charges", record.charges().cents()))))
                .thenAccept(result -> {
                    if (result.getMatchedCount() == 0) {
                        throw new IllegalStateException(
                                "The import was withdrawn while it was written; import the file again.");
                    }
                });
    }

    /** Removes a staged import and all it wrote. */
    CompletableFuture<Void> withdraw(String id) {
        return link.one(claims.updateMany(
                        eq(ClaimDocument.MENTIONS + "." + ClaimDocument.IMPORT, id),
                        Updates.pull(ClaimDocument.MENTIONS, new Document(ClaimDocument.IMPORT, id))))
                .thenCompose(_ -> link.one(claims.deleteMany(Filters.size(ClaimDocument.MENTIONS, 0))))
                .thenCompose(_ -> link.one(
                        imports.deleteOne(Match.all(eq("_id", id), eq("state", ImportRecord.State.STAGED.name())))))
                .thenAccept(_ -> {});
    }

    /**
     * Withdraws what gateways began that are no longer there; called at start. Completes with the labels of the withdrawn files, for the
     * log: they must be imported again.
     */
    public CompletableFuture<List<String>> withdrawAbandoned(Set<NodeId> living) {
        return link.all(imports.find(eq("state", ImportRecord.State.STAGED.name())))
                .thenCompose(found -> {
                    var abandoned = found.stream()
                            .map(RECORD::read)
                            .filter(record -> !living.contains(record.node()))
                            .toList();
                    var chain = CompletableFuture.<Void>completedFuture(null);
                    for (var record : abandoned) {
                        chain = chain.thenCompose(_ -> withdraw(record.id()));
                    }
                    return chain.thenApply(
                            _ -> abandoned.stream().map(ImportRecord::label).toList());
                });
    }

    /** The import of that id, staged or visible. */
    public CompletableFuture<Optional<ImportRecord>> find(String id) {
        return link.first(imports.find(eq("_id", id))).thenApply(found -> found.map(RECORD::read));
    }

    /** The latest imports first. */
    public CompletableFuture<List<ImportRecord>> latest(int limit) {
        return link.all(imports.find().sort(Sorts.descending("at")).limit(limit))
                .thenApply(found -> found.stream().map(RECORD::read).toList());
    }

    /** Which of these are visible. */
    CompletableFuture<Set<String>> visible(Collection<String> ids) {
        return link.all(imports.find(Match.all(in("_id", ids), eq("state", ImportRecord.State.VISIBLE.name()))))
                .thenApply(found -> found.stream()
                        .map(document -> document.getString("_id"))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
