package io.claimline.dialer.worklist;

import io.claimline.dialer.id.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that was promised for a time, perhaps by a certain agent. It is that agent's until {@link #ownedUntil}, and everybody's after: no
 * promise is lost because somebody has gone home.
 *
 * @param at when it was promised
 * @param by who is to call; null when anyone may
 */
public record CallBack(Instant at, @Nullable AgentId by) {
    /** How long past its time it waits for its owner. */
    public static final Duration GRACE = Duration.ofMinutes(15);

    /** Who is to call. */
    public Optional<AgentId> owner() {
        return Optional.ofNullable(by);
    }

    /** Who alone may call at {@code now}; empty when anyone may. */
    public Optional<AgentId> ownerAt(Instant now) {
        return owner().filter(agent -> now.isBefore(ownedUntil()));
    }

    /** From when anyone may. */
    public Instant ownedUntil() {
        return at.plus(GRACE);
    }
}
