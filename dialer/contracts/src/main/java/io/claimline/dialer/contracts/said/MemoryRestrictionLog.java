package io.claimline.dialer.contracts.said;

import io.claimline.dialer.compliance.Restriction;
import io.claimline.dialer.port.RestrictionLog;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Restrictions in memory; every stage is complete when it is returned. */
public final class MemoryRestrictionLog implements RestrictionLog {
    private final Map<String, Restriction> restrictions = new ConcurrentHashMap<>();

    @Override
    public CompletionStage<Void> keep(Restriction restriction) {
        restrictions.putIfAbsent(restriction.id(), restriction);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<List<Restriction>> all() {
        return CompletableFuture.completedFuture(List.copyOf(restrictions.values()));
    }
}
