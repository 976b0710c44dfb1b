package io.claimline.dialer.contracts.said;

import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.port.AuditLog;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Audit entries in memory; every stage is complete when it is returned. */
public final class MemoryAuditLog implements AuditLog {
    private final Map<String, AuditEntry> entries = new ConcurrentHashMap<>();

    @Override
    public CompletionStage<Void> keep(AuditEntry entry) {
        entries.putIfAbsent(entry.id(), entry);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<List<AuditEntry>> of(CallId call) {
        return CompletableFuture.completedFuture(all().stream()
                .filter(entry -> entry.call().filter(call::equals).isPresent())
                .toList());
    }

    /** Every entry, oldest first. */
    public List<AuditEntry> all() {
        return entries.values().stream()
                .sorted(Comparator.comparing(AuditEntry::at))
                .toList();
    }
}
