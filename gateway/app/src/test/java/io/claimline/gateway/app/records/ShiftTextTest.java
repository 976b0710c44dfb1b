package io.claimline.gateway.app.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.agent.Headset;
import io.claimline.dialer.campaign.RestoredAgent;
import io.claimline.dialer.campaign.RestoredAgent.After;
import io.claimline.dialer.campaign.RestoredAgent.Leaving;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.LegId;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShiftTextTest {
    private static final AgentProfile ANA = new AgentProfile(new AgentId("ana"), "Ana", Set.of());
    private static final Headset UP = new Headset.Up(Instant.EPOCH, new LegId("leg-1"), "desk-001");

    static Stream<After> afters() {
        return Stream.of(
                After.NOTHING,
                new After("coffee", "", null),
                new After("coaching", "Sue sends you on a break.", null),
                new After("logging out", "Sue logs you out.", new Leaving(null, true)),
                new After("moving", "Sue moves you.", new Leaving(new CampaignId("other"), false)));
    }

    @ParameterizedTest
    @MethodSource("afters")
    void shouldKeepWhatIsToHappenAfterThePresentWork(After after) {
        var agent = new RestoredAgent(ANA, new RestoredAgent.Duty.AtWork(), UP, after);
        assertThat(ShiftText.read(ANA, new JsonObject(ShiftText.of(agent)))).isEqualTo(agent);
    }

    @Test
    void shouldReadWhatWasWrittenBeforeThereWereOrdersForAfterwards() {
        var old = new JsonObject("""
            {"duty": {"name": "AtWork"}, "headset": {"since": "1970-01-01T00:00:00Z", "name": "Down", "problem": ""}}\
            """);
        assertThat(ShiftText.read(ANA, old).after()).isEqualTo(After.NOTHING);
    }
}
