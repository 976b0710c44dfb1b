package io.claimline.gateway.app.security;

import io.vertx.core.Future;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions in memory. */
public final class MemorySessions implements SessionStore {
    public final Map<String, StoredSession> sessions = new ConcurrentHashMap<>();

    /** Whether the store is away: then nothing answers. */
    public volatile boolean silent;

    @Override
    public Future<Void> put(StoredSession session) {
        sessions.put(session.hash(), session);
        return Future.succeededFuture();
    }

    @Override
    public Future<Optional<StoredSession>> find(String hash) {
        return silent
                ? Future.failedFuture(new IOException("the store is away"))
                : Future.succeededFuture(Optional.ofNullable(sessions.get(hash)));
    }

    @Override
    public Future<Void> touch(String hash, Instant seenAt) {
        if (silent) {
            return Future.failedFuture(new IOException("the store is away"));
        }
        sessions.computeIfPresent(hash, (h, s) -> s.seen(seenAt));
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> lock(String hash, Optional<Instant> since) {
        sessions.computeIfPresent(hash, (h, s) -> s.locked(since.isPresent()));
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> remove(String hash) {
        sessions.remove(hash);
        return Future.succeededFuture();
    }

    @Override
    public Future<Long> sweep(Instant notSeenSince) {
        long before = sessions.size();
        sessions.values().removeIf(s -> s.seenAt().isBefore(notSeenSince));
        return Future.succeededFuture(before - sessions.size());
    }
}
