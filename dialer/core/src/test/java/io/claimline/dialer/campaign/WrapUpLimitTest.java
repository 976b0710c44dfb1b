package io.claimline.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.agent.WrapUpPolicy;
import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.call.CallEvent;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.compliance.Gates;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.Fence;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.worklist.ClaimSteps;
import io.claimline.dialer.worklist.Lease;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.dialer.worklist.RetryPolicy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrapUpLimitTest {
    private static final RetryPolicy RETRY = new RetryPolicy(3, Duration.ofHours(4));
    private static final CampaignInput TICK = new CampaignInput.Tick();

    private Rig rig = new Rig(DialMode.PROGRESSIVE);

    private AgentId ana = new AgentId("ana");

    private CallId wrappingUp() {
        rig.running(3);
        ana = rig.ready("ana");
        var call = rig.talking(ana);
        rig.pass(Duration.ofMinutes(4));
        rig.gone(call, 16, 0);
        return call;
    }

    private void save(CallId call) {
        rig.give(new CampaignInput.OutcomeSaved(ana, call, new NextStep.Done("paid"), false));
    }

    private Attempt attempt() {
        return rig.all(CampaignEffect.KeepAttempt.class).getLast().attempt();
    }

    @Test
    void shouldNotGiveACallToAnAgentWhoseTimeIsUpWithAnUnsavedOutcome() {
        var call = wrappingUp();
        var ended = rig.now;
        rig.pass(Duration.ofSeconds(179));
        rig.give(TICK);
        assertThat(rig.stateOf(ana)).isInstanceOf(AgentState.WrapUp.class);
        rig.pass(Duration.ofSeconds(2));
        rig.give(TICK);
        assertThat(rig.stateOf(ana)).isEqualTo(new AgentState.OverLimit(ended.plusSeconds(180), call, ended, 0));
        rig.pass(Duration.ofMinutes(20));
        rig.give(TICK);
        assertThat(rig.conductor.calls()).hasSize(1);
        rig.give(new CampaignInput.Ready(ana));
        assertThat(rig.all(CampaignEffect.Refuse.class).getLast().why())
                .isEqualTo("Save the outcome of the last call first.");
    }

    @Test
    void shouldTakeCallsAgainWhenTheOutcomeIsSavedPastTheLimit() {
        var call = wrappingUp();
        rig.pass(Duration.ofMinutes(5));
        rig.give(TICK);
        save(call);
        assertThat(rig.stateOf(ana)).isEqualTo(new AgentState.Ready(rig.now));
    }

    @Test
    void shouldPauseAfterAnOverrunWhenTheCampaignSaysSo() {
        var strict = new WrapUpPolicy(
                Duration.ofMinutes(1), Duration.ofSeconds(20), 0, Duration.ofMinutes(1), WrapUpPolicy.After.BREAK);
        rig = new Rig(Rig.usual(DialMode.PROGRESSIVE, RETRY).wrappingUp(strict), Gates.open(), PacerOf::byMode);
        var call = wrappingUp();
        rig.pass(Duration.ofSeconds(61));
        rig.give(TICK);
        save(call);
        assertThat(rig.stateOf(ana)).isEqualTo(new AgentState.Break(rig.now, "wrap-up ran over"));
    }

    @Test
    void shouldGiveMoreTimeAsOftenAsTheCampaignAllowsAndCountIt() {
        var call = wrappingUp();
        var ended = rig.now;
        rig.pass(Duration.ofSeconds(170));
        rig.give(new CampaignInput.ExtendWrapUp(ana, call));
        assertThat(rig.stateOf(ana)).isEqualTo(new AgentState.WrapUp(ended, call, ended.plusSeconds(300), 1));
        rig.pass(Duration.ofMinutes(10));
        rig.give(TICK);
        assertThat(rig.stateOf(ana)).isInstanceOf(AgentState.OverLimit.class);
        rig.give(new CampaignInput.ExtendWrapUp(ana, call));
        assertThat(rig.stateOf(ana)).isEqualTo(new AgentState.WrapUp(ended, call, rig.now.plusSeconds(120), 2));
        rig.give(new CampaignInput.ExtendWrapUp(ana, call));
        assertThat(rig.all(CampaignEffect.Refuse.class).getLast().why()).startsWith("More time was given 2 of 2 times");
        assertThat(rig.all(CampaignEffect.Extended.class))
                .containsExactly(new CampaignEffect.Extended(ana, call, 1), new CampaignEffect.Extended(ana, call, 2));
    }

    @Test
    void shouldRefuseMoreTimeForACallThatIsNotInWrapUp() {
        rig.running(1);
        ana = rig.ready("ana");
        var call = rig.talking(ana);
        rig.give(new CampaignInput.ExtendWrapUp(ana, call));
        assertThat(rig.all(CampaignEffect.Refuse.class).getLast().why()).isEqualTo("There is no wrap-up to extend.");
    }

    @Test
    void shouldGoOnCountingOnAnotherGateway() {
        var call = wrappingUp();
        var ended = rig.now;
        rig.give(new CampaignInput.ExtendWrapUp(ana, call));
        var written = RestoredAgent.of(rig.conductor.agent(ana).orElseThrow());
        var work = rig.conductor.call(call).orElseThrow().work();
        var attempt = attempt();
        rig.restart();
        rig.pass(Duration.ofSeconds(30));
        var lease = new Lease(work.lead().id(), rig.node(), new Fence(2), rig.now.plus(Stock.LEASE));
        var left = new LeftBehind(new LeasedLead(work.lead(), lease), attempt, ClaimSteps.NONE);
        rig.give(new CampaignInput.Recovered(List.of(left), List.of(written)));
        assertThat(rig.stateOf(ana)).isEqualTo(new AgentState.WrapUp(ended, call, ended.plusSeconds(300), 1));
        rig.pass(Duration.ofMinutes(5));
        rig.give(TICK);
        assertThat(rig.stateOf(ana)).isEqualTo(new AgentState.OverLimit(ended.plusSeconds(300), call, ended, 1));
    }

    @Test
    void shouldWriteDownHowLongThePartyWasOnHold() {
        rig.running(1);
        ana = rig.ready("ana");
        var call = rig.talking(ana);
        for (var seconds : List.of(20, 25)) {
            rig.give(new CampaignInput.Hold(ana, call));
            rig.pass(Duration.ofSeconds(seconds));
            rig.give(new CampaignInput.Resume(ana, call));
            rig.bridged(call, ana);
            rig.pass(Duration.ofSeconds(7));
        }
        rig.give(new CampaignInput.Hold(ana, call));
        rig.pass(Duration.ofSeconds(3));
        rig.gone(call, 16, 0);
        assertThat(attempt().held()).isEqualTo(Duration.ofSeconds(48));
        assertThat(attempt().parked()).isZero();
    }

    @Test
    void shouldWriteDownHowLongTheCallWasKeptWithoutAnAgent() {
        rig.running(1);
        ana = rig.ready("ana");
        var call = rig.talking(ana);
        rig.pass(Duration.ofSeconds(30));
        rig.give(new CampaignInput.Ask(ana, call, new CallEvent.ParkAsked()));
        rig.pass(Duration.ofSeconds(70));
        rig.give(new CampaignInput.Take(ana, call));
        rig.bridged(call, ana);
        rig.pass(Duration.ofSeconds(10));
        rig.gone(call, 16, 0);
        assertThat(attempt().parked()).isEqualTo(Duration.ofSeconds(70));
        assertThat(attempt().held()).isZero();
        assertThat(attempt().agent()).contains(ana);
    }

    @ParameterizedTest
    @CsvSource({
        "14, 5, 1, 60, limitSeconds must be 15 to 3600",
        "3601, 30, 1, 60, limitSeconds must be 15 to 3600",
        "60, 60, 1, 60, warningSeconds must be 5 to 59",
        "60, 4, 1, 60, warningSeconds must be 5 to 59",
        "60, 20, 6, 60, extensions must be 0 to 5",
        "60, 20, -1, 60, extensions must be 0 to 5",
        "60, 20, 1, 29, extensionSeconds must be 30 to 900",
    })
    void shouldRefuseAPolicyOutOfRange(int limit, int warning, int extensions, int extension, String why) {
        assertThatThrownBy(() -> new WrapUpPolicy(
                        Duration.ofSeconds(limit),
                        Duration.ofSeconds(warning),
                        extensions,
                        Duration.ofSeconds(extension),
                        WrapUpPolicy.After.READY))
                .hasMessageStartingWith(why);
    }

    @Test
    void shouldSendNobodyToAnAgentWhoseHeadsetDidNotTakeACall() {
        rig.running(3);
        ana = rig.ready("ana");
        var ben = rig.ready("ben");
        var calls = rig.conductor.calls().stream().map(live -> live.call().id()).toList();
        rig.give(new TelephonyEvent.Answered(Rig.party(calls.getFirst())));
        assertThat(rig.callOf(ana)).isEqualTo(calls.getFirst());
        rig.give(new TelephonyEvent.Gone(Rig.legOf(ana), HangupCause.UNKNOWN));
        assertThat(rig.stateOf(ana))
                .isEqualTo(new AgentState.NotResponding(rig.now, "Your headset was lost as a call came"));
        assertThat(rig.callOf(ben)).isEqualTo(calls.getFirst());
        assertThat(rig.all(CampaignEffect.Missed.class))
                .extracting(CampaignEffect.Missed::agent)
                .containsExactly(ana);
        rig.give(new CampaignInput.PutOnHeadset(ana, Rig.legOf(ana), "desk-001"));
        rig.give(new TelephonyEvent.Answered(Rig.legOf(ana)));
        assertThat(rig.stateOf(ana)).isInstanceOf(AgentState.NotResponding.class);
        rig.give(new CampaignInput.Ready(ana));
        assertThat(rig.stateOf(ana)).isInstanceOf(AgentState.Ready.class);
    }

    @Test
    void shouldStillBeNotRespondingAfterARestart() {
        rig.running(1);
        ana = rig.ready("ana");
        rig.give(new TelephonyEvent.Gone(Rig.legOf(ana), HangupCause.UNKNOWN));
        var gone = rig.stateOf(ana);
        var written = RestoredAgent.of(rig.conductor.agent(ana).orElseThrow());
        rig.restart();
        rig.give(new CampaignInput.Recovered(List.of(), List.of(written)));
        assertThat(rig.stateOf(ana)).isEqualTo(gone);
    }
}
