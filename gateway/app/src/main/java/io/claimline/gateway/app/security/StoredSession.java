package io.claimline.gateway.app.security;

import java.time.Duration;
import java.time.Instant;

/**
 * A sign-in as it is kept: never the token itself.
 *
 * @param hash names it: SHA-256 of the token, in hex
 * @param user whose it is
 * @param openedAt when they signed in
 * @param seenAt when it was last used, to the minute
 * @param locked whether its desk is locked until the password is given again
 */
public record StoredSession(String hash, String user, Instant openedAt, Instant seenAt, boolean locked) {
    /** Whether it is over. */
    public boolean expired(Instant now, Duration idle, Duration absolute) {
        return !now.isBefore(seenAt.plus(idle)) || !now.isBefore(openedAt.plus(absolute));
    }

    /** The same session, used now. */
    public StoredSession seen(Instant now) {
        return new StoredSession(hash, user, openedAt, now, locked);
    }

    /** The same session, locked or open. */
    public StoredSession locked(boolean nowLocked) {
        return new StoredSession(hash, user, openedAt, seenAt, nowLocked);
    }
}
