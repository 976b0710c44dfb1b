package io.claimline.gateway.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.CampaignId;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Patients by zone, from what was counted of each campaign. */
class CallableZonesTest {
    private Instant now = Instant.parse("2026-11-30T18:00:00Z");
    private final List<String> asked = new ArrayList<>();
    private final CallableZones zones = new CallableZones(this::count, () -> now);

    /** Of each campaign 2,000 of 5,300 were looked at. */
    private Future<JsonObject> count(CampaignId campaign) {
        asked.add(campaign.value());
        var zone = new JsonObject()
                .put("zone", "America/Chicago")
                .put("now", 40)
                .put("laterToday", 3)
                .put("later", 2)
                .put("blocked", 1);
        return Future.succeededFuture(
                new JsonObject().put("looked", 2_000).put("open", 5_300).put("zones", JsonArray.of(zone)));
    }

    @Test
    void shouldSayOfHowManyTheCountsSpeakAndHowManyStandStill() {
        zones.round(Map.of("east", true, "west", false));
        assertThat(zones.rows().get("America/Chicago"))
                .isEqualTo(new JsonObject()
                        .put("id", "America/Chicago")
                        .put("now", 80)
                        .put("laterToday", 6)
                        .put("later", 4)
                        .put("blocked", 2)
                        .put("stopped", 40)
                        .put("looked", 4_000)
                        .put("open", 10_600));
    }

    @Test
    void shouldCountWhatStandsStillLessOften() {
        zones.round(Map.of("west", false));
        zones.round(Map.of("west", false));
        assertThat(asked).containsExactly("west");
        now = now.plus(Duration.ofMinutes(10));
        zones.round(Map.of("west", false));
        zones.round(Map.of("west", true));
        assertThat(asked).as("each time while it runs").containsExactly("west", "west", "west");
    }

    @Test
    void shouldForgetACampaignThatIsGone() {
        zones.round(Map.of("west", true));
        zones.round(Map.of());
        assertThat(zones.rows()).isEmpty();
    }
}
