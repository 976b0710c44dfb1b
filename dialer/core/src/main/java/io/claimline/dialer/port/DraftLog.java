package io.claimline.dialer.port;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.outcome.Draft;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Where outcomes are kept while they are typed. As with {@link OutcomeLog}, a write is durable on this node when its stage completes, and
 * reaches the system of record later; it fails only when this node's own disk refuses.
 */
public interface DraftLog {
    /** Keeps a draft: of one call and claim the highest revision stands. */
    CompletionStage<Void> keep(Draft draft);

    /** The drafts of a call, those still only on this node's disk included. Fails with an {@link java.io.IOException} as cause when the system of record cannot be read. */
    CompletionStage<List<Draft>> drafts(CallId call);
}
