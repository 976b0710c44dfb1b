package io.claimline.gateway.app.records;

import io.claimline.gateway.app.security.SessionStore;
import io.claimline.gateway.app.security.StoredSession;
import io.claimline.gateway.store.people.SignIn;
import io.claimline.gateway.store.people.SignIns;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;

/** Sessions in the store. */
public final class StoredSessions implements SessionStore {
    private final SignIns signIns;

    public StoredSessions(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public Future<Void> put(StoredSession session) {
        return Stages.future(
                signIns.keep(new SignIn(session.hash(), session.user(), session.openedAt(), session.seenAt(), null)));
    }

    @Override
    public Future<Optional<StoredSession>> find(String hash) {
        return Stages.future(signIns.find(hash))
                .map(found -> found.map(
                        s -> new StoredSession(s.id(), s.user(), s.openedAt(), s.seenAt(), s.lockedAt() != null)));
    }

    @Override
    public Future<Void> touch(String hash, Instant seenAt) {
        return Stages.future(signIns.seen(hash, seenAt));
    }

    @Override
    public Future<Void> lock(String hash, Optional<Instant> since) {
        return Stages.future(signIns.locked(hash, since));
    }

    @Override
    public Future<Void> remove(String hash) {
        return Stages.future(signIns.end(hash));
    }

    @Override
    public Future<Long> sweep(Instant notSeenSince) {
        return Stages.future(signIns.endUnseenSince(notSeenSince));
    }
}
