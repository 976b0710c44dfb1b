package io.claimline.gateway.ledger.x12.claims;

import io.claimline.gateway.ledger.x12.Problem;
import java.util.List;

/** Whether a file can be taken. */
public sealed interface ClaimFileResult {
    /**
     * It can, whole.
     *
     * @param summary what it holds
     */
    record Accepted(FileSummary summary) implements ClaimFileResult {}

    /**
     * It cannot, and nothing of it may be kept.
     *
     * @param errors why, in the order of the file; at least one, at most 20
     */
    record Rejected(List<Problem> errors) implements ClaimFileResult {
        public Rejected {
            errors = List.copyOf(errors);
            if (errors.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
        }
    }
}
