package io.claimline.gateway.store.mark;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Writes beside each attempt and payment of earlier versions in which hour it was, and marks those hours, so that reports count them. */
public final class HoursBeside {
    private static final int PAGE = 500;

    private HoursBeside() {}

    /** Does so; what was never placed or decided stays without. Doing it again changes nothing that is counted. */
    public static CompletableFuture<Void> fill(MongoLink link) {
        return from(link, "attempts", "placed", null).thenCompose(_ -> from(link, "payments", "decidedAt", null));
    }

    private static CompletableFuture<Void> from(
            MongoLink link, String collection, String instant, @Nullable String after) {
        var without = Filters.exists(ReportHour.FIELD, false);
        Bson next = after == null ? without : Match.all(Filters.gt("_id", after), without);
        return link.all(link.collection(collection)
                        .find(next)
                        .projection(Projections.include(instant, "state"))
                        .sort(Sorts.ascending("_id"))
                        .limit(PAGE))
                .thenCompose(page -> page.isEmpty()
                        ? CompletableFuture.completedFuture(null)
                        : write(link, collection, instant, page)
                                .thenCompose(_ -> from(
                                        link,
                                        collection,
                                        instant,
                                        page.getLast().getString("_id"))));
    }

    private static CompletableFuture<Void> write(
            MongoLink link, String collection, String instant, List<Document> page) {
        var updates =
                page.stream().flatMap(document -> update(document, instant)).toList();
        var marks = page.stream()
                .flatMap(document -> hour(document, instant))
                .map(ReportMarks::hour)
                .toList();
        return updates.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : link.one(link.collection(collection).bulkWrite(updates, new BulkWriteOptions().ordered(false)))
                        .thenCompose(_ -> new ReportMarks(link).make(marks));
    }

    private static Stream<UpdateOneModel<Document>> update(Document document, String instant) {
        return hour(document, instant)
                .map(hour -> new UpdateOneModel<>(
                        eq("_id", document.getString("_id")), Updates.set(ReportHour.FIELD, hour)));
    }

    private static Stream<String> hour(Document document, String instant) {
        return "DECLINED".equals(document.getString("state"))
                ? Stream.of()
                : Stream.ofNullable(document.getDate(instant)).map(at -> ReportHour.of(at.toInstant()));
    }
}
