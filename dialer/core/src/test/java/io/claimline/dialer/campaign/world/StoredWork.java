package io.claimline.dialer.campaign.world;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.campaign.LeftBehind;
import io.claimline.dialer.campaign.Rig;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.Fence;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.pacing.DayCount;
import io.claimline.dialer.reminder.Point;
import io.claimline.dialer.reminder.Said;
import io.claimline.dialer.worklist.ClaimSteps;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.Lease;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What outlives a gateway, kept as {@code WorkStore}, {@code AttemptLog} and {@code OutcomeLog} promise; breaks of their rules are errors. */
final class StoredWork {
    private static final NodeId ELSEWHERE = new NodeId("elsewhere");

    private final Map<LeadId, Row> rows = new LinkedHashMap<>();
    private final Map<CallId, Attempt> attempts = new LinkedHashMap<>();
    private final Map<CallId, Integer> endings = new HashMap<>();
    private final Map<CallId, NextStep> outcomes = new HashMap<>();
    private final Map<Long, DayCount> days = new LinkedHashMap<>();
    private final Map<CallId, Set<Class<?>>> sayings = new HashMap<>();
    private final Set<Lease> settled = new HashSet<>();
    private final Set<String> dialled = new HashSet<>();

    private static final class Row {
        private final Lead lead;
        private Fence fence = new Fence(0);
        private Instant dueAt;
        private int attempts;
        private boolean done;
        private @Nullable NodeId owner;
        private Instant until = Instant.MIN;

        Row(Lead lead) {
            this.lead = lead;
            dueAt = lead.dueAt();
        }

        LeasedLead leaseTo(NodeId node, Instant end) {
            fence = new Fence(fence.number() + 1);
            owner = node;
            until = end;
            var now = new Lead(
                    lead.id(),
                    lead.campaign(),
                    lead.audience(),
                    lead.number(),
                    lead.claims(),
                    lead.party(),
                    lead.skills(),
                    lead.priority(),
                    dueAt,
                    attempts,
                    lead.contact(),
                    lead.personKey(),
                    null,
                    lead.chance(),
                    lead.often());
            return new LeasedLead(now, new Lease(lead.id(), node, fence, end));
        }

        boolean leasable(Instant now) {
            return !done && !now.isBefore(dueAt) && (owner == null || !now.isBefore(until));
        }
    }

    void add(Lead lead) {
        rows.put(lead.id(), new Row(lead));
    }

    int size() {
        return rows.size();
    }

    List<LeasedLead> lease(int limit, NodeId node, Instant now) {
        return rows.values().stream().filter(row -> row.leasable(now)).limit(limit).toList().stream()
                .map(row -> row.leaseTo(node, now.plus(Rig.LEASE)))
                .toList();
    }

    Set<LeadId> renew(List<Lease> leases, Instant until) {
        var kept = new HashSet<LeadId>();
        for (var lease : leases) {
            var row = row(lease.lead());
            if (row.fence.equals(lease.fence()) && lease.owner().equals(row.owner)) {
                row.until = until;
                kept.add(lease.lead());
            }
        }
        return kept;
    }

    /** Another gateway took the lead and finished it. */
    void takenElsewhere(LeadId id) {
        var row = row(id);
        row.leaseTo(ELSEWHERE, row.until);
        row.owner = null;
        row.done = true;
    }

    void settle(Lease lease, NextStep next) {
        require(settled.add(key(lease)), () -> "settled twice: " + lease);
        var row = row(lease.lead());
        if (!row.fence.equals(lease.fence())) {
            return;
        }
        row.owner = null;
        switch (next) {
            case NextStep.Done done -> row.done = true;
            case NextStep.RetryAt retry -> {
                row.dueAt = retry.at();
                row.attempts += retry.counts() ? 1 : 0;
            }
            case NextStep.Changed changed -> {
                row.dueAt = changed.at();
                row.attempts += changed.counts() ? 1 : 0;
            }
            case NextStep.Untouched untouched -> {}
        }
    }

    /** The same lease with any end is the same lease. */
    private static Lease key(Lease lease) {
        return new Lease(lease.lead(), lease.owner(), lease.fence(), Instant.EPOCH);
    }

    void place(Attempt attempt, Instant now) {
        require(!refusing(attempt.lead()), () -> "dialled though no more calls are wanted: " + attempt);
        var row = row(attempt.lead());
        require(row.fence.equals(attempt.fence()), () -> "dialled under a void lease: " + attempt);
        require(now.isBefore(row.until), () -> "dialled under a lease that ran out: " + attempt);
        require(dialled.add(attempt.lead() + " " + attempt.fence()), () -> "dialled twice under one lease: " + attempt);
        attempts.values()
                .forEach(other -> require(
                        !other.open() || !other.lead().equals(attempt.lead()),
                        () -> "dialled while an earlier attempt is open: " + attempt + " and " + other));
        keep(attempt);
    }

    void keep(Attempt attempt) {
        var before = attempts.get(attempt.id());
        require(
                before == null ? attempt.revision() == 1 : attempt.revision() == before.revision() + 1,
                () -> "revisions must rise by one: " + before + " then " + attempt);
        if (before != null) {
            var known = before.timeline().reached();
            require(
                    attempt.timeline().reached().entrySet().containsAll(known.entrySet()),
                    () -> "a milestone was lost: " + before + " then " + attempt);
            require(
                    points(attempt).containsAll(points(before)),
                    () -> "a point was lost: " + before + " then " + attempt);
        }
        if (before != null && !before.open()) {
            require(before.ending().equals(attempt.ending()), () -> "ended twice: " + before + " then " + attempt);
        } else if (!attempt.open()) {
            endings.merge(attempt.id(), 1, Integer::sum);
        }
        attempts.put(attempt.id(), attempt);
    }

    static Set<Point> points(Attempt attempt) {
        return attempt.reminded().map(path -> path.points().keySet()).orElse(Set.of());
    }

    /** How far a reminder is known to have come. */
    Set<Point> points(CallId call) {
        return Optional.ofNullable(attempts.get(call)).map(StoredWork::points).orElse(Set.of());
    }

    /** What somebody said to a reminder; the same twice is said once. */
    void keep(CallId call, Said said) {
        sayings.computeIfAbsent(call, id -> new HashSet<>()).add(said.getClass());
    }

    /** Whether something of that kind was said on the call, and written down. */
    boolean said(CallId call, Class<? extends Said> kind) {
        return sayings.getOrDefault(call, Set.of()).contains(kind);
    }

    private boolean refusing(LeadId lead) {
        return attempts.values().stream()
                .anyMatch(attempt ->
                        attempt.lead().equals(lead) && points(attempt).contains(Point.OPTED_OUT));
    }

    /** Whoever keyed that no more calls are wanted is done with. */
    void requireNoRefusalForgotten() {
        rows.values()
                .forEach(row ->
                        require(row.done || !refusing(row.lead.id()), () -> "an opt-out was lost: " + row.lead.id()));
    }

    /** A day's whole count; one that arrives late lowers nothing. */
    void keep(DayCount count) {
        days.merge(count.day(), count, DayCount::highest);
    }

    List<DayCount> days() {
        return List.copyOf(days.values());
    }

    List<Attempt> answered() {
        return attempts.values().stream()
                .filter(attempt -> attempt.timeline().at(Milestone.ANSWERED).isPresent())
                .toList();
    }

    /** Every answer is counted once: those that the attempts show, and those that crossed a hang-up, unless their count was lost with a gateway. */
    void requireAnswersCountedOnce(int crossed) {
        var shown = answered().size();
        var counted = days.values().stream().mapToDouble(DayCount::answers).sum();
        require(
                counted >= shown && counted <= shown + crossed,
                () -> counted + " answers counted, but attempts show " + shown + ", and " + crossed
                        + " crossed a hang-up");
    }

    /** Of reminders no answer counts: nobody is abandoned by a voice that speaks. */
    void requireNoAnswerCounted() {
        require(days.isEmpty(), () -> "reminders were counted: " + days);
    }

    /** The first outcome of a call stands. */
    void save(CallId call, NextStep next) {
        outcomes.putIfAbsent(call, next);
    }

    Optional<NextStep> saved(CallId call) {
        return Optional.ofNullable(outcomes.get(call));
    }

    /** As a gateway that starts takes up what its predecessor left. */
    List<LeftBehind> takeOver(NodeId node, Instant now) {
        List<LeftBehind> left = new ArrayList<>();
        var held = new HashSet<LeadId>();
        for (var row : rows.values()) {
            if (row.owner != null && !row.owner.equals(ELSEWHERE)) {
                var work = row.leaseTo(node, now.plus(Rig.LEASE));
                held.add(row.lead.id());
                left.add(leftBehind(work));
            }
        }
        List.copyOf(attempts.values()).stream()
                .filter(attempt -> attempt.open() && !held.contains(attempt.lead()))
                .forEach(this::closeStray);
        return left;
    }

    private LeftBehind leftBehind(LeasedLead work) {
        var last = attempts.values().stream()
                .filter(attempt -> attempt.lead().equals(work.lead().id()))
                .max(Comparator.comparing(Attempt::fence)
                        .thenComparing(attempt -> attempt.timeline().reached().get(Milestone.PLACED)))
                .filter(attempt -> LeftBehind.concerns(work, attempt));
        return new LeftBehind(
                work,
                last.orElse(null),
                last.flatMap(attempt -> saved(attempt.id()))
                        .map(ClaimSteps::forAll)
                        .orElse(ClaimSteps.NONE));
    }

    private void closeStray(Attempt attempt) {
        var ending = new Ending.Closed(CallResult.LOST, "its lead was taken elsewhere", HangupCause.UNKNOWN);
        keep(new Attempt(
                attempt.id(),
                attempt.revision() + 1,
                attempt.lead(),
                attempt.fence(),
                attempt.campaign(),
                attempt.number(),
                attempt.decision(),
                attempt.node(),
                attempt.handler(),
                attempt.timeline(),
                ending,
                null,
                null,
                attempt.path()));
    }

    /** At the end of the shift: nothing is held under a lease that runs, nothing is open, everything ended once. */
    void requireAllSettled(Instant now) {
        rows.values()
                .forEach(row -> require(
                        row.owner == null || !now.isBefore(row.until),
                        () -> "still leased: " + row.lead.id() + " " + row.fence + " until " + row.until + " at "
                                + now));
        attempts.values().forEach(attempt -> {
            require(!attempt.open(), () -> "still open: " + attempt);
            require(endings.getOrDefault(attempt.id(), 0) == 1, () -> "ended more than once: " + attempt);
        });
    }

    private Row row(LeadId id) {
        return Optional.ofNullable(rows.get(id)).orElseThrow();
    }

    static void require(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise.get());
        }
    }
}
