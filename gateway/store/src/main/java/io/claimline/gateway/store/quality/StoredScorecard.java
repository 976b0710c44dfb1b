package io.claimline.gateway.store.quality;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.quality.Scorecard;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard with all its versions.
 *
 * @param id {@code [a-z0-9][a-z0-9-]{0,39}}
 * @param revision rises by one with each change
 * @param draft of the next version; null when there is none
 * @param versions every one that was published, oldest first; the first is number 1
 * @param retired whether it is used for nothing new
 * @param changedBy who changed it last
 * @param changedAt when
 */
public record StoredScorecard(
        String id,
        long revision,
        @Nullable Scorecard draft,
        List<Published> versions,
        boolean retired,
        AgentId changedBy,
        Instant changedAt) {
    /** Copies the list. */
    public StoredScorecard {
        versions = List.copyOf(versions);
    }

    /** A version, which never changes. */
    public record Published(Scorecard content, String note, AgentId by, Instant at) {}

    /** The content of a version, from 1 on. */
    public Optional<Scorecard> version(int number) {
        return number >= 1 && number <= versions.size()
                ? Optional.of(versions.get(number - 1).content())
                : Optional.empty();
    }

    /** The number of the latest version; 0 while there is none. */
    public int latest() {
        return versions.size();
    }

    /** The version that is used for new evaluations; empty when there is none, or it is retired. */
    public Optional<Scorecard> inUse() {
        return retired ? Optional.empty() : version(latest());
    }
}
