package io.claimline.dialer.worklist;

import io.claimline.dialer.id.Fence;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.NodeId;
import java.time.Instant;

/**
 * The right to dial one lead, held by one gateway until it expires. Any write about the lead carries the fence, and a newer fence
 * makes it void.
 *
 * @param lead the leased lead
 * @param owner the gateway that holds it
 * @param fence rises with every lease of this lead
 * @param until the instant from which others may lease it; the holder must not dial from then on
 */
public record Lease(LeadId lead, NodeId owner, Fence fence, Instant until) {
    /** Whether the holder may still act. */
    public boolean holdsAt(Instant now) {
        return now.isBefore(until);
    }
}
