package io.claimline.gateway.store.worklist;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What supervisors do to work items that nobody holds. A work item that a gateway holds is not changed here: its conductor gives it back as it is asked to. Every stage fails with an
 * {@link java.io.IOException} as cause when the store cannot be reached.
 */
public final class SupervisedWork {
    /** How every work item begins that was taken out, in its last step; none other can be put back. */
    public static final String TAKEN_OUT = "taken out";

    /** Why a work item waits whose account is on hold. */
    public static final String ON_HOLD = "the account is on hold";

    /** Above whatever a worklist is scored with. */
    private static final double FIRST = 1e12;

    private final MongoLink link;
    private final MongoCollection<Document> leads;

    /** Worklists at the end of the link. */
    public SupervisedWork(MongoLink link) {
        this.link = link;
        leads = link.collection("leads");
    }

    /** What a work item is in. */
    public enum State {
        /** On the worklist, and nobody holds it. */
        READY,
        /** A gateway holds it. */
        LEASED,
        /** Off the worklist. */
        DONE,
        /** Off the worklist, because a supervisor took it out. */
        TAKEN_OUT
    }

    /** Where the work item is; empty when there is none. */
    public CompletableFuture<Optional<State>> state(LeadId lead) {
        return link.first(leads.find(eq("_id", lead.value()))).thenApply(found -> found.map(SupervisedWork::state));
    }

    private static State state(Document lead) {
        var state = State.valueOf(lead.getString("state"));
        var step = LeadDocument.reason(lead);
        return state == State.DONE && step != null && step.startsWith(TAKEN_OUT) ? State.TAKEN_OUT : state;
    }

    /** Up to {@code most} work items of the campaign that supervisors took out, the most valuable first. */
    public CompletableFuture<List<StoredWork>> takenOut(CampaignId campaign, int most) {
        var out = Match.all(
                eq("campaign", campaign.value()),
                eq("state", LeadDocument.DONE),
                regex("settled", "^done: " + TAKEN_OUT));
        return link.all(leads.find(out).sort(Sorts.descending("priority")).limit(most))
                .thenApply(found -> found.stream().map(StoredWork::of).toList());
    }

    /** Every open work item that is about one of these claims or balances, on whatever worklist. */
    public CompletableFuture<List<Lead>> about(Collection<String> claims) {
        return link.all(leads.find(Match.all(in("claims", claims), eq("open", true))))
                .thenApply(found -> found.stream().map(LeadDocument::lead).toList());
    }

    /** Lets those wait no longer that wait because their account was on hold. */
    public CompletableFuture<Long> due(Collection<String> claims, Instant now) {
        var waiting = Match.all(
                in("claims", claims), eq("state", LeadDocument.READY), regex("settled", ": " + ON_HOLD + "$"));
        return link.one(leads.updateMany(waiting, set("dueAt", Date.from(now))))
                .thenApply(result -> result.getModifiedCount());
    }

    /** Gives one that nobody holds this next step. Completes with false, and changes nothing, when it is held or off the worklist. */
    public CompletableFuture<Boolean> step(LeadId lead, NextStep next) {
        return change(waiting(lead), LeadDocument.settled(next));
    }

    /** Brings one back that a supervisor took out, due at {@code now}. Completes with false when it was not taken out. */
    public CompletableFuture<Boolean> putBack(LeadId lead, String why, Instant now) {
        var back = combine(LeadDocument.settled(new NextStep.RetryAt(now, false, why)), set("open", true));
        return state(lead)
                .thenCompose(state -> state.filter(State.TAKEN_OUT::equals).isPresent()
                        ? change(Match.all(eq("_id", lead.value()), eq("state", LeadDocument.DONE)), back)
                        : CompletableFuture.completedFuture(false));
    }

    /** Puts one that nobody holds before all others, due at {@code now}, until it is tried. Completes with false when it is held or off the worklist. */
    public CompletableFuture<Boolean> pin(LeadId lead, Instant now) {
        return link.first(leads.find(waiting(lead)))
                .thenCompose(found -> found.map(document -> pin(lead, document, now))
                        .orElseGet(() -> CompletableFuture.completedFuture(false)));
    }

    private CompletableFuture<Boolean> pin(LeadId lead, Document document, Instant now) {
        if (pinned(document)) {
            return CompletableFuture.completedFuture(true);
        }
        var first = List.of(
                set("rank", document.getDouble("priority")), set("priority", FIRST), set("dueAt", Date.from(now)));
        return change(waiting(lead), combine(first));
    }

    static boolean pinned(Document document) {
        return document.containsKey("rank");
    }

    /** Gives it its own rank again. */
    CompletableFuture<Boolean> unpin(LeadId lead) {
        var pinned = Match.all(eq("_id", lead.value()), exists("rank"));
        return link.first(leads.find(pinned))
                .thenCompose(found -> found.map(document ->
                                change(pinned, combine(set("priority", document.getDouble("rank")), unset("rank"))))
                        .orElseGet(() -> CompletableFuture.completedFuture(false)));
    }

    private static Bson waiting(LeadId lead) {
        return Match.all(eq("_id", lead.value()), eq("state", LeadDocument.READY));
    }

    private CompletableFuture<Boolean> change(Bson which, Bson how) {
        return link.one(leads.updateOne(which, how)).thenApply(done -> done.getMatchedCount() == 1);
    }
}
