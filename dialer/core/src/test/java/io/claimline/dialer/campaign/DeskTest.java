package io.claimline.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.agent.Headset;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.worklist.NextStep;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskTest {
    private static final NextStep PAID = new NextStep.Done("paid");
    private static final String CALL_OVER = "That call is over. Nothing was done; look at the desk as it is now.";
    private static final String WORK_GONE =
            "That work item is no longer on your desk. Nothing was done; look at the desk as it is now.";

    private final Rig rig = new Rig(DialMode.PROGRESSIVE).running(10);

    private List<String> refusals() {
        return rig.all(CampaignEffect.Refuse.class).stream()
                .map(CampaignEffect.Refuse::why)
                .toList();
    }

    @Test
    void shouldRefuseWhoHasNotJoined() {
        rig.give(new CampaignInput.Ready(new AgentId("eve")));
        assertThat(refusals()).containsExactly("Join a campaign first.");
    }

    @Nested
    class Headsets {
        @Test
        void shouldRefuseReadyWithoutOne() {
            var ana = new AgentId("ana");
            rig.give(new CampaignInput.Join(new AgentProfile(ana, "Ana", Set.of())));
            rig.give(new CampaignInput.Ready(ana));
            assertThat(refusals()).containsExactly("Put your headset on first.");
        }

        @Test
        void shouldGiveUpOneThatDoesNotAnswerAndTakeTheAgentOffTheCalls() {
            var ana = rig.ready("ana");
            rig.gone(rig.onlyCall(), 17, 486);
            var second = new LegId("cl-a-ana-2");
            rig.give(new CampaignInput.PutOnHeadset(ana, second, "desk-001"));
            rig.pass(Duration.ofSeconds(24));
            rig.give(new CampaignInput.Tick());
            assertThat(rig.stateOf(ana)).isInstanceOf(AgentState.Ready.class);
            rig.pass(Duration.ofSeconds(1));
            assertThat(rig.give(new CampaignInput.Tick())).contains(new CampaignEffect.EndLeg(second));
            assertThat(rig.conductor.agent(ana).orElseThrow().headset()).isInstanceOf(Headset.Down.class);
            assertThat(rig.stateOf(ana)).isEqualTo(new AgentState.NotResponding(rig.now, "headset lost"));
        }

        @Test
        void shouldGiveUpOnceThoughTheBrowserIsGoneToo() {
            var ana = rig.ready("ana");
            rig.give(new CampaignInput.PutOnHeadset(ana, new LegId("cl-a-ana-2"), "desk-001"));
            rig.give(new CampaignInput.Attached(ana, false));
            rig.pass(Duration.ofSeconds(30));
            rig.give(new CampaignInput.Tick());
            assertThat(rig.conductor.agent(ana).orElseThrow().headset()).isInstanceOf(Headset.Down.class);
            assertThat(rig.give(new CampaignInput.Tick())).doesNotHaveAnyElementsOfTypes(CampaignEffect.EndLeg.class);
        }

        @Test
        void shouldUseTheSecondOfTwoPutOnInARow() {
            var ana = new AgentId("ana");
            rig.give(new CampaignInput.Join(new AgentProfile(ana, "Ana", Set.of())));
            var first = new LegId("cl-a-ana-1");
            var second = new LegId("cl-a-ana-2");
            rig.give(new CampaignInput.PutOnHeadset(ana, first, "desk-001"));
            assertThat(rig.give(new CampaignInput.PutOnHeadset(ana, second, "desk-001")))
                    .contains(new CampaignEffect.EndLeg(first), new CampaignEffect.CallHeadset(second, "desk-001"));
            rig.give(new TelephonyEvent.Answered(first));
            assertThat(rig.conductor.agent(ana).orElseThrow().headset()).isInstanceOf(Headset.Connecting.class);
            rig.give(new TelephonyEvent.Answered(second));
            rig.give(new TelephonyEvent.Gone(first, HangupCause.UNKNOWN));
            assertThat(rig.conductor.agent(ana).orElseThrow().headset())
                    .isEqualTo(new Headset.Up(rig.now, second, "desk-001"));
        }

        @Test
        void shouldFindANewOneInTheListOfLiveLegs() {
            var ana = new AgentId("ana");
            rig.give(new CampaignInput.Join(new AgentProfile(ana, "Ana", Set.of())));
            var leg = new LegId("cl-a-ana-1");
            rig.give(new CampaignInput.PutOnHeadset(ana, leg, "desk-001"));
            rig.give(new TelephonyEvent.LiveLegs(
                    List.of(new TelephonyEvent.LiveLeg(leg, TelephonyEvent.LegState.RINGING, null))));
            assertThat(rig.conductor.agent(ana).orElseThrow().headset()).isInstanceOf(Headset.Connecting.class);
            rig.give(new TelephonyEvent.LiveLegs(
                    List.of(new TelephonyEvent.LiveLeg(leg, TelephonyEvent.LegState.UP, null))));
            assertThat(rig.conductor.agent(ana).orElseThrow().headset()).isInstanceOf(Headset.Up.class);
        }

        @Test
        void shouldRefuseOneWhileTheSwitchIsAway() {
            var ana = rig.withHeadset("ana");
            rig.give(new TelephonyEvent.SwitchDown("cable"));
            rig.give(new CampaignInput.PutOnHeadset(ana, new LegId("x"), "desk-001"));
            assertThat(refusals()).singleElement().asString().contains("switch");
        }

        @Test
        void shouldKeepOneOnWhileTheAgentIsOnACall() {
            var ana = rig.ready("ana");
            rig.talking(ana);
            rig.give(new CampaignInput.TakeOffHeadset(ana));
            assertThat(refusals()).containsExactly("You are on a call; hang up first.");
            assertThat(rig.all(CampaignEffect.EndLeg.class)).isEmpty();
        }

        @Test
        void shouldSeekAnotherAgentWhenOneIsLostWhileConnecting() {
            var ana = rig.ready("ana");
            rig.pass(Duration.ofSeconds(1));
            var call = rig.onlyCall();
            var ben = rig.withHeadset("ben");
            rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            rig.give(new CampaignInput.Ready(ben));
            assertThat(rig.give(new TelephonyEvent.Gone(Rig.legOf(ana), HangupCause.UNKNOWN)))
                    .contains(new CampaignEffect.Bridge(call, Rig.legOf(ben)));
            assertThat(rig.stateOf(ana))
                    .isEqualTo(new AgentState.NotResponding(rig.now, "Your headset was lost as a call came"));
            assertThat(rig.stateOf(ben)).isEqualTo(new AgentState.OnCall(rig.now, call));
        }

        @Test
        void shouldCountABridgeOnlyWithTheLegTheAgentWearsNow() {
            var ana = rig.ready("ana");
            var call = rig.onlyCall();
            rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            rig.give(new TelephonyEvent.Bridged(Rig.party(call), new LegId("cl-a-old")));
            assertThat(rig.callState(call)).isInstanceOf(CallState.Connecting.class);
            rig.bridged(call, ana);
            assertThat(rig.callState(call)).isInstanceOf(CallState.Talking.class);
        }
    }

    @Nested
    class Calls {
        @Test
        void shouldOpenTheMicrophoneAgainAfterAMutedCall() {
            var ana = rig.ready("ana");
            var call = rig.talking(ana);
            rig.give(new CampaignInput.Mute(ana, rig.callOf(ana), true));
            rig.gone(call, 16, 0);
            assertThat(rig.all(CampaignEffect.SetMute.class))
                    .containsExactly(
                            new CampaignEffect.SetMute(Rig.legOf(ana), true),
                            new CampaignEffect.SetMute(Rig.legOf(ana), false));
        }

        @Test
        void shouldNotLetABusyAgentLeave() {
            var ana = rig.ready("ana");
            var call = rig.talking(ana);
            rig.give(new CampaignInput.Leave(ana));
            rig.gone(call, 16, 0);
            rig.give(new CampaignInput.Leave(ana));
            assertThat(refusals())
                    .containsExactly(
                            "Finish the call and save its outcome, then leave.",
                            "Finish the call and save its outcome, then leave.");
            assertThat(rig.conductor.agent(ana)).isPresent();
        }

        @Test
        void shouldHangUpTheHeadsetOfWhoLeaves() {
            var ana = rig.withHeadset("ana");
            assertThat(rig.give(new CampaignInput.Leave(ana)))
                    .contains(
                            new CampaignEffect.EndLeg(Rig.legOf(ana)),
                            new CampaignEffect.Changed(Set.of(), Set.of(), Set.of(ana)));
        }

        @Test
        void shouldNotLetAConnectingAgentLeave() {
            var ana = rig.ready("ana");
            rig.give(new TelephonyEvent.Answered(Rig.party(rig.onlyCall())));
            rig.give(new CampaignInput.Leave(ana));
            assertThat(rig.conductor.agent(ana)).isPresent();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "x", "1-2", "12345678901234567890123456789012345678901"})
        void shouldRefuseDigitsThatAreNone(String digits) {
            var ana = rig.ready("ana");
            rig.talking(ana);
            rig.give(new CampaignInput.Digits(ana, rig.callOf(ana), digits));
            assertThat(refusals()).hasSize(1);
            assertThat(rig.all(CampaignEffect.SendDigits.class)).isEmpty();
        }

        @Test
        void shouldSendDigits() {
            var ana = rig.ready("ana");
            var call = rig.talking(ana);
            assertThat(rig.give(new CampaignInput.Digits(ana, rig.callOf(ana), "12w#*AD")))
                    .contains(new CampaignEffect.SendDigits(call, "12w#*AD"));
        }

        @Test
        void shouldRefuseControlsWithoutACall() {
            var ana = rig.withHeadset("ana");
            rig.give(new CampaignInput.Hold(ana, rig.callOf(ana)));
            assertThat(refusals()).containsExactly(CALL_OVER);
        }

        @Test
        void shouldRefuseControlsOfACallThatWaitsForItsOutcome() {
            var ana = rig.ready("ana");
            var call = rig.talking(ana);
            rig.gone(call, 16, 0);
            rig.give(new CampaignInput.Hold(ana, call));
            assertThat(refusals()).containsExactly("You are not on a call.");
        }

        @Test
        void shouldBeReadyAfterASaveWhileTheHeadsetOfAReloadedPageIsStillCalled() {
            var ana = rig.ready("ana");
            var call = rig.talking(ana);
            rig.gone(call, 16, 0);
            rig.give(new CampaignInput.PutOnHeadset(ana, new LegId("cl-a-again"), "desk-001"));
            rig.give(new CampaignInput.OutcomeSaved(ana, call, PAID, false));
            assertThat(rig.stateOf(ana)).isInstanceOf(AgentState.Ready.class);
            var placed = rig.all(CampaignEffect.Place.class).size();
            rig.give(new CampaignInput.Tick());
            assertThat(rig.all(CampaignEffect.Place.class)).hasSize(placed);
        }

        @Test
        void shouldNotTouchTheNextCallByAnOrderAboutTheOneBefore() {
            var ana = rig.ready("ana");
            var before = rig.talking(ana);
            rig.gone(before, 16, 0);
            rig.give(new CampaignInput.OutcomeSaved(ana, before, PAID, false));
            rig.talking(ana);
            var talking = rig.conductor.agent(ana);
            for (var late : List.of(
                    new CampaignInput.HangUp(ana, before),
                    new CampaignInput.Hold(ana, before),
                    new CampaignInput.Resume(ana, before),
                    new CampaignInput.Mute(ana, before, true),
                    new CampaignInput.Digits(ana, before, "1"))) {
                assertThat(rig.give(late)).containsExactly(new CampaignEffect.Refuse(ana, CALL_OVER));
                assertThat(rig.conductor.agent(ana)).isEqualTo(talking);
            }
        }

        @Test
        void shouldNotHangUpTheCallOfAColleague() {
            rig.ready("ana");
            var call = rig.talking(new AgentId("ana"));
            var ben = rig.ready("ben");
            assertThat(rig.give(new CampaignInput.HangUp(ben, call)))
                    .containsExactly(new CampaignEffect.Refuse(ben, CALL_OVER));
        }

        @Test
        void shouldAskTheSwitchWhatLivesWhenAnOrderFailed() {
            var ana = rig.ready("ana");
            var call = rig.talking(ana);
            assertThat(rig.give(new CampaignInput.OrderFailed(Rig.party(call), "timed out")))
                    .containsExactly(
                            new CampaignEffect.Tell(ana, "The switch did not carry out an order: timed out"),
                            new CampaignEffect.Reconcile());
        }

        @Test
        void shouldNotEndACallWhoseTimeRunsOutWhileTheSwitchIsSilent() {
            rig.ready("ana");
            var call = rig.onlyCall();
            rig.give(new TelephonyEvent.SwitchDown("cable"));
            rig.pass(Duration.ofMinutes(5));
            rig.give(new CampaignInput.Tick());
            rig.give(new TelephonyEvent.SwitchUp("again"));
            rig.give(new CampaignInput.Tick());
            assertThat(rig.callState(call)).isInstanceOf(CallState.Placing.class);
            rig.give(new TelephonyEvent.LiveLegs(List.of()));
            assertThat(rig.conductor.call(call)).isEmpty();
        }

        @Test
        void shouldRaiseTheRevisionOfTheAttemptWithEachWrite() {
            var ana = rig.ready("ana");
            var call = rig.talking(ana);
            rig.gone(call, 16, 0);
            assertThat(rig.all(CampaignEffect.KeepAttempt.class))
                    .extracting(keep -> keep.attempt().revision())
                    .containsExactly(2L, 3L, 4L, 5L);
        }
    }

    @Nested
    class Breaks {
        @Test
        void shouldTakeAReadyAgentOffTheCallsWhenTheBrowserStaysAway() {
            var ana = rig.ready("ana");
            rig.give(new CampaignInput.Attached(ana, false));
            rig.pass(Duration.ofSeconds(19));
            rig.give(new CampaignInput.Tick());
            assertThat(rig.stateOf(ana)).isInstanceOf(AgentState.Ready.class);
            rig.pass(Duration.ofSeconds(1));
            rig.give(new CampaignInput.Tick());
            assertThat(rig.stateOf(ana)).isEqualTo(new AgentState.Break(rig.now, "browser disconnected"));
        }

        @Test
        void shouldGiveNoCallToADeskWithoutItsBrowser() {
            var ana = rig.ready("ana");
            var call = rig.onlyCall();
            rig.give(new CampaignInput.Attached(ana, false));
            rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            assertThat(rig.callState(call)).isInstanceOf(CallState.Waiting.class);
        }

        @Test
        void shouldBeginTheBreakAskedForAfterTheOutcomeAlsoWhenNoReasonWasGiven() {
            var ana = rig.ready("ana");
            var call = rig.talking(ana);
            rig.give(new CampaignInput.Break(ana, " "));
            rig.gone(call, 16, 0);
            rig.give(new CampaignInput.OutcomeSaved(ana, call, PAID, false));
            assertThat(rig.stateOf(ana)).isEqualTo(new AgentState.Break(rig.now, "break"));
        }

        @Test
        void shouldForgetTheBreakWhenTheAgentIsReadyAfterAll() {
            var ana = rig.ready("ana");
            var call = rig.talking(ana);
            rig.give(new CampaignInput.Break(ana, "lunch"));
            rig.give(new CampaignInput.Ready(ana));
            rig.gone(call, 16, 0);
            rig.give(new CampaignInput.OutcomeSaved(ana, call, PAID, false));
            assertThat(rig.stateOf(ana)).isNotInstanceOf(AgentState.Break.class);
        }
    }

    @Nested
    class Previews {
        private final Rig preview = new Rig(DialMode.PREVIEW).running(5);
        private final AgentId ana = preview.ready("ana");

        @Test
        void shouldNotDialOrSkipTheNextWorkItemByAnOrderAboutTheOneBefore() {
            var before = preview.onDesk(ana);
            preview.give(new CampaignInput.Skip(ana, before, "later"));
            var next = preview.conductor.preview(ana);
            for (var late :
                    List.of(new CampaignInput.Dial(ana, before), new CampaignInput.Skip(ana, before, "later"))) {
                assertThat(preview.give(late)).containsExactly(new CampaignEffect.Refuse(ana, WORK_GONE));
                assertThat(preview.conductor.preview(ana)).isPresent().isEqualTo(next);
            }
        }

        @Test
        void shouldSayThatThereIsNothingToDialWhenItIsDialledAlready() {
            var work = preview.onDesk(ana);
            preview.dial(ana);
            assertThat(preview.give(new CampaignInput.Dial(ana, work)))
                    .containsExactly(
                            new CampaignEffect.Refuse(ana, "There is no work item to dial; wait for the next one."));
            assertThat(preview.all(CampaignEffect.Place.class)).hasSize(1);
        }
    }

    @Nested
    class Outcomes {
        @Test
        void shouldFreeTheCallsOwnAgentWhenAnotherSavedItsOutcome() {
            var ana = rig.ready("ana");
            var call = rig.talking(ana);
            var ben = rig.ready("ben");
            rig.gone(call, 16, 0);
            rig.give(new CampaignInput.OutcomeSaved(ben, call, PAID, true));
            assertThat(rig.conductor.call(call)).isEmpty();
            assertThat(rig.stateOf(ana)).isInstanceOf(AgentState.Ready.class);
            assertThat(rig.conductor.agent(ben).orElseThrow().breakAsked()).isEmpty();
        }

        @Test
        void shouldKeepTheAgentInWrapUpUntilEveryClaimHasItsOutcome() {
            var many = new Rig(DialMode.PROGRESSIVE).running(0);
            many.give(new CampaignInput.LeadsLeased(List.of(many.lead(Set.of(), 3))));
            var ana = many.ready("ana");
            var call = many.talking(ana);
            var later = new NextStep.RetryAt(many.now.plusSeconds(3_600), true, "in process");
            many.give(new CampaignInput.OutcomeSaved(ana, call, "claim-1", PAID, false));
            many.gone(call, 16, 0);
            assertThat(many.stateOf(ana)).isInstanceOf(AgentState.WrapUp.class);
            many.give(new CampaignInput.OutcomeSaved(ana, call, "claim-1-2", later, false));
            assertThat(many.stateOf(ana)).isInstanceOf(AgentState.WrapUp.class);
            assertThat(many.all(CampaignEffect.Settle.class)).isEmpty();
            many.give(new CampaignInput.OutcomeSaved(ana, call, "claim-1-3", PAID, false));
            assertThat(many.stateOf(ana)).isInstanceOf(AgentState.Ready.class);
            assertThat(many.all(CampaignEffect.Settle.class))
                    .singleElement()
                    .satisfies(settle -> assertThat(settle.next())
                            .isEqualTo(new NextStep.Changed(
                                    List.of("claim-1-2"), Set.of(), later.at(), true, "in process", null)));
        }

        @Test
        void shouldSettleOnceWhenItIsSavedAgain() {
            var ana = rig.ready("ana");
            var call = rig.talking(ana);
            rig.gone(call, 16, 0);
            rig.give(new CampaignInput.OutcomeSaved(ana, call, PAID, false));
            rig.give(new CampaignInput.OutcomeSaved(ana, call, PAID, true));
            assertThat(rig.all(CampaignEffect.Settle.class)).hasSize(1);
            assertThat(rig.conductor.agent(ana).orElseThrow().breakAsked()).isEmpty();
        }

        @Test
        void shouldStandThoughTheCallWasNeverBridged() {
            var preview = new Rig(DialMode.PREVIEW).running(1);
            var ana = preview.ready("ana");
            preview.dial(ana);
            var call = preview.onlyCall();
            preview.give(new CampaignInput.OutcomeSaved(ana, call, PAID, false));
            assertThat(preview.stateOf(ana)).isInstanceOf(AgentState.OnCall.class);
            preview.gone(call, 17, 486);
            assertThat(preview.all(CampaignEffect.Settle.class))
                    .singleElement()
                    .satisfies(settle -> assertThat(settle.next()).isEqualTo(PAID));
            assertThat(preview.stateOf(ana)).isInstanceOf(AgentState.Ready.class);
        }
    }
}
