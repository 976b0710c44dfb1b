package io.claimline.gateway.store.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user who is signed in.
 *
 * @param id a hash of the secret that the browser holds, never the secret itself
 * @param user login name
 * @param openedAt when they signed in
 * @param seenAt when they were last seen
 * @param lockedAt since when the desk is locked; null while it is open
 */
public record SignIn(
        String id,
        String user,
        Instant openedAt,
        Instant seenAt,
        @Nullable Instant lockedAt) {}
