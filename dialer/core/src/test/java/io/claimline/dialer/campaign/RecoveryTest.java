package io.claimline.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.agent.Headset;
import io.claimline.dialer.agent.WrapUpPolicy;
import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.call.Timeline;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.Fence;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.worklist.ClaimSteps;
import io.claimline.dialer.worklist.Lease;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecoveryTest {
    private static final AgentId ANA = new AgentId("ana");
    private static final CallId CALL = new CallId("before01");
    private static final Ending OPEN = new Ending.Open();
    private static final Ending OVER = new Ending.Closed(CallResult.CONNECTED, "They hung up", HangupCause.UNKNOWN);
    private static final NextStep PAID = new NextStep.Done("paid");

    private final Rig rig = new Rig(DialMode.PROGRESSIVE);

    private LeasedLead work() {
        var work = rig.lead();
        var lease = new Lease(work.lead().id(), new NodeId("node-9"), new Fence(5), rig.now.plus(Stock.LEASE));
        return new LeasedLead(work.lead(), lease);
    }

    private Attempt attempt(LeasedLead work, CallId id, @Nullable AgentId agent, Ending ending, Milestone... reached) {
        var times = new EnumMap<Milestone, Instant>(Milestone.class);
        Arrays.stream(reached).forEach(milestone -> times.put(milestone, rig.now.minusSeconds(60)));
        return new Attempt(
                id,
                7,
                work.lead().id(),
                new Fence(4),
                rig.campaign.id(),
                work.lead().number(),
                new DecisionId("decision1"),
                Rig.NODE,
                agent,
                new Timeline(times),
                ending,
                null,
                null);
    }

    private LeftBehind left(@Nullable AgentId agent, Ending ending, Milestone... reached) {
        var work = work();
        return new LeftBehind(work, attempt(work, CALL, agent, ending, reached), ClaimSteps.NONE);
    }

    private RestoredAgent ana(AgentState state, Headset headset) {
        return RestoredAgent.of(new Agent(new AgentProfile(ANA, "Ana", Set.of()), state, headset, "", true, rig.now));
    }

    private RestoredAgent ana(AgentState state) {
        return ana(state, new Headset.Up(rig.now, Rig.legOf(ANA), "desk-001"));
    }

    private AgentState ready() {
        return new AgentState.Ready(rig.now);
    }

    private AgentState onCall() {
        return new AgentState.OnCall(rig.now, CALL);
    }

    private void recover(RestoredAgent agent, LeftBehind... work) {
        rig.give(new CampaignInput.Run(true));
        rig.give(new CampaignInput.Recovered(List.of(work), List.of(agent)));
    }

    private static TelephonyEvent.LiveLeg up(LegId leg) {
        return new TelephonyEvent.LiveLeg(leg, TelephonyEvent.LegState.UP, null);
    }

    @Test
    void shouldWriteWhatItTakesUpUnderTheNewLease() {
        recover(ana(ready()), left(null, OPEN, Milestone.PLACED));
        assertThat(rig.all(CampaignEffect.KeepAttempt.class)).singleElement().satisfies(keep -> {
            assertThat(keep.attempt().fence()).isEqualTo(new Fence(5));
            assertThat(keep.attempt().node()).isEqualTo(new NodeId("node-9"));
            assertThat(keep.attempt().revision()).isEqualTo(8);
        });
    }

    @Test
    void shouldBridgeAgainWithTheAgentWhoWasBeingConnected() {
        recover(ana(onCall()), left(ANA, OPEN, Milestone.PLACED, Milestone.ANSWERED));
        assertThat(rig.callState(CALL)).isInstanceOf(CallState.Connecting.class);
        var effects = rig.give(new TelephonyEvent.LiveLegs(List.of(up(Rig.party(CALL)), up(Rig.legOf(ANA)))));
        assertThat(effects).contains(new CampaignEffect.Bridge(CALL, Rig.legOf(ANA)));
        rig.bridged(CALL, ANA);
        assertThat(rig.callState(CALL)).isEqualTo(new CallState.Talking(ANA));
    }

    @Test
    void shouldSeekAnotherAgentWhenTheOneBeingConnectedHasNoHeadsetAnyMore() {
        recover(
                ana(onCall(), new Headset.Down(rig.now, "lost")),
                left(ANA, OPEN, Milestone.PLACED, Milestone.ANSWERED));
        assertThat(rig.callState(CALL)).isInstanceOf(CallState.Waiting.class);
        assertThat(rig.stateOf(ANA)).isInstanceOf(AgentState.Break.class);
    }

    @Test
    void shouldLetAPersonWaitForTheAgentsHeadset() {
        recover(
                ana(onCall(), new Headset.Down(rig.now, "lost")),
                left(ANA, OPEN, Milestone.PLACED, Milestone.ANSWERED, Milestone.CONNECTED));
        assertThat(rig.callState(CALL)).isInstanceOf(CallState.Orphaned.class);
        assertThat(rig.stateOf(ANA)).isInstanceOf(AgentState.OnCall.class);
    }

    @Test
    void shouldEndACallWhoseAgentIsGoneAndKeepWhoSpoke() {
        recover(
                new RestoredAgent(
                        new AgentProfile(new AgentId("ben"), "Ben", Set.of()),
                        new RestoredAgent.Duty.AtWork(),
                        ana(ready()).headset()),
                left(ANA, OPEN, Milestone.PLACED, Milestone.ANSWERED, Milestone.CONNECTED));
        assertThat(rig.give(new TelephonyEvent.LiveLegs(List.of(up(Rig.party(CALL))))))
                .contains(new CampaignEffect.EndLeg(Rig.party(CALL)));
        rig.gone(CALL, 16, 0);
        assertThat(rig.all(CampaignEffect.KeepAttempt.class).getLast().attempt().agent())
                .contains(ANA);
        assertThat(rig.all(CampaignEffect.Settle.class)).hasSize(1);
    }

    @Test
    void shouldBelieveTheAttemptRatherThanAnAgentsOlderRow() {
        recover(ana(ready()), left(ANA, OPEN, Milestone.PLACED, Milestone.ANSWERED, Milestone.CONNECTED));
        assertThat(rig.stateOf(ANA)).isEqualTo(new AgentState.OnCall(rig.now.minusSeconds(60), CALL));
    }

    @Test
    void shouldFreeAnAgentAtWorkWhomNoAttemptNames() {
        recover(ana(onCall()), left(null, OPEN, Milestone.PLACED, Milestone.ANSWERED));
        assertThat(rig.stateOf(ANA)).isInstanceOf(AgentState.Ready.class);
    }

    @Test
    void shouldAskForTheMissingOutcomeThoughTheAgentsRowIsOlder() {
        recover(ana(onCall()), left(ANA, OVER, Milestone.PLACED, Milestone.ANSWERED, Milestone.CONNECTED));
        assertThat(rig.stateOf(ANA))
                .isEqualTo(new AgentState.WrapUp(rig.now, CALL, rig.now.plus(WrapUpPolicy.USUAL.limit()), 0));
        rig.give(new CampaignInput.OutcomeSaved(ANA, CALL, PAID, false));
        assertThat(rig.all(CampaignEffect.Settle.class))
                .singleElement()
                .satisfies(settle -> assertThat(settle.next()).isEqualTo(PAID));
    }

    @Test
    void shouldSettleByTheSavedOutcome() {
        var work = work();
        var attempt = attempt(work, CALL, ANA, OVER, Milestone.PLACED, Milestone.ANSWERED, Milestone.CONNECTED);
        recover(ana(onCall()), new LeftBehind(work, attempt, ClaimSteps.forAll(PAID)));
        assertThat(rig.all(CampaignEffect.Settle.class)).containsExactly(new CampaignEffect.Settle(work.lease(), PAID));
        assertThat(rig.stateOf(ANA)).isInstanceOf(AgentState.Ready.class);
    }

    @Test
    void shouldAskForTheClaimsThatAreStillMissing() {
        var work = rig.lead(Set.of(), 2);
        var attempt = attempt(work, CALL, ANA, OVER, Milestone.PLACED, Milestone.ANSWERED, Milestone.CONNECTED);
        var first = work.lead().claims().getFirst();
        recover(ana(onCall()), new LeftBehind(work, attempt, ClaimSteps.NONE.with(first, PAID)));
        assertThat(rig.stateOf(ANA)).isInstanceOf(AgentState.WrapUp.class);
        assertThat(rig.all(CampaignEffect.Settle.class)).isEmpty();
        rig.give(new CampaignInput.OutcomeSaved(ANA, CALL, work.lead().claims().getLast(), PAID, false));
        assertThat(rig.all(CampaignEffect.Settle.class)).containsExactly(new CampaignEffect.Settle(work.lease(), PAID));
        assertThat(rig.stateOf(ANA)).isInstanceOf(AgentState.Ready.class);
    }

    @Test
    void shouldNeedNoWrapUpWhenTheOutcomeOfALiveCallIsSavedAlready() {
        var work = work();
        var attempt = attempt(work, CALL, ANA, OPEN, Milestone.PLACED, Milestone.ANSWERED, Milestone.CONNECTED);
        recover(ana(onCall()), new LeftBehind(work, attempt, ClaimSteps.forAll(PAID)));
        rig.give(new TelephonyEvent.LiveLegs(List.of(up(Rig.legOf(ANA)))));
        assertThat(rig.all(CampaignEffect.Settle.class)).containsExactly(new CampaignEffect.Settle(work.lease(), PAID));
        assertThat(rig.stateOf(ANA)).isInstanceOf(AgentState.Ready.class);
    }

    @Test
    void shouldRetryWhatEndedUnansweredAndWasNotGivenBack() {
        var busy = new Ending.Closed(CallResult.BUSY, "busy", HangupCause.UNKNOWN);
        recover(ana(ready()), left(null, busy, Milestone.PLACED));
        assertThat(rig.all(CampaignEffect.Settle.class))
                .singleElement()
                .satisfies(settle -> assertThat(settle.next())
                        .isEqualTo(new NextStep.RetryAt(rig.now.plus(Duration.ofHours(4)), true, "busy")));
        assertThat(rig.all(CampaignEffect.Place.class)).isEmpty();
    }

    @Test
    void shouldBindNobodyToTwoCallsAndLoseNeither() {
        var first = work();
        var second = work();
        var other = new CallId("before02");
        var reached = new Milestone[] {Milestone.PLACED, Milestone.ANSWERED, Milestone.CONNECTED};
        recover(
                ana(onCall()),
                new LeftBehind(first, attempt(first, other, ANA, OVER, reached), ClaimSteps.NONE),
                new LeftBehind(second, attempt(second, CALL, ANA, OPEN, reached), ClaimSteps.NONE));
        assertThat(rig.stateOf(ANA)).isEqualTo(new AgentState.OnCall(rig.now.minusSeconds(60), CALL));
        assertThat(rig.conductor.call(other)).isEmpty();
        assertThat(rig.all(CampaignEffect.Settle.class))
                .singleElement()
                .satisfies(settle -> assertThat(settle.lease()).isEqualTo(first.lease()));
    }

    @Test
    void shouldEndTheSecondOfTwoLiveCallsOfOneAgent() {
        var first = work();
        var second = work();
        var other = new CallId("before02");
        var reached = new Milestone[] {Milestone.PLACED, Milestone.ANSWERED, Milestone.CONNECTED};
        recover(
                ana(onCall()),
                new LeftBehind(first, attempt(first, CALL, ANA, OPEN, reached), ClaimSteps.NONE),
                new LeftBehind(second, attempt(second, other, ANA, OPEN, reached), ClaimSteps.NONE));
        var list = List.of(up(Rig.party(CALL)), up(Rig.party(other)), up(Rig.legOf(ANA)));
        assertThat(rig.give(new TelephonyEvent.LiveLegs(list)))
                .contains(new CampaignEffect.EndLeg(Rig.party(other)))
                .contains(new CampaignEffect.Bridge(CALL, Rig.legOf(ANA)))
                .doesNotContain(new CampaignEffect.Bridge(other, Rig.legOf(ANA)));
    }

    @Test
    void shouldDialNothingBeforeTheSwitchHasSaidWhatLives() {
        recover(ana(ready()), new LeftBehind(work(), null, ClaimSteps.NONE));
        rig.give(new CampaignInput.Join(new AgentProfile(ANA, "Ana", Set.of())));
        rig.give(new TelephonyEvent.SwitchUp("practice"));
        assertThat(rig.all(CampaignEffect.Place.class)).isEmpty();
        rig.give(new TelephonyEvent.LiveLegs(List.of(up(Rig.legOf(ANA)))));
        assertThat(rig.all(CampaignEffect.Place.class)).hasSize(1);
    }

    @Test
    void shouldPutNoAgentWithoutHeadsetBackToReady() {
        recover(ana(new AgentState.Previewing(rig.now, work().lead().id()), new Headset.Down(rig.now, "")));
        assertThat(rig.stateOf(ANA)).isInstanceOf(AgentState.Break.class);
    }

    @Test
    void shouldKeepAJoiningAgentsRestoredCall() {
        recover(ana(onCall()), left(ANA, OPEN, Milestone.PLACED, Milestone.ANSWERED, Milestone.CONNECTED));
        rig.give(new CampaignInput.Join(new AgentProfile(ANA, "Ana", Set.of())));
        assertThat(rig.stateOf(ANA)).isInstanceOf(AgentState.OnCall.class);
        assertThat(rig.conductor.agent(ANA).orElseThrow().attached()).isTrue();
    }

    @Test
    void shouldKnowTheAttemptThatTwoLostGatewaysLeft() {
        var work = work();
        var due = work.lead().dueAt();
        var under = new Fence(work.lease().fence().number() - 2);
        assertThat(LeftBehind.concerns(work, placed(due.minusSeconds(1), under, OPEN)))
                .isTrue();
        assertThat(LeftBehind.concerns(work, placed(due, under, OVER))).isTrue();
        assertThat(LeftBehind.concerns(work, placed(due.minusSeconds(1), under, OVER)))
                .as("settled since: it was made due again")
                .isFalse();
        assertThat(LeftBehind.concerns(work, placed(due.minusSeconds(1), new Fence(4), OVER)))
                .isTrue();
    }

    private Attempt placed(Instant at, Fence fence, Ending ending) {
        var some = attempt(work(), CALL, null, ending, Milestone.PLACED);
        return new Attempt(
                some.id(),
                some.revision(),
                some.lead(),
                fence,
                some.campaign(),
                some.number(),
                some.decision(),
                some.node(),
                some.handler(),
                Timeline.EMPTY.with(Milestone.PLACED, at),
                ending,
                null,
                null);
    }

    @Test
    void shouldGiveNeverDialledLeadsBackWhenStopped() {
        var work = work();
        rig.give(new CampaignInput.Recovered(List.of(new LeftBehind(work, null, ClaimSteps.NONE)), List.of()));
        assertThat(rig.all(CampaignEffect.Settle.class))
                .containsExactly(new CampaignEffect.Settle(work.lease(), new NextStep.Untouched("not dialled")));
    }

    /** A row per change of an agent would be three writes a call; only what a restart needs is worth one. */
    @Nested
    class Rows {
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

        private RestoredAgent row(Rig rig, AgentId agent) {
            return RestoredAgent.of(rig.conductor.agent(agent).orElseThrow());
        }
    }
}
