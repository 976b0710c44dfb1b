package io.claimline.gateway.store.campaign;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.Fence;
import io.claimline.dialer.id.NodeId;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Which gateway conducts which campaign. One document per campaign, changed only by conditional writes: of two gateways that want the
 * same campaign one gets it. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached; an owner
 * that cannot renew must stop before its time is up.
 */
public final class CampaignOwners {
    private static final Date FREE = Date.from(Instant.EPOCH);

    private final MongoLink link;
    private final MongoCollection<Document> owners;

    /** Owners at the end of the link. */
    public CampaignOwners(MongoLink link) {
        this(link, "owners");
    }

    /** @param collection owners of something else, which go by names like campaigns' */
    public CampaignOwners(MongoLink link, String collection) {
        this.link = link;
        owners = link.collection(collection);
    }

    /** Takes the campaign when nobody holds it at {@code now}; empty when somebody does, be it the asker itself. */
    public CompletableFuture<Optional<Ownership>> take(CampaignId campaign, NodeId node, Instant now, Duration time) {
        return ensured(campaign).thenCompose(_ -> taken(campaign, node, now, now.plus(time)));
    }

    private CompletableFuture<Boolean> ensured(CampaignId campaign) {
        var free = new Document("_id", campaign.value())
                .append("owner", "")
                .append("fence", 0L)
                .append("until", FREE);
        return link.first(owners.find(eq("_id", campaign.value())))
                .thenCompose(found -> found.isPresent()
                        ? CompletableFuture.completedFuture(false)
                        : link.insertIfAbsent(owners, free));
    }

    private CompletableFuture<Optional<Ownership>> taken(CampaignId campaign, NodeId node, Instant now, Instant until) {
        return link.first(owners.findOneAndUpdate(
                        Match.all(eq("_id", campaign.value()), lte("until", Date.from(now))),
                        Updates.combine(
                                Updates.set("owner", node.value()),
                                Updates.set("until", Date.from(until)),
                                Updates.inc("fence", 1L)),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .thenApply(found -> found.map(CampaignOwners::ownership));
    }

    /** Holds on to it until {@code until}. Completes with false when the fence is outdated: the owner must stop at once. */
    public CompletableFuture<Boolean> renew(Ownership held, Instant until) {
        return link.one(owners.updateOne(current(held), Updates.set("until", Date.from(until))))
                .thenApply(result -> result.getMatchedCount() == 1);
    }

    /** Lets go, so that another may take it at once. Letting go of what is lost changes nothing. */
    public CompletableFuture<Void> release(Ownership held) {
        return link.one(owners.updateOne(current(held), Updates.set("until", FREE)))
                .thenAccept(_ -> {});
    }

    /** Who conducts what at {@code now}. */
    public CompletableFuture<List<Ownership>> all(Instant now) {
        return link.all(owners.find())
                .thenApply(found -> found.stream()
                        .filter(document ->
                                document.getDate("until").toInstant().isAfter(now))
                        .map(CampaignOwners::ownership)
                        .toList());
    }

    private static Bson current(Ownership held) {
        return Match.all(
                eq("_id", held.campaign().value()),
                eq("owner", held.owner().value()),
                eq("fence", held.fence().number()));
    }

    private static Ownership ownership(Document document) {
        return new Ownership(
                new CampaignId(document.getString("_id")),
                new NodeId(document.getString("owner")),
                new Fence(document.get("fence", Number.class).longValue()),
                document.getDate("until").toInstant());
    }
}
