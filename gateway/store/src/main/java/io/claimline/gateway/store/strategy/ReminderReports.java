package io.claimline.gateway.store.strategy;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.dialer.id.CampaignId;
import io.claimline.gateway.store.link.MongoLink;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;

/** Counts the attempts of reminder campaigns by how they ended and what they reached, in one aggregation. */
public final class ReminderReports {
    private final MongoLink link;
    private final MongoCollection<Document> attempts;

    /** Attempts at the end of the link; one that waits in a journal is counted once it is delivered, within seconds. */
    public ReminderReports(MongoLink link) {
        this.link = link;
        attempts = link.collection("attempts");
    }

    /**
     * Attempts that are alike.
     *
     * @param result a {@link io.claimline.dialer.call.CallResult}, or empty while they go on
     * @param points what they reached, names of the points of a reminder's path
     * @param count how many
     */
    public record Alike(String result, Set<String> points, long count) {
        /** Copies the points. */
        public Alike {
            points = Set.copyOf(points);
        }
    }

    /** Every call that the campaign placed, those that are alike together; calls that came in have no decision. Fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
    public CompletableFuture<List<Alike>> of(CampaignId campaign) {
        var alike = new Document("result", "$ending.result").append("points", "$path.points.k");
        return link.all(attempts.aggregate(List.of(
                        Aggregates.match(and(eq("campaign", campaign.value()), ne("decision", null))),
                        Aggregates.group(alike, Accumulators.sum("count", 1)))))
                .thenApply(found -> found.stream().map(ReminderReports::alike).toList());
    }

    private static Alike alike(Document group) {
        var by = group.get("_id", Document.class);
        var result = by.getString("result");
        var points = by.get("points") instanceof List<?> ? by.getList("points", String.class) : List.<String>of();
        return new Alike(
                result == null ? "" : result,
                new LinkedHashSet<>(points),
                group.get("count", Number.class).longValue());
    }
}
