package io.claimline.gateway.store.strategy;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.id.CampaignId;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Counts the attempts of reminder campaigns by how they ended and what they reached, and finds those that are counted. One that waits in a journal is there once it is delivered,
 * within seconds. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached.
 */
public final class ReminderReports {
    private static final Shape<Attempt> ATTEMPT = Shape.of(Attempt.class);

    /** The points of an attempt in one text: groups by lists are put together wrongly by the embedded server, which compares no more of a list than its least element. */
    private static final Document POINTS = new Document(
            "$reduce",
            new Document("input", new Document("$ifNull", List.of("$path.points.k", List.of())))
                    .append("initialValue", "")
                    .append("in", new Document("$concat", List.of("$$value", " ", "$$this"))));

    private final MongoLink link;
    private final MongoCollection<Document> attempts;

    /** Attempts at the end of the link. */
    public ReminderReports(MongoLink link) {
        this.link = link;
        attempts = link.collection("attempts");
    }

    /** Who began the call. */
    public enum Direction {
        /** The campaign placed it, and there is a decision about that. */
        OUT,
        /** The party called us. */
        IN;

        private Bson filter() {
            return this == OUT ? ne("decision", null) : eq("decision", null);
        }
    }

    /**
     * When calls were placed, or came in.
     *
     * @param from the first instant; null for no first
     * @param until the first instant after it; null for no end
     */
    public record Span(@Nullable Instant from, @Nullable Instant until) {
        /** All there are. */
        public static final Span ALL = new Span(null, null);
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

    /**
     * Which calls are looked for.
     *
     * @param direction null for both
     * @param which what they came to
     * @param after the last one of the page before; null for the first page
     */
    public record Look(
            Span span,
            @Nullable Direction direction,
            Which which,
            @Nullable Place after) {}

    /** Where a call is in the order of a list. */
    public record Place(Instant at, String call) {
        /** Of a call that was placed. */
        public static Optional<Place> of(Attempt attempt) {
            return attempt.timeline()
                    .at(Milestone.PLACED)
                    .map(at -> new Place(at, attempt.id().value()));
        }
    }

    /** Every call of the campaign in that direction and time, those that are alike together. */
    public CompletableFuture<List<Alike>> of(CampaignId campaign, Direction direction, Span span) {
        var alike = new Document("result", "$ending.result").append("points", POINTS);
        return link.all(attempts.aggregate(List.of(
                        Aggregates.match(filter(campaign, direction, span)),
                        Aggregates.group(alike, Accumulators.sum("count", 1)))))
                .thenApply(found -> found.stream().map(ReminderReports::alike).toList());
    }

    /** Up to so many calls of the campaign, the latest first. */
    public CompletableFuture<List<Attempt>> calls(CampaignId campaign, Look look, int most) {
        var all = new ArrayList<>(List.of(filter(campaign, look.direction(), look.span())));
        look.which().filter().ifPresent(all::add);
        var after = look.after();
        if (after != null) {
            all.add(before(after));
        }
        return link.all(attempts.find(Match.all(all.toArray(Bson[]::new)))
                        .sort(Sorts.descending("placed", "_id"))
                        .limit(most))
                .thenApply(found -> found.stream().map(ATTEMPT::read).toList());
    }

    private static Bson before(Place place) {
        var at = Date.from(place.at());
        return or(lt("placed", at), Match.all(eq("placed", at), lt("_id", place.call())));
    }

    private static Bson filter(CampaignId campaign, @Nullable Direction direction, Span span) {
        var all = new ArrayList<>(List.of(eq("campaign", campaign.value())));
        if (direction != null) {
            all.add(direction.filter());
        }
        var from = span.from();
        if (from != null) {
            all.add(gte("placed", Date.from(from)));
        }
        var until = span.until();
        if (until != null) {
            all.add(lt("placed", Date.from(until)));
        }
        return Match.all(all.toArray(Bson[]::new));
    }

    private static Alike alike(Document group) {
        var by = group.get("_id", Document.class);
        var result = by.getString("result");
        var points = Stream.of(by.getString("points").split(" ", -1))
                .filter(point -> !point.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new Alike(
                result == null ? "" : result,
                points,
                group.get("count", Number.class).longValue());
    }
}
