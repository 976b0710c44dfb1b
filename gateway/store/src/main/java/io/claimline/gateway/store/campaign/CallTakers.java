package io.claimline.gateway.store.campaign;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;

/**
 * Which campaign takes the calls of strangers: the one that a supervisor has chosen for a number of ours, and the one that gateways have agreed on for a call. Every stage fails with an
 * {@link java.io.IOException} as cause when the store cannot be reached.
 */
public final class CallTakers {
    private static final String CAMPAIGN = "campaign";

    private final MongoLink link;
    private final MongoCollection<Document> chosen;
    private final MongoCollection<Document> agreed;

    /** At the end of the link. */
    public CallTakers(MongoLink link) {
        this.link = link;
        chosen = link.collection("callTakers");
        agreed = link.collection("callsTaken");
    }

    /** This campaign takes the calls to the number, in the place of the one that was chosen before. */
    public CompletableFuture<Void> choose(E164 number, CampaignId campaign, AgentId by, Instant at) {
        var row = new Document("_id", number.value())
                .append(CAMPAIGN, campaign.value())
                .append("by", by.value())
                .append("at", Date.from(at));
        return link.one(chosen.replaceOne(eq("_id", number.value()), row, new ReplaceOptions().upsert(true)))
                .thenAccept(_ -> {});
    }

    /** The campaign is not the chosen one any more. Completes with whether it was. */
    public CompletableFuture<Boolean> forget(E164 number, CampaignId campaign) {
        return link.one(chosen.deleteOne(Match.all(eq("_id", number.value()), eq(CAMPAIGN, campaign.value()))))
                .thenApply(done -> done.getDeletedCount() == 1);
    }

    /** The campaign that was chosen for the number. */
    public CompletableFuture<Optional<CampaignId>> of(E164 number) {
        return campaign(chosen, number.value());
    }

    /** Which campaign takes that call: the one that was said first, on whatever gateway. All of them are told of the call, and each may see other agents free. */
    public CompletableFuture<CampaignId> agree(CallId call, CampaignId wanted, Instant now) {
        var row = new Document("_id", call.value())
                .append(CAMPAIGN, wanted.value())
                .append("at", Date.from(now));
        return link.insertIfAbsent(agreed, row)
                .thenCompose(first -> first
                        ? CompletableFuture.completedFuture(wanted)
                        : campaign(agreed, call.value()).thenApply(found -> found.orElse(wanted)));
    }

    /** The call is over: nobody asks any more. */
    public CompletableFuture<Void> over(CallId call) {
        return link.one(agreed.deleteOne(eq("_id", call.value()))).thenAccept(_ -> {});
    }

    private CompletableFuture<Optional<CampaignId>> campaign(MongoCollection<Document> from, String id) {
        return link.first(from.find(eq("_id", id)))
                .thenApply(found -> found.map(row -> new CampaignId(row.getString(CAMPAIGN))));
    }
}
