package io.claimline.gateway.store.mark;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;

/**
 * What must be reckoned again. A mark is made after what it is about was written, by whoever wrote it, and taken away after the hour was reckoned, unless it was made again
 * meanwhile: so nothing that is in the store stays uncounted, whichever gateway stops when.
 */
public final class ReportMarks {
    private static final String HOUR = "h:";
    private static final String CLAIM = "c:";
    private static final String TOKEN = "token";

    private final MongoLink link;

    /**
     * A mark as it was read.
     *
     * @param id of an hour or a claim
     * @param token drawn anew each time it is made
     */
    public record Mark(String id, String token) {
        /** Whether it is of all hours in which calls about a claim were. */
        public boolean ofClaim() {
            return id.startsWith(CLAIM);
        }

        /** The hour, or the claim. */
        public String about() {
            return id.substring(HOUR.length());
        }
    }

    /** Marks at the end of the link. */
    public ReportMarks(MongoLink link) {
        this.link = link;
    }

    /** The mark of an hour. */
    public static String hour(String hour) {
        return HOUR + hour;
    }

    /** The mark of every hour with a call about a claim. */
    public static String claim(String claim) {
        return CLAIM + claim;
    }

    /** Makes the marks, also those that are made already. */
    public CompletableFuture<Void> make(Collection<String> ids) {
        if (ids.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        var token = UUID.randomUUID().toString();
        var writes = ids.stream()
                .distinct()
                .map(id -> new UpdateOneModel<Document>(
                        eq("_id", id), Updates.set(TOKEN, token), new UpdateOptions().upsert(true)))
                .toList();
        return link.one(link.collection("reportMarks").bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                .thenAccept(_ -> {});
    }

    /** Some of the marks there are, the latest hours first and claims after them. */
    public CompletableFuture<List<Mark>> some(int most) {
        return link.all(link.collection("reportMarks")
                        .find()
                        .sort(Sorts.descending("_id"))
                        .limit(most))
                .thenApply(found -> found.stream()
                        .map(mark -> new Mark(mark.getString("_id"), mark.getString(TOKEN)))
                        .toList());
    }

    /** How many there are. */
    public CompletableFuture<Long> count() {
        return link.one(link.collection("reportMarks").countDocuments());
    }

    /** Takes those away that were not made again since they were read. */
    public CompletableFuture<Void> clear(Collection<Mark> done) {
        if (done.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        var writes = done.stream()
                .map(mark -> new DeleteOneModel<Document>(Match.all(eq("_id", mark.id()), eq(TOKEN, mark.token()))))
                .toList();
        return link.one(link.collection("reportMarks").bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                .thenAccept(_ -> {});
    }
}
