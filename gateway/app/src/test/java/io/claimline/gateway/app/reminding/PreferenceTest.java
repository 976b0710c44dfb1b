package io.claimline.gateway.app.reminding;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.worklist.Audience;
import io.claimline.gateway.app.campaigns.CampaignEndpoints;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreferenceTest {
    private static final CampaignId DAY = new CampaignId("a-day");
    private static final CampaignId NIGHT = new CampaignId("b-night");
    private static final List<Campaign> CAMPAIGNS = List.of(campaign(NIGHT, "Balances"), campaign(DAY, "Dues"));

    private static Campaign campaign(CampaignId id, String name) {
        return CampaignEndpoints.usual(id, name, Audience.PATIENT, DialMode.REMINDER, new E164("+12025550100"));
    }

    private static CampaignId first(Set<CampaignId> running, String... agents) {
        return Preference.of(CAMPAIGNS, running, List.of(agents)).getFirst().id();
    }

    private static String agent(CampaignId campaign, String state, String headset) {
        return "{\"campaignId\":\"" + campaign + "\",\"state\":\"" + state + "\",\"headset\":\"" + headset + "\"}";
    }

    @Test
    void shouldPreferTheOneThatRunsAndHasAnAgentFree() {
        assertThat(first(Set.of(DAY, NIGHT), agent(DAY, "Ready", "Up"), agent(NIGHT, "OnCall", "Up")))
                .isEqualTo(DAY);
    }

    @Test
    void shouldPreferTheOneThatRunsWhereNobodyIsFree() {
        assertThat(first(Set.of(DAY), agent(NIGHT, "Ready", "Up"), agent(DAY, "Ready", "Down")))
                .isEqualTo(DAY);
    }

    @Test
    void shouldTakeTheFirstByNameElse() {
        assertThat(first(Set.of())).isEqualTo(NIGHT);
        assertThat(first(Set.of(DAY, NIGHT))).isEqualTo(NIGHT);
    }
}
