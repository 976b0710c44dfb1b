package io.claimline.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.compliance.Gates;
import io.claimline.dialer.holding.Checkpoint;
import io.claimline.dialer.holding.Holding;
import io.claimline.dialer.holding.Surroundings;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.worklist.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the conductor says of its gates is what it does: while one binds nothing is placed, and when none does calls are. */
class HoldingBackTest {
    private Rig rig = new Rig(DialMode.PROGRESSIVE);

    private Optional<Checkpoint> binding() {
        return Holding.of(rig.conductor.situation(rig.now), Surroundings.UNKNOWN)
                .binding()
                .map(Holding.Gate::at);
    }

    private void binds(Checkpoint at) {
        var before = placed();
        rig.give(new CampaignInput.Tick());
        assertThat(binding()).contains(at);
        assertThat(placed()).as("calls placed while " + at + " binds").isEqualTo(before);
    }

    private int placed() {
        return rig.all(CampaignEffect.Place.class).size();
    }

    @Test
    void shouldNameEachGateOnTheWayToTheFirstCall() {
        rig.give(new CampaignInput.Recovered(List.of(), List.of()));
        binds(Checkpoint.RUNNING);
        rig.give(new CampaignInput.Run(true));
        binds(Checkpoint.SWITCH);
        rig.give(new TelephonyEvent.SwitchUp("bench"));
        rig.give(new TelephonyEvent.LiveLegs(List.of()));
        binds(Checkpoint.AGENTS_JOINED);
        var ana = new AgentId("ana");
        rig.give(new CampaignInput.Join(new AgentProfile(ana, "Ana", Set.of())));
        binds(Checkpoint.AGENTS_READY);
        rig.give(new CampaignInput.PutOnHeadset(ana, Rig.legOf(ana), "desk-001"));
        rig.give(new TelephonyEvent.Answered(Rig.legOf(ana)));
        rig.give(new CampaignInput.Ready(ana));
        binds(Checkpoint.HOPPER);
        rig.give(new CampaignInput.LeaseFailed("timed out"));
        binds(Checkpoint.STORE);
        rig.give(new CampaignInput.LeadsLeased(List.of()));
        binds(Checkpoint.HOPPER);
        rig.give(new CampaignInput.LeadsLeased(List.of(rig.lead())));
        assertThat(placed()).isEqualTo(1);
    }

    @Test
    void shouldNameTheSkillsThatNobodyReadyHas() {
        rig.running(0);
        rig.ready("ana");
        rig.withHeadset("eva", Set.of("spanish"));
        rig.give(new CampaignInput.LeadsLeased(List.of(rig.lead(Set.of("spanish")))));
        binds(Checkpoint.SKILLS);
    }

    @Test
    void shouldNameTheLineThatRingsForEveryAgent() {
        rig.running(10);
        rig.ready("ana");
        binds(Checkpoint.PACE);
    }

    @Test
    void shouldNameTheRoomAtTheSwitch() {
        rig.running(10);
        rig.give(new TelephonyEvent.PlacingRoom(0));
        rig.ready("ana");
        binds(Checkpoint.ROOM);
    }

    @Test
    void shouldNameTheLinesOfTheCampaign() {
        var pacer = new WishfulPacer();
        pacer.wish = 100;
        var campaign = Rig.usual(DialMode.PREDICTIVE, new RetryPolicy(3, Duration.ofHours(4)))
                .paced(new PacingLimits(0.03, 1_000, 3, 12), new Steering.Automatic());
        rig = new Rig(campaign, Gates.open(), pacer::of).running(10);
        rig.ready("ana");
        assertThat(placed()).isEqualTo(3);
        binds(Checkpoint.LINES);
    }

    @Test
    void shouldSayThatAgentsChooseInAPreview() {
        rig = new Rig(DialMode.PREVIEW).running(5);
        rig.ready("ana");
        binds(Checkpoint.CHOICE);
    }
}
