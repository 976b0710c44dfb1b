package io.claimline.gateway.store.journal;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.mark.ReportMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Takes the journal into MongoDB: decisions, then attempts, outcomes, shifts and days of a batch, so that what a document refers to is there before
 * it. A document that is already there, in this or a higher revision, answers with a duplicate key, which means that it is delivered.
 */
public final class MongoReceiver implements Forwarder.Receiver {
    private final MongoLink link;
    private final ReportMarks marks;

    /** Delivers to the end of the link. */
    public MongoReceiver(MongoLink link) {
        this.link = link;
        marks = new ReportMarks(link);
    }

    @Override
    public CompletionStage<Void> take(List<Entry> batch) {
        var chain = CompletableFuture.<Void>completedFuture(null);
        for (var kind : Kind.values()) {
            var writes = batch.stream()
                    .filter(entry -> entry.kind() == kind)
                    .map(MongoReceiver::write)
                    .toList();
            if (!writes.isEmpty()) {
                chain = chain.thenCompose(_ -> send(kind, writes));
            }
        }
        return chain.thenCompose(_ -> marks.make(MarkedEntries.of(batch)));
    }

    private CompletableFuture<Void> send(Kind kind, List<WriteModel<Document>> writes) {
        return link.one(link.collection(kind.collection()).bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                .<Void>thenApply(_ -> null)
                .exceptionallyCompose(failure -> MongoLink.cause(failure) instanceof MongoBulkWriteException
                        ? CompletableFuture.completedFuture(null)
                        : CompletableFuture.failedFuture(failure));
    }

    /** Numbers rise and never fall, whichever gateway counted them; what is no number is the same in every revision. */
    private static WriteModel<Document> raised(Entry entry) {
        var changes = new ArrayList<Bson>();
        entry.body().forEach((field, value) -> {
            if (value instanceof Number) {
                changes.add(Updates.max(field, value));
            } else if (!field.equals("_id")) {
                changes.add(Updates.set(field, value));
            }
        });
        return new UpdateOneModel<>(eq("_id", entry.id()), Updates.combine(changes), new UpdateOptions().upsert(true));
    }

    private static WriteModel<Document> write(Entry entry) {
        if (entry.kind() == Kind.DAY) {
            return raised(entry);
        }
        return entry.kind().revised()
                ? new ReplaceOneModel<>(
                        Match.all(eq("_id", entry.id()), lt("revision", entry.revision())),
                        entry.body(),
                        new ReplaceOptions().upsert(true))
                : new InsertOneModel<>(entry.body());
    }
}
