package io.claimline.gateway.store.audit;

import com.mongodb.client.model.Filters;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.port.AuditLog;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.journal.Entry;
import io.claimline.gateway.store.journal.Journal;
import io.claimline.gateway.store.journal.Kind;
import io.claimline.gateway.store.journal.Undelivered;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Audit entries. A write is done when it is in this node's journal; a read joins MongoDB and the journal. */
public final class AuditBook implements AuditLog {
    private static final Shape<AuditEntry> ENTRY = Shape.of(AuditEntry.class);

    private final Journal journal;
    private final Undelivered<AuditEntry> entries;

    /** Writes to the journal; reads it and the end of the link. */
    public AuditBook(Journal journal, MongoLink link) {
        this.journal = journal;
        entries = new Undelivered<>(journal, link, Kind.AUDIT, ENTRY, (stored, _) -> stored);
    }

    @Override
    public CompletionStage<Void> keep(AuditEntry entry) {
        var call = entry.call();
        var groups =
                call == null ? List.of("agent:" + entry.agent()) : List.of("agent:" + entry.agent(), "call:" + call);
        return journal.append(new Entry(Kind.AUDIT, entry.id(), 0, groups, ENTRY.write(entry)));
    }

    @Override
    public CompletionStage<List<AuditEntry>> of(CallId call) {
        return entries.with("call", call.value())
                .thenApply(found -> found.values().stream()
                        .sorted(Comparator.comparing(AuditEntry::at))
                        .toList());
    }

    /** What the agent did since then, oldest first. */
    public CompletableFuture<List<AuditEntry>> by(AgentId agent, Instant since) {
        var query = Match.all(Filters.eq("agent", agent.value()), Filters.gte("at", Date.from(since)));
        return entries.with("agent:" + agent, query)
                .thenApply(found -> found.values().stream()
                        .filter(entry -> !entry.at().isBefore(since))
                        .sorted(Comparator.comparing(AuditEntry::at))
                        .toList());
    }
}
