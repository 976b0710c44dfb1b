package io.claimline.gateway.app.floor;

import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.NodeId;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;

/** Which gateway conducts which campaign: one at a time, by a lease in the system of record. */
public interface Ownership {
    /**
     * Takes or extends the lease for {@code lease} from {@code now}. Completes with false while another node holds it; fails when the store
     * cannot be reached.
     *
     * @param alone no other gateway can share this store, so a lease of another node is one of our own past and is taken at once
     */
    Future<Boolean> hold(CampaignId campaign, NodeId node, Instant now, Duration lease, boolean alone);

    /** Gives it up at once, so that another node need not wait. */
    Future<Void> release(CampaignId campaign, NodeId node);
}
