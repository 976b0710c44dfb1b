package io.claimline.gateway.store.strategy;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.strategy.plan.ReminderPlan;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;

/** The plans of reminder campaigns. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
public final class ReminderPlans {
    private static final Shape<StoredPlan> PLAN = Shape.of(StoredPlan.class);

    private final MongoLink link;
    private final MongoCollection<Document> plans;

    /** Plans at the end of the link. */
    public ReminderPlans(MongoLink link) {
        this.link = link;
        plans = link.collection("reminderPlans");
    }

    /** Adds a plan. Completes with false, and changes nothing, when the campaign has one. */
    public CompletableFuture<Boolean> add(StoredPlan added) {
        return link.insertIfAbsent(plans, PLAN.write(added));
    }

    /** Replaces revision n-1 by this revision n. Completes with false, and changes nothing, when another change came first. */
    public CompletableFuture<Boolean> change(StoredPlan changed) {
        return link.one(plans.replaceOne(
                        Match.all(eq("_id", changed.id()), eq("revision", changed.revision() - 1)),
                        PLAN.write(changed)))
                .thenApply(result -> result.getMatchedCount() == 1);
    }

    /** The plan of a campaign. */
    public CompletableFuture<Optional<StoredPlan>> find(CampaignId campaign) {
        return link.first(plans.find(eq("_id", campaign.value()))).thenApply(found -> found.map(PLAN::read));
    }

    /** Whether a plan that is not over brings the campaign its work. */
    public CompletableFuture<Boolean> goesOn(CampaignId campaign) {
        return find(campaign)
                .thenApply(found -> found.filter(stored -> stored.plan().state() != ReminderPlan.State.STOPPED)
                        .isPresent());
    }

    /** Every plan, by campaign. */
    public CompletableFuture<List<StoredPlan>> all() {
        return link.all(plans.find().sort(Sorts.ascending("_id")))
                .thenApply(found -> found.stream().map(PLAN::read).toList());
    }
}
