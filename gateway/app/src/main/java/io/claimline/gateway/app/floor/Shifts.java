package io.claimline.gateway.app.floor;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.campaign.RestoredAgent;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Who works on what, written down so that a restart finds the floor as it was. Loss of the last change is harmless: the switch and the attempts know better. */
public interface Shifts {
    /** Writes the agent down as it is now. */
    Future<Void> keep(CampaignId campaign, Agent agent);

    /** The agent has left. */
    Future<Void> end(AgentId agent);

    /** The agents written down for a campaign. */
    Future<List<RestoredAgent>> of(CampaignId campaign);

    /** The campaign an agent is written down for. */
    Future<Optional<CampaignId>> campaignOf(AgentId agent);
}
