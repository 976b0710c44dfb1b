package io.claimline.dialer.port;

import io.claimline.dialer.compliance.Restriction;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Where restrictions are kept. As with {@link OutcomeLog}, a write is durable on this node when its stage completes, and reaches the system
 * of record later, at least once; it fails only when this node's own disk refuses.
 */
public interface RestrictionLog {
    /** Keeps a restriction. Keeping the same id again changes nothing: the first one stands. */
    CompletionStage<Void> keep(Restriction restriction);

    /** Every restriction, those still only on this node's disk included. Fails with an {@link java.io.IOException} as cause when the system of record cannot be read. */
    CompletionStage<List<Restriction>> all();
}
