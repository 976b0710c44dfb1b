package io.claimline.gateway.store.people;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import java.time.Instant;
import java.util.Optional;

/**
 * What an agent was doing when it was last written down, so that a restarted gateway puts them back there.
 *
 * @param id whose shift it is
 * @param revision rises by one with each write; a store keeps the highest
 * @param campaign the campaign joined, when one is
 * @param state the agent's state, as the floor names it
 * @param since when the state began
 */
public record Shift(AgentId id, long revision, Optional<CampaignId> campaign, String state, Instant since) {}
