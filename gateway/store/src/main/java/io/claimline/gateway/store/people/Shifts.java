package io.claimline.gateway.store.people;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The shifts going on. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
public final class Shifts {
    private static final Shape<Shift> SHIFT = Shape.of(Shift.class);

    private final MongoLink link;
    private final MongoCollection<Document> shifts;

    /** Shifts at the end of the link. */
    public Shifts(MongoLink link) {
        this.link = link;
        shifts = link.collection("shifts");
    }

    /** Keeps this revision. A lower or equal one that arrives late is dropped, and completes with false. */
    public CompletableFuture<Boolean> keep(Shift shift) {
        return link.one(shifts.replaceOne(
                        Match.all(eq("_id", shift.id().value()), lt("revision", shift.revision())),
                        SHIFT.write(shift),
                        new ReplaceOptions().upsert(true)))
                .thenApply(_ -> true)
                .exceptionallyCompose(MongoLink.onDuplicateKey(false));
    }

    /** The shift of an agent, if one was ever kept. */
    public CompletableFuture<Optional<Shift>> of(AgentId agent) {
        return link.first(shifts.find(eq("_id", agent.value()))).thenApply(found -> found.map(SHIFT::read));
    }

    /** Those who have joined the campaign. */
    public CompletableFuture<List<Shift>> on(CampaignId campaign) {
        return list(eq("campaign", campaign.value()));
    }

    /** Every shift. */
    public CompletableFuture<List<Shift>> all() {
        return list(new Document());
    }

    private CompletableFuture<List<Shift>> list(Bson query) {
        return link.all(shifts.find(query))
                .thenApply(found -> found.stream().map(SHIFT::read).toList());
    }
}
