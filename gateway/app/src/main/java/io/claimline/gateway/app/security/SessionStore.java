package io.claimline.gateway.app.security;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;

/** Where sessions are kept, for every gateway alike. Fails with an {@link java.io.IOException} when the store cannot be reached. */
public interface SessionStore {
    /** Keeps the session, in place of one of the same hash. */
    Future<Void> put(StoredSession session);

    /** The session of that hash. */
    Future<Optional<StoredSession>> find(String hash);

    /** Writes down that it was used. One that is gone stays gone. */
    Future<Void> touch(String hash, Instant seenAt);

    /** Locks it, or opens it again. One that is gone stays gone. */
    Future<Void> lock(String hash, Optional<Instant> since);

    /** Ends it. Ending one that is gone changes nothing. */
    Future<Void> remove(String hash);

    /** Forgets sessions not used since. Completes with how many. */
    Future<Long> sweep(Instant notSeenSince);
}
