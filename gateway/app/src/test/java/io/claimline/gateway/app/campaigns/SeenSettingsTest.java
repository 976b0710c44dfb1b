package io.claimline.gateway.app.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.campaign.Steering;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.worklist.Audience;
import io.claimline.gateway.app.pacing.PacingSettings;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeenSettingsTest {
    private final Campaign first = CampaignEndpoints.usual(
            new CampaignId("night"), "Night", Audience.PATIENT, DialMode.PREDICTIVE, new E164("+12025550100"));

    private final Campaign tuned = first.paced(new PacingLimits(0.02, 5, 40, 3, true), new Steering.Progressive());

    @Test
    void shouldLetThroughWhoSawWhatIsSetAndWhoTellsNothing() {
        assertThat(SeenSettings.check(first, Optional.of(PacingSettings.write(first)))
                        .succeeded())
                .isTrue();
        assertThat(SeenSettings.check(first, Optional.empty()).succeeded()).isTrue();
    }

    @Test
    void shouldRefuseTheSecondOfTwoWithWhatTheFirstHasSet() {
        var refused = SeenSettings.check(tuned, Optional.of(PacingSettings.write(first)));
        assertThat(refused.failed()).isTrue();
        assertThat(refused.cause().getMessage())
                .contains(
                        "one line per ready agent, abandon cap 2.00 %, 5.0 calls per second, 40 lines, 3.0 lines per agent")
                .contains("Nothing of yours was set");
    }

    @Test
    void shouldNotMindThatWithdrawingWasNotTold() {
        var seen = new JsonObject(PacingSettings.write(first).encode());
        seen.getJsonObject("limits").remove("withdraws");
        assertThat(SeenSettings.check(first, Optional.of(seen)).succeeded()).isTrue();
    }
}
