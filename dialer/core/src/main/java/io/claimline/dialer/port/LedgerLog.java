package io.claimline.dialer.port;

import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.id.E164;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Where the ledger is kept. As with {@link OutcomeLog}, a write is durable on this node when its stage completes, and reaches the system of
 * record later, at least once; it fails only when this node's own disk refuses. Reads include what is still only on this node's disk; they
 * fail with an {@link java.io.IOException} as cause when the system of record cannot be read.
 */
public interface LedgerLog {
    /** Keeps an entry. Keeping the same id again changes nothing: the first one stands. */
    CompletionStage<Void> keep(LedgerEntry entry);

    /** Every entry but consents, in no order. */
    CompletionStage<List<LedgerEntry>> lines();

    /** Every entry, consents included, that names one of these persons or one of these numbers, in no order. */
    CompletionStage<List<LedgerEntry>> about(Set<String> persons, Set<E164> numbers);

    /** Entries, consents included, recorded at {@code instant} or after it, in no order. One that reaches the system of record later than that is told by {@link #lines()} alone. */
    CompletionStage<List<LedgerEntry>> since(Instant instant);
}
