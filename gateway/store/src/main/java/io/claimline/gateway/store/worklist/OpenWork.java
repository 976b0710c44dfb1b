package io.claimline.gateway.store.worklist;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Sorts;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.worklist.Audience;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bson.conversions.Bson;

/** Work items as they stand, to be looked at and not to be taken. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
public final class OpenWork {
    private final MongoLink link;

    /** Worklists at the end of the link. */
    public OpenWork(MongoLink link) {
        this.link = link;
    }

    /** Up to {@code most} work items that are still on the campaign's worklist, the most valuable first. */
    public CompletableFuture<List<StoredWork>> of(CampaignId campaign, int most) {
        var open = Match.all(eq("campaign", campaign.value()), eq("open", true));
        return link.all(link.collection("leads")
                        .find(open)
                        .sort(Sorts.orderBy(Sorts.descending("priority"), Sorts.ascending("dueAt")))
                        .limit(most))
                .thenApply(found -> found.stream().map(StoredWork::of).toList());
    }

    /** How many work items are still on the campaign's worklist. */
    public CompletableFuture<Long> size(CampaignId campaign) {
        var open = Match.all(eq("campaign", campaign.value()), eq("open", true));
        return link.one(link.collection("leads").countDocuments(open));
    }

    /** How many of them are due, leased ones included. */
    public CompletableFuture<Long> due(CampaignId campaign, Instant now) {
        return link.one(link.collection("leads").countDocuments(open(campaign, lte("dueAt", Date.from(now)))));
    }

    /** When the next one is due that is not due yet; empty when there is none. */
    public CompletableFuture<Optional<Instant>> nextDue(CampaignId campaign, Instant now) {
        return link.first(link.collection("leads")
                        .find(open(campaign, gt("dueAt", Date.from(now))))
                        .sort(Sorts.ascending("dueAt"))
                        .limit(1))
                .thenApply(found -> found.map(one -> one.getDate("dueAt").toInstant()));
    }

    private static Bson open(CampaignId campaign, Bson and) {
        return Match.all(eq("campaign", campaign.value()), eq("open", true), and);
    }

    /** How many work items of payers are still on a worklist, to be called at that number. */
    public CompletableFuture<Long> ofPayersAt(E164 number) {
        var theirs = Match.all(eq("number", number.value()), eq("audience", Audience.PAYER.name()), eq("open", true));
        return link.one(link.collection("leads").countDocuments(theirs));
    }

    /** Every work item of a patient at that number, on a worklist or not any more. */
    public CompletableFuture<List<StoredWork>> ofPatientsAt(E164 number) {
        var theirs = Match.all(eq("number", number.value()), eq("audience", Audience.PATIENT.name()));
        return link.all(link.collection("leads").find(theirs))
                .thenApply(found -> found.stream().map(StoredWork::of).toList());
    }

    /** The work item, on a worklist or not any more. */
    public CompletableFuture<Optional<StoredWork>> find(LeadId lead) {
        return link.first(link.collection("leads").find(eq("_id", lead.value())))
                .thenApply(found -> found.map(StoredWork::of));
    }
}
