package io.claimline.gateway.store.claims;

import io.claimline.gateway.ledger.x12.Problem;
import java.util.List;

/** What became of a file. */
public sealed interface ImportResult {
    /**
     * All its claims are there.
     *
     * @param record the import
     * @param added how many of its claims were not there before
     * @param findings oddities that did not stand in the way, the first 200
     */
    record Imported(ImportRecord record, int added, List<Problem> findings) implements ImportResult {
        /** Copies the list. */
        public Imported {
            findings = List.copyOf(findings);
        }
    }

    /** The very same file was imported before; nothing was changed. */
    record AlreadyImported(ImportRecord record) implements ImportResult {}

    /** Another gateway is importing the very same file right now; nothing was changed. */
    record InProgress(ImportRecord record) implements ImportResult {}

    /** The file is not right, for these reasons; nothing of it was kept. */
    record Rejected(List<Problem> errors) implements ImportResult {
        /** Copies the list. */
        public Rejected {
            errors = List.copyOf(errors);
        }
    }
}
