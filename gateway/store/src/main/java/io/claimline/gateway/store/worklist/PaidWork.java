package io.claimline.gateway.store.worklist;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.bson.Document;

/** Takes balances that were paid off every worklist. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
public final class PaidWork {
    private static final String CLAIMS = "claims";

    private final MongoLink link;
    private final MongoCollection<Document> leads;

    /** Worklists at the end of the link. */
    public PaidWork(MongoLink link) {
        this.link = link;
        leads = link.collection("leads");
    }

    /**
     * Takes these off: a work item about nothing else is done, any other is about the rest. Completes with how many work items somebody holds just now; they are as they were, and
     * this is to be asked again.
     *
     * @param paid ids of balances of which nothing is owed any more
     */
    public CompletableFuture<Integer> takeOff(Collection<String> paid) {
        return link.all(leads.find(Match.all(in(CLAIMS, paid), eq("open", true))))
                .thenCompose(found -> {
                    var changed =
                            found.stream().map(lead -> takeOff(lead, paid)).toList();
                    return CompletableFuture.allOf(changed.toArray(CompletableFuture<?>[]::new))
                            .thenApply(_ -> (int)
                                    changed.stream().filter(one -> !one.join()).count());
                });
    }

    private CompletableFuture<Boolean> takeOff(Document lead, Collection<String> paid) {
        if (LeadDocument.LEASED.equals(lead.getString("state"))) {
            return CompletableFuture.completedFuture(false);
        }
        List<String> left = lead.getList(CLAIMS, String.class).stream()
                .filter(claim -> !paid.contains(claim))
                .toList();
        var change = left.isEmpty() ? LeadDocument.settled(new NextStep.Done("paid")) : Updates.set(CLAIMS, left);
        var asRead = Match.all(
                eq("_id", lead.getString("_id")), eq("fence", lead.get("fence")), eq("state", LeadDocument.READY));
        return link.one(leads.updateOne(asRead, change)).thenApply(done -> done.getMatchedCount() == 1);
    }

    /** Whether any work item is still about one of these. */
    public CompletionStage<Boolean> any(Collection<String> claims) {
        return link.first(leads.find(Match.all(in(CLAIMS, claims), eq("open", true))))
                .thenApply(found -> found.isPresent());
    }
}
