package io.claimline.gateway.store.people;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a restarted gateway must know of an agent to put them back where they were.
 *
 * @param id whose shift it is
 * @param revision rises with each write; the highest stands
 * @param campaign the campaign joined, when one is
 * @param state duty and headset, as the floor writes them
 * @param since when it was written
 */
public record Shift(AgentId id, long revision, Optional<CampaignId> campaign, String state, Instant since) {}
