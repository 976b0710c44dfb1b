package io.claimline.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.Fence;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.worklist.CallBack;
import io.claimline.dialer.worklist.Lease;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallBacksTest {
    private static final AgentId ANA = new AgentId("ana");
    private static final AgentId BEN = new AgentId("ben");

    private final Rig rig = new Rig(DialMode.PREVIEW);

    private LeasedLead promisedTo(AgentId owner) {
        var work = rig.lead();
        return new LeasedLead(work.lead().promised(new CallBack(rig.now, owner)), work.lease());
    }

    private void offer(LeasedLead... due) {
        rig.give(new CampaignInput.CallBacksLeased(List.of(due)));
    }

    @Test
    void shouldOfferACallBackToItsOwnerBeforeAllOtherWork() {
        rig.running(3);
        rig.withHeadset("ana");
        var due = promisedTo(ANA);
        offer(due);
        rig.give(new CampaignInput.Ready(ANA));
        assertThat(rig.onDesk(ANA)).isEqualTo(due.lead().id());
    }

    @Test
    void shouldNotOfferItToAnybodyElseWhileItsOwnerMayStillCome() {
        rig.running(2);
        rig.withHeadset("ana");
        rig.withHeadset("ben");
        var due = promisedTo(ANA);
        offer(due);
        rig.give(new CampaignInput.Ready(BEN));
        assertThat(rig.onDesk(BEN)).isNotEqualTo(due.lead().id());
        assertThat(rig.stateOf(BEN)).isInstanceOf(AgentState.Previewing.class);
    }

    @Test
    void shouldFallToTheTeamWhenItsOwnerDoesNotComeInTime() {
        rig.running(0);
        rig.withHeadset("ana");
        rig.withHeadset("ben");
        var due = promisedTo(ANA);
        offer(due);
        rig.give(new CampaignInput.Ready(BEN));
        assertThat(rig.stateOf(BEN)).isInstanceOf(AgentState.Ready.class);
        rig.give(new CampaignInput.LeasesRenewed(
                Set.of(due.lead().id()), Set.of(due.lead().id()), rig.now.plus(Duration.ofHours(1))));
        rig.pass(CallBack.GRACE.minusSeconds(1));
        rig.give(new CampaignInput.Tick());
        assertThat(rig.stateOf(BEN)).isInstanceOf(AgentState.Ready.class);
        rig.pass(Duration.ofSeconds(1));
        rig.give(new CampaignInput.Tick());
        assertThat(rig.onDesk(BEN)).isEqualTo(due.lead().id());
    }

    @Test
    void shouldComeUpAgainNoLaterThanAnyoneMayTakeItWhenItsOwnerIsNotThere() {
        rig.running(0);
        rig.withHeadset("ben");
        rig.give(new CampaignInput.Ready(BEN));
        var due = promisedTo(ANA);
        rig.pass(Duration.ofMinutes(9));
        var again = new Lease(due.lead().id(), Rig.NODE, new Fence(2), rig.now.plus(Stock.LEASE));
        offer(new LeasedLead(due.lead(), again));
        assertThat(rig.all(CampaignEffect.Settle.class).getLast().next())
                .isEqualTo(new NextStep.RetryAt(
                        due.lead().callBack().orElseThrow().ownedUntil(), false, "nobody with the skills is there"));
    }

    @Test
    void shouldGiveAnAnsweredPersonToAnyoneWhenTheOwnerIsBusyByThen() {
        var floor = new Rig(DialMode.PROGRESSIVE);
        floor.running(0);
        floor.withHeadset("ana");
        floor.withHeadset("ben");
        var work = floor.lead();
        floor.give(new CampaignInput.CallBacksLeased(
                List.of(new LeasedLead(work.lead().promised(new CallBack(floor.now, ANA)), work.lease()))));
        floor.give(new CampaignInput.Ready(ANA));
        var call = floor.onlyCall();
        floor.give(new CampaignInput.Ready(BEN));
        floor.give(new CampaignInput.Break(ANA, "Meal"));
        floor.give(new TelephonyEvent.Answered(Rig.party(call)));
        assertThat(floor.callOf(BEN)).isEqualTo(call);
    }

    @Test
    void shouldGiveACallBackBackWhenItIsMovedToAnotherTime() {
        rig.running(0);
        rig.withHeadset("ana");
        var due = promisedTo(ANA);
        offer(due);
        var later = new CallBack(rig.now.plus(Duration.ofHours(2)), BEN);
        rig.give(new CampaignInput.CallBackMoved(due.lead().id(), later));
        assertThat(rig.all(CampaignEffect.Settle.class))
                .containsExactly(new CampaignEffect.Settle(
                        due.lease(), new NextStep.RetryAt(later.at(), false, "call-back moved", later)));
        rig.give(new CampaignInput.Ready(ANA));
        assertThat(rig.stateOf(ANA)).isInstanceOf(AgentState.Ready.class);
    }
}
