package io.claimline.gateway.store.campaign;

import io.claimline.dialer.campaign.Campaign;

/**
 * A campaign as it is kept.
 *
 * @param campaign what it is set to do
 * @param revision rises by one with each change; 1 when new
 * @param running whether it dials
 */
public record StoredCampaign(Campaign campaign, long revision, boolean running) {
    /** A new campaign, stopped. */
    public static StoredCampaign added(Campaign campaign) {
        return new StoredCampaign(campaign, 1, false);
    }
}
