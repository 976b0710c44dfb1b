package io.claimline.dialer.contracts.said;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.outcome.Draft;
import io.claimline.dialer.port.DraftLog;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Drafts in memory; every stage is complete when it is returned. */
public final class MemoryDraftLog implements DraftLog {
    private final Map<String, Draft> drafts = new ConcurrentHashMap<>();

    @Override
    public CompletionStage<Void> keep(Draft draft) {
        drafts.merge(draft.id(), draft, (old, next) -> next.revision() > old.revision() ? next : old);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<List<Draft>> drafts(CallId call) {
        return CompletableFuture.completedFuture(drafts.values().stream()
                .filter(draft -> draft.call().equals(call))
                .toList());
    }
}
