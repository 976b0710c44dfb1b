package io.claimline.dialer.campaign;

import io.claimline.dialer.call.CallPolicy;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.RetryPolicy;
import java.time.Duration;

/**
 * What a campaign is set to do.
 *
 * @param id names it
 * @param name as shown
 * @param audience whom it calls
 * @param mode how its worklist is worked
 * @param callerId the number the far end sees
 * @param ring how long the far end may ring; at least 15 s (rule C-32)
 * @param retry what follows an attempt that reached no agent
 */
public record Campaign(
        CampaignId id, String name, Audience audience, DialMode mode, E164 callerId, Duration ring, RetryPolicy retry) {
    /** @throws IllegalArgumentException when the ring time is too short */
    public Campaign {
        if (ring.compareTo(CallPolicy.SHORTEST_RING) < 0) {
            throw new IllegalArgumentException("Campaign " + id
                    + ": ring time must be at least 15 s (rule C-32), but is " + ring.toSeconds() + " s");
        }
    }

    /** The times its calls may take. */
    public CallPolicy policy() {
        return switch (audience) {
            case PATIENT -> CallPolicy.patient(ring);
            case PAYER -> CallPolicy.payer(ring);
        };
    }
}
