package io.claimline.gateway.store.campaign;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.id.CampaignId;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.bson.Document;

/** The campaigns. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
public final class Campaigns {
    private static final Shape<Campaign> CAMPAIGN = Shape.of(Campaign.class);

    private final MongoLink link;
    private final MongoCollection<Document> campaigns;

    /** Campaigns at the end of the link. */
    public Campaigns(MongoLink link) {
        this.link = link;
        campaigns = link.collection("campaigns");
    }

    /** Adds a campaign. Completes with false, and changes nothing, when the id is taken. */
    public CompletableFuture<Boolean> add(StoredCampaign added) {
        return link.insertIfAbsent(campaigns, written(added));
    }

    /** Replaces revision n-1 with this revision n. Completes with false, and changes nothing, when another change came first. */
    public CompletableFuture<Boolean> change(StoredCampaign changed) {
        var id = changed.campaign().id().value();
        return link.one(campaigns.replaceOne(
                        Match.all(eq("_id", id), eq("revision", changed.revision() - 1)), written(changed)))
                .thenApply(result -> result.getMatchedCount() == 1);
    }

    /**
     * What came of changing a setting.
     *
     * @param now the campaign as it is then
     * @param changed whether that is by this change; else it was not as the change wanted it
     */
    public record Setting(StoredCampaign now, boolean changed) {}

    /**
     * Changes settings of the campaign in one write with looking at what is set. Completes with what came of it; empty when there is no such campaign. Fails with what {@code change} throws;
     * nothing is changed then.
     *
     * @param change the campaign with its new setting; empty to leave it as it is. Asked again when another change came first
     */
    public CompletableFuture<Optional<Setting>> set(CampaignId id, Function<Campaign, Optional<Campaign>> change) {
        return find(id).thenCompose(found -> {
            if (found.isEmpty()) {
                return CompletableFuture.completedFuture(Optional.empty());
            }
            var old = found.get();
            var wanted = change.apply(old.campaign());
            if (wanted.isEmpty()) {
                return CompletableFuture.completedFuture(Optional.of(new Setting(old, false)));
            }
            var next = new StoredCampaign(wanted.get(), old.revision() + 1, old.running());
            // Somebody else's change came first: what is set now is looked at anew.
            return change(next)
                    .thenCompose(done -> done
                            ? CompletableFuture.completedFuture(Optional.of(new Setting(next, true)))
                            : set(id, change));
        });
    }

    /** Starts or stops it. Completes with the campaign as it is then; empty when there is none. */
    public CompletableFuture<Optional<StoredCampaign>> run(CampaignId campaign, boolean running) {
        return link.first(campaigns.findOneAndUpdate(
                        eq("_id", campaign.value()),
                        Updates.combine(Updates.set("running", running), Updates.inc("revision", 1L)),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .thenApply(found -> found.map(Campaigns::read));
    }

    /** The campaign of that id. */
    public CompletableFuture<Optional<StoredCampaign>> find(CampaignId campaign) {
        return link.first(campaigns.find(eq("_id", campaign.value()))).thenApply(found -> found.map(Campaigns::read));
    }

    /** Every campaign, by id. */
    public CompletableFuture<List<StoredCampaign>> all() {
        return link.all(campaigns.find().sort(Sorts.ascending("_id")))
                .thenApply(found -> found.stream().map(Campaigns::read).toList());
    }

    /** The fields of the campaign, and beside them its revision and whether it runs. */
    private static Document written(StoredCampaign stored) {
        return CAMPAIGN.write(stored.campaign())
                .append("revision", stored.revision())
                .append("running", stored.running());
    }

    private static StoredCampaign read(Document document) {
        return new StoredCampaign(
                CAMPAIGN.read(document),
                document.get("revision", Number.class).longValue(),
                document.getBoolean("running"));
    }
}
