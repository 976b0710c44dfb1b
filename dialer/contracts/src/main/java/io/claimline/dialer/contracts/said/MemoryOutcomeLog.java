package io.claimline.dialer.contracts.said;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.OutcomeId;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.port.OutcomeLog;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Outcomes in memory; every stage is complete when it is returned. */
public final class MemoryOutcomeLog implements OutcomeLog {
    private final Map<OutcomeId, Outcome> outcomes = new ConcurrentHashMap<>();

    @Override
    public CompletionStage<Void> keep(Outcome outcome) {
        outcomes.putIfAbsent(outcome.id(), outcome);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<List<Outcome>> of(CallId call) {
        return CompletableFuture.completedFuture(outcomes.values().stream()
                .filter(outcome -> outcome.call().equals(call))
                .toList());
    }
}
