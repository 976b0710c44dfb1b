package io.claimline.gateway.app.compliance;

import io.claimline.dialer.worklist.Lead;
import io.vertx.core.Future;
import java.time.Instant;

/** What has been between us and whom a work item is about. */
@FunctionalInterface
public interface Contacts {
    /** Reads it, as of {@code now}. Fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
    Future<KnownContact> of(Lead lead, Instant now);
}
