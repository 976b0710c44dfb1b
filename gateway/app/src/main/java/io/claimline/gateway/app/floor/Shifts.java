package io.claimline.gateway.app.floor;

import io.claimline.dialer.campaign.RestoredAgent;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/**
 * Who works on what, written down so that a restart finds the floor as it was. Writes are durable on this node first, and so go on while
 * the system of record is away; reads fail then.
 */
public interface Shifts {
    /** Writes the agent down. Completes when it is durable. */
    Future<Void> keep(CampaignId campaign, RestoredAgent agent);

    /** The agent has left. Completes when it is durable. */
    Future<Void> end(AgentId agent);

    /** The agents written down for a campaign. */
    Future<List<RestoredAgent>> of(CampaignId campaign);

    /** The campaign an agent is written down for. */
    Future<Optional<CampaignId>> campaignOf(AgentId agent);
}
