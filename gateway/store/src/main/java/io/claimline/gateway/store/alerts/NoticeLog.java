package io.claimline.gateway.store.alerts;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.dialer.id.NodeId;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;

/**
 * Notices of alerts that are on their way, so that another gateway goes on with those of one that is gone. It is written when a notice waits and taken out when it was taken: a gateway that
 * dies in between leaves it to be sent once more under the same id. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached.
 */
public final class NoticeLog {
    private static final Shape<StoredNotice> NOTICE = Shape.of(StoredNotice.class);
    private static final String OWNER = "owner";

    private final MongoLink link;
    private final MongoCollection<Document> notices;

    NoticeLog(MongoLink link) {
        this.link = link;
        notices = link.collection("alertNotices");
    }

    /** It waits, as it is now. */
    public CompletableFuture<Void> waits(StoredNotice notice) {
        return link.one(notices.replaceOne(
                        eq("_id", notice.id()), NOTICE.write(notice), new ReplaceOptions().upsert(true)))
                .thenAccept(_ -> {});
    }

    /** All that are on their way, whoever sends them. */
    public CompletableFuture<List<StoredNotice>> all() {
        return link.all(notices.find())
                .thenApply(found -> found.stream().map(NOTICE::read).toList());
    }

    /** It was taken, or given up. */
    public CompletableFuture<Void> over(String id) {
        return link.one(notices.deleteOne(eq("_id", id))).thenAccept(_ -> {});
    }

    /**
     * Takes up, oldest first, notices of gateways that are not among the living, each by one conditional write: of two gateways one has it.
     *
     * @param living who sends its own; without {@code self} after a start, for it knows nothing of those that it left
     */
    public CompletableFuture<List<StoredNotice>> takeUp(Collection<NodeId> living, NodeId self, int most) {
        var names = living.stream().map(NodeId::value).toList();
        return link.all(notices.find(nin(OWNER, names))
                        .sort(Sorts.ascending("since"))
                        .limit(most))
                .thenCompose(found -> {
                    var taken = found.stream().map(one -> takeUp(one, self)).toList();
                    return CompletableFuture.allOf(taken.toArray(CompletableFuture<?>[]::new))
                            .thenApply(_ -> taken.stream()
                                    .flatMap(one -> one.join().stream())
                                    .toList());
                });
    }

    private CompletableFuture<Optional<StoredNotice>> takeUp(Document seen, NodeId self) {
        var asSeen = Match.all(eq("_id", seen.getString("_id")), eq(OWNER, seen.getString(OWNER)));
        return link.one(notices.updateOne(asSeen, set(OWNER, self.value())))
                .thenApply(done -> done.getMatchedCount() == 1
                        ? Optional.of(NOTICE.read(seen).ownedBy(self))
                        : Optional.empty());
    }
}
