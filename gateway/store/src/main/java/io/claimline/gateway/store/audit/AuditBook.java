package io.claimline.gateway.store.audit;

import com.mongodb.client.model.Filters;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.port.AuditLog;
import io.claimline.gateway.store.journal.Entry;
import io.claimline.gateway.store.journal.Journal;
import io.claimline.gateway.store.journal.Kind;
import io.claimline.gateway.store.journal.Undelivered;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The audit trail, written. An entry is kept when it is sealed and in this node's journal; a read joins MongoDB and the journal. Needs a
 * journal with a {@link ChainSeal}.
 */
public final class AuditBook implements AuditLog {
    private final Journal journal;
    private final Undelivered<StoredEntry> entries;

    /** Writes to the journal; reads it and the end of the link. */
    public AuditBook(Journal journal, MongoLink link) {
        this.journal = journal;
        entries = new Undelivered<>(journal, link, Kind.TRAIL, StoredEntry.SHAPE, (stored, _) -> stored);
    }

    @Override
    public CompletionStage<Void> keep(AuditEntry entry) {
        var groups =
                new ArrayList<>(List.of(ChainSeal.GROUP, "agent:" + entry.who().user()));
        entry.call().ifPresent(call -> groups.add("call:" + call));
        return journal.append(new Entry(Kind.TRAIL, entry.id(), 0, groups, ChainSeal.ENTRY.write(entry)));
    }

    @Override
    public CompletionStage<List<AuditEntry>> of(CallId call) {
        return entries.with("call:" + call, Filters.eq("entry.about", "call:" + call))
                .thenApply(AuditBook::once);
    }

    /** What the agent did since then, oldest first. */
    public CompletableFuture<List<AuditEntry>> by(AgentId agent, Instant since) {
        var query = Match.all(Filters.eq("entry.who.user", agent.value()), Filters.gte("entry.at", Date.from(since)));
        return entries.with("agent:" + agent, query)
                .thenApply(found -> once(found).stream()
                        .filter(entry -> !entry.at().isBefore(since))
                        .toList());
    }

    /** Oldest first. What was kept twice is in a chain twice, and told once: as it was first. */
    private static List<AuditEntry> once(Map<String, StoredEntry> found) {
        var byId = new LinkedHashMap<String, AuditEntry>();
        found.values().stream()
                .sorted(Comparator.comparing(StoredEntry::id))
                .forEach(stored -> byId.putIfAbsent(stored.entry().id(), stored.entry()));
        return byId.values().stream()
                .sorted(Comparator.comparing(AuditEntry::at))
                .toList();
    }
}
