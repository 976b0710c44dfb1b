package io.claimline.gateway.store.claims;

import io.claimline.dialer.id.NodeId;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.money.Money;
import io.claimline.gateway.ledger.x12.claims.ClaimFileReader;
import io.claimline.gateway.ledger.x12.claims.ClaimFileResult;
import io.claimline.gateway.ledger.x12.claims.ClaimFileSource;
import io.claimline.gateway.ledger.x12.claims.FileSummary;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * Imports a claim file, whole or not at all. The file is checked first; its claims are then written in batches under its import, which
 * becomes visible by one last write. Blocks: call it on a virtual thread.
 */
public final class ClaimImporter {
    private static final int BATCH = 200;

    private final ClaimFileReader reader;
    private final Imports imports;
    private final NodeId self;
    private final InstantSource clock;

    /** @param self this gateway, which withdraws its own unfinished imports when they fail */
    public ClaimImporter(ClaimFileReader reader, Imports imports, NodeId self, InstantSource clock) {
        this.reader = reader;
        this.imports = imports;
        this.self = self;
        this.clock = clock;
    }

    /**
     * Imports a file.
     *
     * @param label how the person names the file; must not identify a patient
     * @param by login name of the person
     * @throws CompletionException with an {@link java.io.IOException} as cause when the store cannot be reached; nothing of the file is
     *     to be seen then, and it can be imported again
     */
    public ImportResult run(ClaimFileSource source, String label, String by) {
        return switch (reader.check(source)) {
            case ClaimFileResult.Rejected rejected -> new ImportResult.Rejected(rejected.errors());
            case ClaimFileResult.Accepted accepted -> begin(source, accepted.summary(), label, by);
        };
    }

    private ImportResult begin(ClaimFileSource source, FileSummary summary, String label, String by) {
        var record = new ImportRecord(
                summary.sha256(), label, by, self, clock.instant(), ImportRecord.State.STAGED, 0, Money.ZERO);
        if (!imports.begin(record).join()) {
            var before = imports.find(record.id()).join();
            if (before.isPresent()) {
                return knownAs(before.get(), source, summary, record);
            }
            imports.begin(record).join();
        }
        return write(source, record);
    }

    private ImportResult knownAs(
            ImportRecord before, ClaimFileSource source, FileSummary summary, ImportRecord record) {
        if (before.state() == ImportRecord.State.VISIBLE) {
            return new ImportResult.AlreadyImported(before);
        }
        if (!before.node().equals(self)) {
            return new ImportResult.InProgress(before);
        }
        imports.withdraw(before.id()).join();
        return begin(source, summary, record.label(), record.by());
    }

    private ImportResult write(ClaimFileSource source, ImportRecord record) {
        try {
            var batches = new Batches(record);
            var result = reader.read(source, imported -> batches.add(imported.claim()));
            batches.flush();
            return switch (result) {
                case ClaimFileResult.Accepted accepted -> publish(record, accepted.summary(), batches.added);
                case ClaimFileResult.Rejected rejected -> {
                    imports.withdraw(record.id()).join();
                    yield new ImportResult.Rejected(rejected.errors());
                }
            };
        } catch (RuntimeException e) {
            withdrawQuietly(record).ifPresent(e::addSuppressed);
            throw e;
        }
    }

    private ImportResult publish(ImportRecord record, FileSummary summary, int added) {
        var visible = new ImportRecord(
                record.id(),
                record.label(),
                record.by(),
                record.node(),
                record.at(),
                ImportRecord.State.VISIBLE,
                summary.claims(),
                summary.charges());
        imports.publish(visible).join();
        return new ImportResult.Imported(visible, added, summary.findings());
    }

    /** What stood in the way of withdrawing, if anything: the start of a gateway does it then. */
    private Optional<RuntimeException> withdrawQuietly(ImportRecord record) {
        try {
            imports.withdraw(record.id()).join();
            return Optional.empty();
        } catch (CompletionException e) {
            return Optional.of(e);
        }
    }

    private final class Batches {
        private final ImportRecord record;
        private final List<Claim> waiting = new ArrayList<>();
        private int added;

        Batches(ImportRecord record) {
            this.record = record;
        }

        void add(Claim claim) {
            waiting.add(claim);
            if (waiting.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            if (!waiting.isEmpty()) {
                added += imports.stage(record, List.copyOf(waiting)).join();
                waiting.clear();
            }
        }
    }
}
