package io.claimline.dialer.compliance.ledger;

import io.claimline.dialer.id.EntryId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What later entries took back. */
final class Retractions {
    private final Set<EntryId> named = new HashSet<>();
    private final List<LedgerEntry> retracting;

    Retractions(List<LedgerEntry> entries) {
        for (var entry : entries) {
            if (entry.statement() instanceof Statement.TakesBack(var other)) {
                named.add(other);
            }
        }
        retracting = entries.stream()
                .filter(entry -> entry.loosens() && !entry.grants() && !named.contains(entry.id()))
                .toList();
    }

    /** Whether it no longer counts. For one that loosens it is enough to be named; for one that binds, it must be sure. */
    boolean back(LedgerEntry entry) {
        return entry.loosens()
                ? named.contains(entry.id())
                : retracting.stream().anyMatch(later -> later.about().covers(entry.about()) && answers(later, entry));
    }

    private static boolean answers(LedgerEntry later, LedgerEntry entry) {
        return switch (later.statement()) {
            case Statement.TakesBack(var id) -> id.equals(entry.id());
            case Statement.Lowers(var flag) ->
                entry.statement() instanceof Statement.Raises(var raised) && raised == flag && after(later, entry);
            case Statement.Allows _, Statement.Refuses _, Statement.Raises _, Statement.Asks _, Statement.IsLine _ ->
                false;
        };
    }

    /** Of the same instant, the one that binds is the later. */
    private static boolean after(LedgerEntry later, LedgerEntry entry) {
        Instant at = later.at();
        return at.isAfter(entry.at())
                || (at.equals(entry.at()) && later.recordedAt().isAfter(entry.recordedAt()));
    }
}
