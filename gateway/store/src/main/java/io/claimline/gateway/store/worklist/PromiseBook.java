package io.claimline.gateway.store.worklist;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.worklist.CallBack;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;

/** Calls that were promised, and work items as they stand. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
public final class PromiseBook {
    private final MongoLink link;
    private final MongoCollection<Document> leads;

    /**
     * A work item as it stands.
     *
     * @param open whether it is still on the worklist
     * @param leased whether a gateway holds it now
     */
    public record Standing(Lead lead, boolean open, boolean leased) {}

    /** Worklists at the end of the link. */
    public PromiseBook(MongoLink link) {
        this.link = link;
        leads = link.collection("leads");
    }

    /** Every call-back that is to come, the earliest first. */
    public CompletableFuture<List<Standing>> promised() {
        return standing(link.all(leads.find(eq("promised", "yes")).sort(Sorts.ascending("dueAt"))));
    }

    /** These work items, those that there are. */
    public CompletableFuture<List<Standing>> of(Collection<LeadId> ids) {
        var names = ids.stream().map(LeadId::value).toList();
        return names.isEmpty()
                ? CompletableFuture.completedFuture(List.of())
                : standing(link.all(leads.find(in("_id", names))));
    }

    private static CompletableFuture<List<Standing>> standing(CompletableFuture<List<Document>> found) {
        return found.thenApply(all -> all.stream()
                .map(lead -> new Standing(
                        LeadDocument.lead(lead),
                        lead.getBoolean("open", false),
                        LeadDocument.LEASED.equals(lead.getString("state"))))
                .toList());
    }

    /** Moves a call-back that nobody holds. Completes with false, and changes nothing, when there is none, or a gateway holds it. */
    public CompletableFuture<Boolean> move(LeadId lead, CallBack to) {
        var waiting = Match.all(eq("_id", lead.value()), eq("promised", "yes"), eq("state", LeadDocument.READY));
        var changes = new ArrayList<>(LeadDocument.promised(to));
        changes.add(set("dueAt", Date.from(to.at())));
        return link.one(leads.updateOne(waiting, combine(changes))).thenApply(done -> done.getMatchedCount() == 1);
    }
}
