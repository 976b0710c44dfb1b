package io.claimline.gateway.app.audit;

import io.claimline.dialer.audit.Actor;
import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.audit.Deed;
import io.claimline.dialer.audit.Subject;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EntryId;
import io.claimline.dialer.port.AuditLog;
import io.claimline.dialer.port.LedgerLog;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * The ledger of consents and refusals, each line of which is told in the audit trail too, whoever wrote it: an agent, a patient's key press, a
 * message, a file. The line first; it is kept when both are.
 */
public final class TrailedLedger implements LedgerLog {
    private final LedgerLog log;
    private final AuditLog audit;

    public TrailedLedger(LedgerLog log, AuditLog audit) {
        this.log = log;
        this.audit = audit;
    }

    @Override
    public CompletionStage<Void> keep(LedgerEntry entry) {
        return log.keep(entry).thenCompose(kept -> audit.keep(told(entry)));
    }

    private static AuditEntry told(LedgerEntry entry) {
        return new AuditEntry(
                "ledger:" + entry.id().value(),
                entry.recordedAt(),
                new Actor(entry.by(), "", "", ""),
                Deed.done(AuditAction.LEDGER_KEPT),
                Subject.read("ledger-entry", entry.id().value()).stream().toList(),
                Map.of(
                        "statement",
                                entry.statement().getClass().getSimpleName().toLowerCase(Locale.ROOT),
                        "source", entry.source().name().toLowerCase(Locale.ROOT),
                        "said", entry.at().toString()),
                Map.of());
    }

    @Override
    public CompletionStage<List<LedgerEntry>> of(Set<EntryId> ids) {
        return log.of(ids);
    }

    @Override
    public CompletionStage<List<LedgerEntry>> lines() {
        return log.lines();
    }

    @Override
    public CompletionStage<List<LedgerEntry>> about(Set<String> persons, Set<E164> numbers) {
        return log.about(persons, numbers);
    }

    @Override
    public CompletionStage<List<LedgerEntry>> aboutAccounts(Set<String> claims) {
        return log.aboutAccounts(claims);
    }

    @Override
    public CompletionStage<List<LedgerEntry>> since(Instant instant) {
        return log.since(instant);
    }

    @Override
    public CompletionStage<List<LedgerEntry>> page(Optional<EntryId> after, int most) {
        return log.page(after, most);
    }
}
