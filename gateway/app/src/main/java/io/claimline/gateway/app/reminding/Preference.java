package io.claimline.gateway.app.reminding;

import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.id.CampaignId;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of several campaigns is to take a call when nothing else says it: one that runs and has an agent free, else one that runs, else any; of several the first by name. */
public final class Preference {
    private Preference() {}

    /**
     * The campaigns, the one to be preferred first.
     *
     * @param running those that are started
     * @param agents the rows of agents on the board
     */
    public static List<Campaign> of(List<Campaign> campaigns, Set<CampaignId> running, Collection<String> agents) {
        var free = agents.stream()
                .map(JsonObject::new)
                .filter(row -> "Ready".equals(row.getString("state")) && "Up".equals(row.getString("headset")))
                .map(row -> new CampaignId(row.getString("campaignId")))
                .collect(Collectors.toSet());
        Comparator<Campaign> staffed =
                Comparator.comparing(campaign -> !running.contains(campaign.id()) || !free.contains(campaign.id()));
        return campaigns.stream()
                .sorted(staffed.thenComparing(campaign -> !running.contains(campaign.id()))
                        .thenComparing(Campaign::name)
                        .thenComparing(campaign -> campaign.id().value()))
                .toList();
    }
}
