package io.claimline.gateway.store.campaign;

import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.Fence;
import io.claimline.dialer.id.NodeId;
import java.time.Instant;

/**
 * The right to conduct a campaign, held by one gateway until it runs out.
 *
 * @param campaign what is conducted
 * @param owner who conducts it
 * @param fence rises with every new owner
 * @param until from then on another gateway may take it, and the owner must have stopped
 */
public record Ownership(CampaignId campaign, NodeId owner, Fence fence, Instant until) {
    /** Whether the owner may still act. */
    public boolean holdsAt(Instant now) {
        return now.isBefore(until);
    }
}
