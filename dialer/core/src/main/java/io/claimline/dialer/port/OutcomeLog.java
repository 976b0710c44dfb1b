package io.claimline.dialer.port;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.outcome.Outcome;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Where outcomes are kept. As with {@link AttemptLog}, a write is durable on this node when its stage completes, and reaches the system
 * of record later, at least once; it fails only when this node's own disk refuses.
 */
public interface OutcomeLog {
    /** Keeps an outcome. Keeping the same id again changes nothing: the first one stands. */
    CompletionStage<Void> keep(Outcome outcome);

    /** The outcomes of a call, those still only on this node's disk included. Fails with an {@link java.io.IOException} as cause when the system of record cannot be read. */
    CompletionStage<List<Outcome>> of(CallId call);
}
