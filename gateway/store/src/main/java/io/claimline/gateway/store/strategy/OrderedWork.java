package io.claimline.gateway.store.strategy;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.worklist.Tries;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Work items that strategies ordered. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
public final class OrderedWork {
    private static final String READY = "READY";
    private static final String DONE = "DONE";

    private final MongoLink link;
    private final MongoCollection<Document> leads;

    /** Worklists at the end of the link. */
    public OrderedWork(MongoLink link) {
        this.link = link;
        leads = link.collection("leads");
    }

    /** Those of the work items that are off their worklist. */
    public CompletableFuture<Set<LeadId>> over(Collection<LeadId> of) {
        if (of.isEmpty()) {
            return CompletableFuture.completedFuture(Set.of());
        }
        var ids = of.stream().map(LeadId::value).toList();
        return link.all(leads.find(Match.all(in("_id", ids), eq("state", DONE))).projection(Projections.include("_id")))
                .thenApply(found -> found.stream()
                        .map(document -> new LeadId(document.getString("_id")))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Takes a work item off its worklist, unless somebody holds it. Completes with whether it is off; with false it is being dialled, and can be asked for again once it is given
     * back.
     */
    public CompletableFuture<Boolean> withdraw(LeadId lead, String reason) {
        return link.one(leads.updateOne(Match.all(eq("_id", lead.value()), eq("state", READY)), off(reason)))
                .thenCompose(result -> result.getMatchedCount() == 1
                        ? CompletableFuture.completedFuture(true)
                        : over(List.of(lead)).thenApply(over -> over.contains(lead)));
    }

    /**
     * Takes off a campaign's worklist what no strategy ordered and nobody holds, but for those who called us and those to whom a call-back was promised. Completes with how many.
     * Doing it again changes nothing more.
     */
    public CompletableFuture<Long> withdrawUnplanned(CampaignId campaign, String reason) {
        var unplanned = Match.all(
                eq("campaign", campaign.value()),
                eq("state", READY),
                ne("often", Tries.ONCE.name()),
                ne("promised", "yes"),
                not(regex("_id", "^" + LeadId.CAME_IN)));
        return link.one(leads.updateMany(unplanned, off(reason))).thenApply(result -> result.getModifiedCount());
    }

    /** Takes every work item of a campaign off its worklist that nobody holds. Completes with how many. */
    public CompletableFuture<Long> withdrawAll(CampaignId campaign, String reason) {
        return link.one(leads.updateMany(Match.all(eq("campaign", campaign.value()), eq("state", READY)), off(reason)))
                .thenApply(result -> result.getModifiedCount());
    }

    private static Bson off(String reason) {
        return Updates.combine(
                Updates.set("state", DONE), Updates.set("open", false), Updates.set("settled", "done: " + reason));
    }
}
