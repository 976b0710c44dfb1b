package io.claimline.dialer.contracts;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.compliance.DialDecision;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.port.AttemptLog;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** Attempts and decisions in memory; every stage is complete when it is returned. */
public final class MemoryAttemptLog implements AttemptLog {
    private static final Comparator<Attempt> ORDER = Comparator.comparing(Attempt::fence)
            .thenComparing(attempt -> attempt.timeline().at(Milestone.PLACED).orElse(Instant.MIN));

    private final Map<CallId, Attempt> attempts = new ConcurrentHashMap<>();
    private final Map<DecisionId, DialDecision> decisions = new ConcurrentHashMap<>();

    @Override
    public CompletionStage<Void> keep(DialDecision decision) {
        decisions.putIfAbsent(decision.id(), decision);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Void> keep(Attempt attempt) {
        attempts.merge(attempt.id(), attempt, (old, late) -> late.revision() > old.revision() ? late : old);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<List<Attempt>> open(CampaignId campaign) {
        return CompletableFuture.completedFuture(attempts.values().stream()
                .filter(attempt -> attempt.open() && attempt.campaign().equals(campaign))
                .toList());
    }

    @Override
    public CompletionStage<List<Attempt>> answered(CampaignId campaign, Instant since) {
        return CompletableFuture.completedFuture(attempts.values().stream()
                .filter(attempt -> attempt.campaign().equals(campaign))
                .filter(attempt -> attempt.timeline()
                        .at(Milestone.ANSWERED)
                        .filter(at -> !at.isBefore(since))
                        .isPresent())
                .toList());
    }

    @Override
    public CompletionStage<Map<LeadId, Attempt>> latest(Set<LeadId> leads) {
        return CompletableFuture.completedFuture(attempts.values().stream()
                .filter(attempt -> leads.contains(attempt.lead()))
                .collect(Collectors.toMap(Attempt::lead, attempt -> attempt, BinaryOperator.maxBy(ORDER))));
    }

    /** Every attempt at its highest revision. */
    public List<Attempt> attempts() {
        return List.copyOf(attempts.values());
    }

    @Override
    public CompletionStage<Void> delivered() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<List<DialDecision>> decisions(LeadId lead) {
        return CompletableFuture.completedFuture(decisions.values().stream()
                .filter(decision -> decision.lead().equals(lead))
                .sorted(Comparator.comparing(DialDecision::at))
                .toList());
    }
}
