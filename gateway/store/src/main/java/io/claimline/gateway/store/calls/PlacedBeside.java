package io.claimline.gateway.store.calls;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.call.Milestone;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Writes beside each attempt of earlier versions when it was placed, so that plans read those of the last weeks and no others. */
public final class PlacedBeside {
    private static final String PLACED = "placed";
    private static final int PAGE = 500;
    private static final Shape<Attempt> ATTEMPT = Shape.of(Attempt.class);

    private PlacedBeside() {}

    /** Does so; what was never placed stays without, for no rule counts it. Doing it again changes nothing. */
    public static CompletableFuture<Void> fill(MongoLink link) {
        return from(link, null);
    }

    private static CompletableFuture<Void> from(MongoLink link, @Nullable String after) {
        var without = Filters.exists(PLACED, false);
        var next = after == null ? without : Match.all(Filters.gt("_id", after), without);
        return link.all(link.collection("attempts")
                        .find(next)
                        .sort(Sorts.ascending("_id"))
                        .limit(PAGE))
                .thenCompose(page -> page.isEmpty()
                        ? CompletableFuture.completedFuture(null)
                        : write(link, page)
                                .thenCompose(_ -> from(link, page.getLast().getString("_id"))));
    }

    private static CompletableFuture<Void> write(MongoLink link, List<Document> page) {
        var updates = page.stream().flatMap(PlacedBeside::update).toList();
        return updates.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : link.one(link.collection("attempts").bulkWrite(updates, new BulkWriteOptions().ordered(false)))
                        .thenAccept(_ -> {});
    }

    private static Stream<UpdateOneModel<Document>> update(Document document) {
        return ATTEMPT.read(document).timeline().at(Milestone.PLACED).stream()
                .map(at ->
                        new UpdateOneModel<>(eq("_id", document.getString("_id")), Updates.set(PLACED, Date.from(at))));
    }
}
