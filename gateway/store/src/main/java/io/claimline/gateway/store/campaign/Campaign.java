package io.claimline.gateway.store.campaign;

import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.worklist.Audience;
import java.time.Duration;
import java.util.Set;

/**
 * A campaign as it is configured.
 *
 * @param id names it
 * @param revision rises by one with each change; 1 when new
 * @param name as people say it
 * @param audience whom it calls
 * @param mode how it chooses the moment
 * @param callerId the number shown to the party
 * @param ringTime how long a call may ring; 15 s or more (rule C-32)
 * @param skills what an agent must be able to do to join
 * @param retry when a lead is tried again
 * @param running whether it dials
 */
public record Campaign(
        CampaignId id,
        long revision,
        String name,
        Audience audience,
        DialMode mode,
        E164 callerId,
        Duration ringTime,
        Set<String> skills,
        RetryRules retry,
        boolean running) {
    private static final Duration SHORTEST_RING = Duration.ofSeconds(15);

    /** @throws IllegalArgumentException when it would ring for less than 15 s */
    public Campaign {
        skills = Set.copyOf(skills);
        if (ringTime.compareTo(SHORTEST_RING) < 0) {
            throw new IllegalArgumentException(
                    "Campaign " + id + " must let a call ring for 15 s or more, but has " + ringTime);
        }
    }
}
