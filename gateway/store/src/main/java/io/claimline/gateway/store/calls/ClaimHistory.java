package io.claimline.gateway.store.calls;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Projections;
import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.payments.Payment;
import io.claimline.gateway.store.payments.Payments;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** What was tried and learnt about a claim or balance, on every worklist it was ever on. */
public final class ClaimHistory {
    private final MongoLink link;
    private final CallLog log;

    /** Reads worklists at the end of the link, and attempts and outcomes from the log. */
    public ClaimHistory(MongoLink link, CallLog log) {
        this.link = link;
        this.log = log;
    }

    /** The lines, latest first. Fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
    public CompletableFuture<List<HistoryLine>> of(String claim) {
        return attempts(claim)
                .thenCombine(log.outcomesOfClaim(claim), ClaimHistory::lines)
                .thenCombine(new Payments(link).of(claim), ClaimHistory::with);
    }

    private static List<HistoryLine> with(List<HistoryLine> lines, List<Payment> paid) {
        Stream<HistoryLine> payments = paid.stream().map(one -> new HistoryLine.Paid(decidedAt(one), one));
        return Stream.concat(lines.stream(), payments)
                .sorted(Comparator.comparing(HistoryLine::at).reversed())
                .toList();
    }

    private static Instant decidedAt(Payment payment) {
        var decided = payment.decidedAt();
        return decided == null ? payment.orderedAt() : decided;
    }

    private static List<HistoryLine> lines(List<Attempt> attempts, List<Outcome> outcomes) {
        Stream<HistoryLine> tried = attempts.stream().map(attempt -> new HistoryLine.Tried(placedAt(attempt), attempt));
        Stream<HistoryLine> learnt =
                outcomes.stream().map(outcome -> new HistoryLine.Learnt(outcome.savedAt(), outcome));
        return Stream.concat(tried, learnt)
                .sorted(Comparator.comparing(HistoryLine::at).reversed())
                .toList();
    }

    /** Of the work items that are about it, and those that were once: two queries, for either has its index. */
    private CompletableFuture<List<Attempt>> attempts(String claim) {
        return leads("claims", claim)
                .thenCombine(
                        leads("about", claim),
                        (now, once) -> Stream.concat(now.stream(), once.stream())
                                .distinct()
                                .toList())
                .thenCompose(this::attemptsOf);
    }

    private CompletableFuture<List<String>> leads(String field, String claim) {
        return link.all(link.collection("leads").find(eq(field, claim)).projection(Projections.include("_id")))
                .thenApply(found ->
                        found.stream().map(lead -> lead.getString("_id")).toList());
    }

    private CompletableFuture<List<Attempt>> attemptsOf(List<String> leads) {
        var found = leads.stream().map(lead -> log.attempts(new LeadId(lead))).toList();
        return CompletableFuture.allOf(found.toArray(CompletableFuture<?>[]::new))
                .thenApply(_ ->
                        found.stream().flatMap(future -> future.join().stream()).toList());
    }

    private static Instant placedAt(Attempt attempt) {
        return attempt.timeline().at(Milestone.PLACED).orElse(Instant.EPOCH);
    }
}
