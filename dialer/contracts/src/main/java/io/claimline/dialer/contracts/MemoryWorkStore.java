package io.claimline.dialer.contracts;

import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.Fence;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.port.WorkStore;
import io.claimline.dialer.worklist.CallBack;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.Lease;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.dialer.worklist.ToldChance;
import io.claimline.dialer.worklist.ToldChances;
import io.claimline.dialer.worklist.WorklistCounts;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A worklist in memory, for tests and the simulator's neighbours. One lock; every stage is complete when it is returned. */
public final class MemoryWorkStore implements WorkStore {
    private static final Comparator<Row> ORDER = Comparator.<Row>comparingDouble(row -> -row.lead.priority())
            .thenComparing(row -> row.lead.dueAt())
            .thenComparing(row -> row.lead.id().value());

    private final Map<LeadId, Row> rows = new LinkedHashMap<>();
    private final Map<CampaignId, Set<String>> about = new HashMap<>();
    private final ToldChances told = new ToldChances(List.of());

    private enum State {
        READY,
        LEASED,
        DONE
    }

    private record Row(
            Lead lead,
            State state,
            Fence fence,
            @Nullable Lease lease,
            @Nullable NextStep settled) {
        boolean dueAt(Instant now) {
            return state != State.DONE
                    && !lead.dueAt().isAfter(now)
                    && holder().filter(held -> held.holdsAt(now)).isEmpty();
        }

        Optional<Lease> holder() {
            return Optional.ofNullable(lease);
        }

        boolean heldBy(Lease claimed) {
            return holder().filter(held ->
                            held.fence().equals(claimed.fence()) && held.owner().equals(claimed.owner()))
                    .isPresent();
        }
    }

    @Override
    public synchronized CompletionStage<Integer> add(List<Lead> leads) {
        var before = rows.size();
        leads.stream().filter(lead -> !rows.containsKey(lead.id())).forEach(lead -> {
            rows.put(lead.id(), new Row(known(lead), State.READY, new Fence(0), null, null));
            about.computeIfAbsent(lead.campaign(), _ -> new HashSet<>()).addAll(lead.claims());
        });
        return done(rows.size() - before);
    }

    @Override
    public synchronized CompletionStage<Optional<LeasedLead>> addLeased(
            Lead lead, NodeId owner, Instant now, Duration lease) {
        if (rows.containsKey(lead.id())) {
            return done(Optional.empty());
        }
        add(List.of(lead));
        return done(Optional.ofNullable(rows.get(lead.id())).map(row -> take(row, owner, now.plus(lease))));
    }

    @Override
    public synchronized CompletionStage<Boolean> become(Lease lease, Lead now) {
        if (!lease.lead().equals(now.id())) {
            throw new IllegalArgumentException("Lease of " + lease.lead() + " given for lead " + now.id());
        }
        var row = rows.get(now.id());
        if (row == null || !row.heldBy(lease)) {
            return done(false);
        }
        rows.put(now.id(), new Row(about(row.lead, now), row.state, row.fence, row.lease, row.settled));
        about.computeIfAbsent(now.campaign(), _ -> new HashSet<>()).addAll(now.claims());
        return done(true);
    }

    private static Lead about(Lead before, Lead now) {
        return new Lead(
                before.id(),
                before.campaign(),
                before.audience(),
                before.number(),
                now.claims(),
                now.party(),
                now.skills(),
                before.priority(),
                before.dueAt(),
                before.attempts(),
                now.contact(),
                now.person().orElse(null),
                before.callBack().orElse(null),
                before.chance(),
                before.often());
    }

    private Lead known(Lead lead) {
        return told.of(lead.number(), lead.claims())
                .map(chance -> lead.answering(Optional.of(chance)))
                .orElse(lead);
    }

    @Override
    public synchronized CompletionStage<Integer> tell(List<ToldChance> chances) {
        told.tell(chances);
        var now = new ToldChances(chances);
        var concerned = rows.values().stream()
                .filter(row -> row.state != State.DONE)
                .filter(row -> now.of(row.lead.number(), row.lead.claims()).isPresent())
                .toList();
        concerned.forEach(
                row -> rows.put(row.lead.id(), new Row(known(row.lead), row.state, row.fence, row.lease, row.settled)));
        return done(concerned.size());
    }

    @Override
    public synchronized CompletionStage<Set<String>> claims(CampaignId campaign) {
        return done(Set.copyOf(about.getOrDefault(campaign, Set.of())));
    }

    @Override
    public synchronized CompletionStage<List<LeasedLead>> lease(
            CampaignId campaign, int limit, NodeId owner, Instant now, Duration lease) {
        if (lease.compareTo(Duration.ofSeconds(30)) < 0) {
            throw new IllegalArgumentException("A lease must last 30 s or more, but is asked for " + lease);
        }
        return lease(of(campaign).sorted(ORDER), limit, owner, now, lease);
    }

    @Override
    public synchronized CompletionStage<List<LeasedLead>> leaseCallBacks(
            CampaignId campaign, int limit, NodeId owner, Instant now, Duration lease) {
        var promised = of(campaign)
                .filter(row -> row.lead.callBack().isPresent())
                .sorted(Comparator.comparing((Row row) -> row.lead.dueAt()));
        return lease(promised, limit, owner, now, lease);
    }

    private CompletionStage<List<LeasedLead>> lease(
            Stream<Row> from, int limit, NodeId owner, Instant now, Duration lease) {
        var due = from.filter(row -> row.dueAt(now)).limit(limit).toList();
        return done(due.stream().map(row -> take(row, owner, now.plus(lease))).toList());
    }

    private LeasedLead take(Row row, NodeId owner, Instant until) {
        var fence = next(row.fence);
        var lease = new Lease(row.lead.id(), owner, fence, until);
        rows.put(row.lead.id(), new Row(row.lead, State.LEASED, fence, lease, null));
        return new LeasedLead(row.lead, lease);
    }

    @Override
    public synchronized CompletionStage<Set<LeadId>> renew(List<Lease> leases, Instant until) {
        return done(leases.stream()
                .filter(lease -> row(lease).filter(row -> row.heldBy(lease)).isPresent())
                .map(lease -> extend(lease, until))
                .collect(Collectors.toSet()));
    }

    private LeadId extend(Lease lease, Instant until) {
        var longer = new Lease(lease.lead(), lease.owner(), lease.fence(), until);
        rows.computeIfPresent(
                lease.lead(), (_, row) -> new Row(row.lead, State.LEASED, row.fence, longer, row.settled));
        return lease.lead();
    }

    @Override
    public synchronized CompletionStage<Boolean> settle(Lease lease, NextStep next) {
        var row = row(lease).orElse(null);
        if (row == null) {
            return done(false);
        }
        if (row.heldBy(lease)) {
            rows.put(lease.lead(), settled(row, next));
            return done(true);
        }
        return done(row.fence.equals(lease.fence()) && next.equals(row.settled));
    }

    private static Row settled(Row row, NextStep next) {
        return switch (next) {
            case NextStep.RetryAt retry ->
                new Row(
                        rescheduled(row.lead, retry.at(), retry.counts(), retry.callBack()),
                        State.READY,
                        row.fence,
                        null,
                        next);
            case NextStep.Changed changed -> new Row(changed(row.lead, changed), State.READY, row.fence, null, next);
            case NextStep.Done _ -> new Row(row.lead, State.DONE, row.fence, null, next);
            case NextStep.Untouched _ -> new Row(row.lead, State.READY, row.fence, null, next);
        };
    }

    private static Lead changed(Lead lead, NextStep.Changed step) {
        var narrowed = new Lead(
                lead.id(),
                lead.campaign(),
                lead.audience(),
                lead.number(),
                step.claims(),
                lead.party(),
                step.skills(),
                lead.priority(),
                lead.dueAt(),
                lead.attempts(),
                lead.contact(),
                lead.personKey(),
                lead.promise(),
                lead.chance(),
                lead.often());
        return rescheduled(narrowed, step.at(), step.counts(), step.callBack());
    }

    private static Lead rescheduled(Lead lead, Instant dueAt, boolean counts, Optional<CallBack> promised) {
        return new Lead(
                lead.id(),
                lead.campaign(),
                lead.audience(),
                lead.number(),
                lead.claims(),
                lead.party(),
                lead.skills(),
                lead.priority(),
                dueAt,
                lead.attempts() + (counts ? 1 : 0),
                lead.contact(),
                lead.personKey(),
                promised.orElse(counts ? null : lead.promise()),
                lead.chance(),
                lead.often());
    }

    @Override
    public synchronized CompletionStage<List<LeasedLead>> takeOver(
            CampaignId campaign, Set<NodeId> living, NodeId self, Instant now, Duration lease) {
        var orphans = of(campaign)
                .filter(row -> row.holder()
                        .filter(held -> !living.contains(held.owner()))
                        .isPresent())
                .toList();
        return done(
                orphans.stream().map(row -> take(row, self, now.plus(lease))).toList());
    }

    @Override
    public synchronized CompletionStage<WorklistCounts> count(CampaignId campaign) {
        return done(new WorklistCounts(
                count(campaign, State.READY), count(campaign, State.LEASED), count(campaign, State.DONE)));
    }

    private long count(CampaignId campaign, State state) {
        return of(campaign).filter(row -> row.state == state).count();
    }

    private Stream<Row> of(CampaignId campaign) {
        return rows.values().stream().filter(row -> row.lead.campaign().equals(campaign));
    }

    private Optional<Row> row(Lease lease) {
        return Optional.ofNullable(rows.get(lease.lead()));
    }

    private static Fence next(Fence fence) {
        return new Fence(fence.number() + 1);
    }

    private static <T> CompletionStage<T> done(T value) {
        return CompletableFuture.completedFuture(value);
    }
}
