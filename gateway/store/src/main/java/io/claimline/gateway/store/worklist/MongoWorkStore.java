package io.claimline.gateway.store.worklist;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.port.WorkStore;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.Lease;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.dialer.worklist.ToldChance;
import io.claimline.dialer.worklist.WorklistCounts;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Worklists in the collection {@code leads}. Leasing reads the best candidates, then claims each with one conditional update on its id
 * and fence: the update that comes second matches nothing. The candidates' query is the only one that reads the whole worklist where the
 * server has no indexes.
 */
public final class MongoWorkStore implements WorkStore {
    private static final Duration SHORTEST = Duration.ofSeconds(30);
    /** More candidates than asked for, because others claim the same ones. */
    private static final int SPARE = 8;

    private static final int LOOK_AHEAD = 500;

    private final MongoLink link;
    private final MongoCollection<Document> leads;
    private final ChanceBook chances;
    private final AccountHolds holds;
    private final Map<CampaignId, Double> floors = new ConcurrentHashMap<>();
    private final Set<LeadId> pinned = ConcurrentHashMap.newKeySet();

    /** Worklists at the end of the link. */
    public MongoWorkStore(MongoLink link) {
        this.link = link;
        leads = link.collection("leads");
        chances = new ChanceBook(link);
        holds = new AccountHolds(link);
    }

    @Override
    public CompletionStage<Integer> add(List<Lead> added) {
        if (added.isEmpty()) {
            return CompletableFuture.completedFuture(0);
        }
        var documents = added.stream().map(LeadDocument::added).toList();
        return link.one(leads.insertMany(documents, new InsertManyOptions().ordered(false)))
                .thenApply(result -> result.getInsertedIds().size())
                .exceptionallyCompose(failure -> insertedBesideDuplicates(added.size(), failure))
                .thenCompose(number -> chances.tellAdded(documents).thenApply(_ -> number));
    }

    @Override
    public CompletionStage<Optional<LeasedLead>> addLeased(Lead lead, NodeId owner, Instant now, Duration lease) {
        if (lease.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("A lease must last 30 s or more, but is asked for " + lease);
        }
        var document = LeadDocument.addedLeased(lead, owner, now.plus(lease));
        return link.insertIfAbsent(leads, document)
                .thenApply(added -> added ? Optional.of(LeadDocument.leased(document)) : Optional.empty());
    }

    @Override
    public CompletionStage<Boolean> become(Lease lease, Lead now) {
        if (!lease.lead().equals(now.id())) {
            throw new IllegalArgumentException("Lease of " + lease.lead() + " given for lead " + now.id());
        }
        return link.one(leads.updateOne(held(lease), LeadDocument.become(now)))
                .thenApply(result -> result.getMatchedCount() == 1);
    }

    @Override
    public CompletionStage<Integer> tell(List<ToldChance> told) {
        return chances.tell(told);
    }

    private static CompletableFuture<Integer> insertedBesideDuplicates(int all, Throwable failure) {
        return MongoLink.cause(failure) instanceof MongoBulkWriteException bulk
                // Not the count in the answer: some servers count the refused ones in.
                ? CompletableFuture.completedFuture(all - bulk.getWriteErrors().size())
                : CompletableFuture.failedFuture(failure);
    }

    @Override
    public CompletionStage<List<LeasedLead>> lease(
            CampaignId campaign, int limit, NodeId owner, Instant now, Duration lease) {
        if (lease.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("A lease must last 30 s or more, but is asked for " + lease);
        }
        var claim = new Claim(owner, now.plus(lease), due(now));
        return leaseMore(campaign, limit, claim, new ArrayList<>()).thenCompose(leased -> notHeld(leased, now));
    }

    /** Who leases, until when, and what must still hold of the lead at that moment. */
    private record Claim(NodeId owner, Instant until, Bson condition) {}

    @Override
    public CompletionStage<List<LeasedLead>> leaseCallBacks(
            CampaignId campaign, int limit, NodeId owner, Instant now, Duration lease) {
        var claim = new Claim(owner, now.plus(lease), due(now));
        var query = Match.all(eq("promised", "yes"), eq("campaign", campaign.value()), claim.condition());
        return link.all(leads.find(query)
                        .sort(Sorts.ascending("dueAt"))
                        .projection(Projections.include("fence"))
                        .limit(limit))
                .thenCompose(found -> claim(found, claim, limit))
                .thenCompose(leased -> notHeld(leased, now));
    }

    /** What is about an account on hold goes back until then, whoever has put it on whatever worklist, and whenever. */
    private CompletableFuture<List<LeasedLead>> notHeld(List<LeasedLead> leased, Instant now) {
        var claims =
                leased.stream().flatMap(work -> work.lead().claims().stream()).collect(Collectors.toSet());
        return holds.of(claims, now).thenCompose(until -> {
            if (until.isEmpty()) {
                return CompletableFuture.completedFuture(leased);
            }
            return each(
                    leased,
                    work -> work.lead().claims().stream()
                            .map(until::get)
                            .filter(Objects::nonNull)
                            .max(Instant::compareTo)
                            .map(then -> held(work, then))
                            .orElseGet(() -> CompletableFuture.completedFuture(Optional.of(work))));
        });
    }

    private CompletableFuture<Optional<LeasedLead>> held(LeasedLead work, Instant until) {
        var step = new NextStep.RetryAt(until, false, SupervisedWork.ON_HOLD);
        return settle(work.lease(), step).toCompletableFuture().thenApply(_ -> Optional.empty());
    }

    private static Bson due(Instant now) {
        return Match.all(
                eq("open", true),
                lte("dueAt", Date.from(now)),
                lte("leasedUntil", Date.from(now)),
                not(lte(LeadDocument.LAPSES, Date.from(now))));
    }

    private CompletableFuture<List<LeasedLead>> leaseMore(
            CampaignId campaign, int limit, Claim claim, List<LeasedLead> leased) {
        var missing = limit - leased.size();
        if (missing <= 0) {
            return CompletableFuture.completedFuture(leased);
        }
        return best(campaign, missing + SPARE, claim)
                .thenCompose(found -> claim(found, claim, missing).thenCompose(won -> {
                    leased.addAll(won);
                    // All that is due was seen and won: no need to look again.
                    return won.size() == found.size()
                            ? CompletableFuture.completedFuture(leased)
                            : leaseMore(campaign, limit, claim, leased);
                }));
    }

    /**
     * The best candidates. Sorting a whole worklist is what costs most on a server without indexes, so a query for all of it looks far
     * ahead and remembers how low the priority was there; the next ones need to sort only what is above. The answer is the same.
     */
    private CompletableFuture<List<Document>> best(CampaignId campaign, int wanted, Claim claim) {
        var due = Match.all(eq("campaign", campaign.value()), claim.condition());
        var floor = floors.get(campaign);
        if (floor == null) {
            return bestOfAll(campaign, wanted, due);
        }
        return sorted(Match.all(due, gte("priority", floor)), wanted)
                .thenCompose(found -> found.size() == wanted
                        ? CompletableFuture.completedFuture(found)
                        : bestOfAll(campaign, wanted, due));
    }

    private CompletableFuture<List<Document>> bestOfAll(CampaignId campaign, int wanted, Bson due) {
        var ahead = Math.max(wanted, LOOK_AHEAD);
        return sorted(due, ahead).thenApply(found -> {
            if (found.size() == ahead) {
                floors.put(campaign, found.getLast().getDouble("priority"));
            } else {
                floors.remove(campaign);
            }
            return found.subList(0, Math.min(wanted, found.size()));
        });
    }

    private CompletableFuture<List<Document>> sorted(Bson query, int limit) {
        return link.all(leads.find(query)
                .sort(Sorts.orderBy(Sorts.descending("priority"), Sorts.ascending("dueAt")))
                .projection(Projections.include("fence", "priority"))
                .limit(limit));
    }

    /** Claims the first {@code wanted} at once; others may have won some of them. */
    private CompletableFuture<List<LeasedLead>> claim(List<Document> candidates, Claim claim, int wanted) {
        return each(candidates.stream().limit(wanted).toList(), candidate -> claim(candidate, claim));
    }

    private CompletableFuture<Optional<LeasedLead>> claim(Document candidate, Claim claim) {
        var update = combine(
                set("state", LeadDocument.LEASED),
                set("owner", claim.owner().value()),
                set("leasedUntil", Date.from(claim.until())),
                inc("fence", 1L));
        return link.first(leads.findOneAndUpdate(
                        Match.all(
                                eq("_id", candidate.getString("_id")),
                                eq("fence", candidate.get("fence")),
                                claim.condition()),
                        update,
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .thenApply(claimed -> claimed.map(this::leased));
    }

    private LeasedLead leased(Document claimed) {
        var work = LeadDocument.leased(claimed);
        if (SupervisedWork.pinned(claimed)) {
            pinned.add(work.lead().id());
        }
        return work;
    }

    @Override
    public CompletionStage<Set<LeadId>> renew(List<Lease> leases, Instant until) {
        return each(leases, lease -> renew(lease, until))
                .thenApply(kept -> kept.stream().collect(Collectors.toUnmodifiableSet()));
    }

    private CompletableFuture<Optional<LeadId>> renew(Lease lease, Instant until) {
        return link.one(leads.updateOne(held(lease), set("leasedUntil", Date.from(until))))
                .thenApply(result -> result.getMatchedCount() == 1 ? Optional.of(lease.lead()) : Optional.empty());
    }

    private static Bson held(Lease lease) {
        return Match.all(
                eq("_id", lease.lead().value()),
                eq("fence", lease.fence().number()),
                eq("state", LeadDocument.LEASED),
                eq("owner", lease.owner().value()));
    }

    @Override
    public CompletionStage<Boolean> settle(Lease lease, NextStep next) {
        return link.one(leads.updateOne(held(lease), LeadDocument.settled(next)))
                .thenCompose(result ->
                        result.getMatchedCount() == 1 ? tried(lease.lead(), next) : settledBefore(lease, next));
    }

    /** A pin is good for one attempt; then the work item has its own rank again. */
    private CompletableFuture<Boolean> tried(LeadId lead, NextStep next) {
        return next instanceof NextStep.Untouched || !pinned.remove(lead)
                ? CompletableFuture.completedFuture(true)
                : new SupervisedWork(link).unpin(lead).thenApply(_ -> true);
    }

    private CompletableFuture<Boolean> settledBefore(Lease lease, NextStep next) {
        return link.first(leads.find(eq("_id", lease.lead().value())))
                .thenApply(found -> found.filter(lead -> LeadDocument.settledSo(lead, lease, next))
                        .isPresent());
    }

    @Override
    public CompletionStage<List<LeasedLead>> takeOver(
            CampaignId campaign, Set<NodeId> living, NodeId self, Instant now, Duration lease) {
        var names = living.stream().map(NodeId::value).toList();
        var orphaned = Match.all(eq("state", LeadDocument.LEASED), nin("owner", names));
        var claim = new Claim(self, now.plus(lease), orphaned);
        return link.all(leads.find(Match.all(eq("campaign", campaign.value()), orphaned)))
                .thenCompose(orphans -> each(orphans, orphan -> claim(orphan, claim)));
    }

    @Override
    public CompletionStage<Set<String>> claims(CampaignId campaign) {
        return link.all(leads.find(eq("campaign", campaign.value())).projection(Projections.include("claims", "about")))
                .thenApply(
                        found -> found.stream().flatMap(LeadDocument::claims).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public CompletionStage<WorklistCounts> count(CampaignId campaign) {
        return link.all(leads.aggregate(List.of(
                        Aggregates.match(eq("campaign", campaign.value())),
                        Aggregates.group("$state", Accumulators.sum("leads", 1)))))
                .thenApply(groups -> new WorklistCounts(
                        size(groups, LeadDocument.READY),
                        size(groups, LeadDocument.LEASED),
                        size(groups, LeadDocument.DONE)));
    }

    private static long size(List<Document> groups, String state) {
        return groups.stream()
                .filter(group -> state.equals(group.getString("_id")))
                .mapToLong(group -> group.get("leads", Number.class).longValue())
                .sum();
    }

    /** Does {@code work} for every item at the same time, and keeps the results that are there, in the order of the items. */
    private static <T, R> CompletableFuture<List<R>> each(
            List<T> items, Function<T, CompletableFuture<Optional<R>>> work) {
        var futures = items.stream().map(work).toList();
        return CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new))
                .thenApply(_ -> futures.stream()
                        .flatMap(future -> future.join().stream())
                        .toList());
    }
}
