package io.claimline.gateway.store.claims;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.model.Updates;
import io.claimline.gateway.ledger.claim.ClaimKey;
import io.claimline.gateway.ledger.money.Money;
import io.claimline.gateway.ledger.posting.Allocation;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.mark.ReportMarks;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;

/**
 * What was paid on claims since they were imported, and what of it went back. Kept in the claim's own document, one line per payment and per reversal, so that a balance and
 * what was paid on it are always read together, and posting the same line again changes nothing.
 */
public final class ClaimPostings {
    private static final String POSTED = "posted";

    private final MongoLink link;

    /** Claims at the end of the link. */
    public ClaimPostings(MongoLink link) {
        this.link = link;
    }

    /** Posts a payment's part on its claim; completes with whether it was new. */
    public CompletableFuture<Boolean> post(String payment, Allocation part, Instant at) {
        return post(payment, part.claim(), part.amount().cents(), at);
    }

    /** Posts what went back of it on its claim; completes with whether it was new. */
    public CompletableFuture<Boolean> reverse(String payment, String reversal, Allocation part, Instant at) {
        return post(payment + ":" + reversal, part.claim(), -part.amount().cents(), at);
    }

    private CompletableFuture<Boolean> post(String payment, ClaimKey claim, long cents, Instant at) {
        var line = new Document("payment", payment).append("cents", cents).append("at", Date.from(at));
        return link.one(link.collection("claims")
                        .updateOne(
                                Match.all(eq("_id", claim.value()), ne(POSTED + ".payment", payment)),
                                Updates.push(POSTED, line)))
                // Also when it was posted before: whoever posted it may have stopped before this.
                .thenCompose(done -> new ReportMarks(link)
                        .make(List.of(ReportMarks.claim(claim.value())))
                        .thenApply(_ -> done.getMatchedCount() == 1));
    }

    /** What was posted on the claim of this document. */
    static Money sum(Document claim) {
        return Money.ofCents(claim.getList(POSTED, Document.class, List.of()).stream()
                .mapToLong(line -> line.get("cents", Number.class).longValue())
                .sum());
    }
}
