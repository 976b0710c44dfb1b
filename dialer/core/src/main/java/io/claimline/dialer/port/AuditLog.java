package io.claimline.dialer.port;

import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.id.CallId;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Where audit entries are kept; none is changed or removed. As with {@link OutcomeLog}, a write is durable on this node when its stage
 * completes, and reaches the system of record later, at least once; it fails only when this node's own disk refuses.
 */
public interface AuditLog {
    /** Keeps an entry. Keeping the same id again changes nothing: the first one stands. */
    CompletionStage<Void> keep(AuditEntry entry);

    /** The entries of a call, oldest first, those still only on this node's disk included. Fails with an {@link java.io.IOException} as cause when the system of record cannot be read. */
    CompletionStage<List<AuditEntry>> of(CallId call);
}
