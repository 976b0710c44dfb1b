package io.claimline.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.worklist.NextStep;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A row per change of an agent would be three writes a call; only what a restart needs is worth one. */
class RestoredAgentTest {
    @ParameterizedTest
    @EnumSource(DialMode.class)
    void shouldLookTheSameThroughAWholeCall(DialMode mode) {
        var rig = new Rig(mode).running(mode == DialMode.REMINDER ? 1 : 5);
        var ana = rig.ready("ana");
        var before = row(rig, ana);
        if (mode == DialMode.PREVIEW) {
            rig.pass(Duration.ofSeconds(10));
            rig.dial(ana);
            assertThat(row(rig, ana)).isEqualTo(before);
        }
        rig.pass(Duration.ofSeconds(10));
        var call = rig.talking(ana);
        assertThat(row(rig, ana)).isEqualTo(before);
        rig.pass(Duration.ofSeconds(10));
        rig.gone(call, 16, 0);
        assertThat(row(rig, ana)).isEqualTo(before);
        rig.pass(Duration.ofSeconds(10));
        rig.give(new CampaignInput.OutcomeSaved(ana, call, new NextStep.Done("paid"), false));
        assertThat(row(rig, ana)).isEqualTo(before);
    }

    @Test
    void shouldDifferWhenABreakBeginsOrEndsAndWhenTheHeadsetDoes() {
        var rig = new Rig(DialMode.PROGRESSIVE).running(5);
        var ana = rig.withHeadset("ana");
        var joined = row(rig, ana);
        rig.give(new CampaignInput.Ready(ana));
        var ready = row(rig, ana);
        assertThat(ready).isNotEqualTo(joined);
        rig.give(new CampaignInput.Break(ana, "lunch"));
        assertThat(row(rig, ana)).isNotEqualTo(ready);
        var atLunch = row(rig, ana);
        rig.give(new CampaignInput.TakeOffHeadset(ana));
        assertThat(row(rig, ana)).isNotEqualTo(atLunch);
    }

    private static RestoredAgent row(Rig rig, AgentId agent) {
        return RestoredAgent.of(rig.conductor.agent(agent).orElseThrow());
    }
}
