package io.claimline.dialer.port;

import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EntryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** Those of these ids that there are, in no order. */
    CompletionStage<List<LedgerEntry>> of(Set<EntryId> ids);

    /** Every entry but consents, in no order. */
    CompletionStage<List<LedgerEntry>> lines();

    /** Every entry, consents included, that names one of these persons or one of these numbers, in no order. */
    CompletionStage<List<LedgerEntry>> about(Set<String> persons, Set<E164> numbers);

    /** Every entry that names one of these accounts, by the ids of their claims, in no order. */
    CompletionStage<List<LedgerEntry>> aboutAccounts(Set<String> claims);

    /**
     * Entries, consents included, that a gateway kept at {@code instant} or after it, by that gateway's clock, in no order. One that reaches the
     * system of record much later may be missed; {@link #lines()} tells it.
     */
    CompletionStage<List<LedgerEntry>> since(Instant instant);

    /**
     * A part of the whole ledger, consents included, in the order of the ids.
     *
     * @param after the last id of the part before; empty for the first
     * @param most how many at most, 1 or more; fewer mean that it was the last part
     */
    CompletionStage<List<LedgerEntry>> page(Optional<EntryId> after, int most);
}
