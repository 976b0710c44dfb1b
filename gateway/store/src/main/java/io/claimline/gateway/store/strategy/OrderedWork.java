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
import io.claimline.dialer.worklist.NextStep;
import io.claimline.dialer.worklist.Tries;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Work items that strategies ordered. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
public final class OrderedWork {
    private static final String READY = "READY";
    private static final String DONE = "DONE";
    private static final String STATE = "state";
    private static final String ENDED = "ended";
    private static final String LAPSES = "lapses";
    private static final String BAR = "bar";
    private static final String SETTLED = "settled";
    /** An old order says no end; nobody wants it after a day. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final MongoLink link;
    private final MongoCollection<Document> leads;

    /** Worklists at the end of the link. */
    public OrderedWork(MongoLink link) {
        this.link = link;
        leads = link.collection("leads");
    }

    /** How a work item came to be over. */
    public enum How {
        /** Worked to its end, or taken off by somebody. */
        DONE,
        /** Taken off because there was no need of it any more. */
        WITHDRAWN,
        /** Given back before it was worked: the campaign was paused or stopped. */
        UNTRIED,
        /** The rules deny it as things are. It is on its worklist still. */
        DENIED,
        /** What must be said or known is missing. It is on its worklist still. */
        UNFIT,
        /** Nobody took it up in its hours, and nobody can any more. It is on its worklist still. */
        LAPSED,
        /** There is no such work item. */
        GONE
    }

    /**
     * Why a work item is over.
     *
     * @param reason for people
     */
    public record Over(How how, String reason) {}

    /** Says from when nobody leases a work item any more, unless somebody was promised a call. It stays where it is until it is withdrawn. */
    public CompletableFuture<Void> lapses(LeadId lead, Instant at) {
        var known = Match.all(eq("_id", lead.value()), eq("promised", null));
        return link.one(leads.updateOne(known, Updates.set(LAPSES, Date.from(at))))
                .thenAccept(_ -> {});
    }

    /** Those of the work items that are over at {@code now}, or cannot be worked as things are. Who holds one is let finish. */
    public CompletableFuture<Map<LeadId, Over>> over(Collection<LeadId> of, Instant now) {
        if (of.isEmpty()) {
            return CompletableFuture.completedFuture(Map.of());
        }
        var ids = of.stream().map(LeadId::value).toList();
        return link.all(leads.find(in("_id", ids))
                        .projection(Projections.include(STATE, ENDED, LAPSES, BAR, SETTLED, "promised", "dueAt")))
                .thenApply(found -> over(of, found, now));
    }

    private static Map<LeadId, Over> over(Collection<LeadId> of, List<Document> found, Instant now) {
        var over = new HashMap<LeadId, Over>();
        of.forEach(lead -> over.put(lead, new Over(How.GONE, "")));
        for (var document : found) {
            var lead = new LeadId(document.getString("_id"));
            how(document, now)
                    .ifPresentOrElse(how -> over.put(lead, new Over(how, reason(document))), () -> over.remove(lead));
        }
        return over;
    }

    private static Optional<How> how(Document lead, Instant now) {
        if (DONE.equals(lead.getString(STATE))) {
            var ended = lead.getString(ENDED);
            return Optional.of(ended == null ? How.DONE : How.valueOf(ended));
        }
        if (!READY.equals(lead.getString(STATE)) || lead.containsKey("promised")) {
            return Optional.empty();
        }
        var bar = lead.getString(BAR);
        return bar != null
                ? Optional.of(bar.equals(NextStep.Bar.UNFIT.name()) ? How.UNFIT : How.DENIED)
                : Optional.of(How.LAPSED).filter(_ -> !now.isBefore(lapses(lead)));
    }

    private static Instant lapses(Document lead) {
        var said = lead.getDate(LAPSES);
        return said != null
                ? said.toInstant()
                : lead.getDate("dueAt").toInstant().plus(LONGEST);
    }

    private static String reason(Document lead) {
        var settled = lead.getString(SETTLED);
        return settled == null ? "" : settled.substring(settled.indexOf(": ") + 2);
    }

    /**
     * Takes a work item off its worklist, unless somebody holds it. Completes with whether it is off; with false it is being dialled, and can be asked for again once it is given
     * back.
     *
     * @param how {@link How#WITHDRAWN} or {@link How#UNTRIED}
     */
    public CompletableFuture<Boolean> withdraw(LeadId lead, How how, String reason) {
        return link.one(leads.updateOne(Match.all(eq("_id", lead.value()), eq(STATE, READY)), off(how, reason)))
                .thenCompose(result -> result.getMatchedCount() == 1
                        ? CompletableFuture.completedFuture(true)
                        : link.first(leads.find(Match.all(eq("_id", lead.value()), eq(STATE, DONE))))
                                .thenApply(Optional::isPresent));
    }

    /**
     * Takes off a campaign's worklist what no strategy ordered and nobody holds, but for those who called us and those to whom a call-back was promised. Completes with how many.
     * Doing it again changes nothing more.
     */
    public CompletableFuture<Long> withdrawUnplanned(CampaignId campaign, String reason) {
        var unplanned = Match.all(
                eq("campaign", campaign.value()),
                eq(STATE, READY),
                ne("often", Tries.ONCE.name()),
                ne("promised", "yes"),
                not(regex("_id", "^" + LeadId.CAME_IN)));
        return link.one(leads.updateMany(unplanned, off(How.WITHDRAWN, reason)))
                .thenApply(result -> result.getModifiedCount());
    }

    private static Bson off(How how, String reason) {
        return Updates.combine(
                Updates.set(STATE, DONE),
                Updates.set("open", false),
                Updates.set(ENDED, how.name()),
                Updates.set(SETTLED, "done: " + reason));
    }

    /** Takes every work item of a campaign off its worklist that nobody holds, to be ordered anew or not at all. Completes with how many. */
    public CompletableFuture<Long> withdrawAll(CampaignId campaign, String reason) {
        return link.one(leads.updateMany(
                        Match.all(eq("campaign", campaign.value()), eq(STATE, READY)), off(How.UNTRIED, reason)))
                .thenApply(result -> result.getModifiedCount());
    }
}
