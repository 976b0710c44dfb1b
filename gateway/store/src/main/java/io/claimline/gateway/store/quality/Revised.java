package io.claimline.gateway.store.quality;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.reactivestreams.client.FindPublisher;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;

/** Things that rise by one revision with each change: of two who change the same revision, one does and the other is told. */
final class Revised<T extends Record> {
    private static final String REVISION = "revision";

    private final MongoLink link;
    private final MongoCollection<Document> collection;
    private final Shape<T> shape;

    Revised(MongoLink link, String collection, Class<T> type) {
        this.link = link;
        this.collection = link.collection(collection);
        shape = Shape.of(type);
    }

    MongoCollection<Document> collection() {
        return collection;
    }

    CompletableFuture<Optional<T>> find(String id) {
        return link.first(collection.find(eq("_id", id))).thenApply(found -> found.map(shape::read));
    }

    CompletableFuture<List<T>> read(FindPublisher<Document> found) {
        return link.all(found).thenApply(all -> all.stream().map(shape::read).toList());
    }

    Document write(T value) {
        return shape.write(value);
    }

    /** Adds it; false, and nothing is changed, when there is one of its id. */
    CompletableFuture<Boolean> add(Document document) {
        return link.insertIfAbsent(collection, document);
    }

    /** Puts it in the place of the revision before; false, and nothing is changed, when that is not there any more. */
    CompletableFuture<Boolean> replace(Document document) {
        var before = Match.all(
                eq("_id", document.get("_id")),
                eq(REVISION, document.get(REVISION, Number.class).longValue() - 1));
        return link.one(collection.replaceOne(before, document)).thenApply(done -> done.getMatchedCount() == 1);
    }

    /** Removes it as of that revision; false when it is not there any more. */
    CompletableFuture<Boolean> remove(String id, long revision) {
        return link.one(collection.deleteOne(Match.all(eq("_id", id), eq(REVISION, revision))))
                .thenApply(done -> done.getDeletedCount() == 1);
    }
}
