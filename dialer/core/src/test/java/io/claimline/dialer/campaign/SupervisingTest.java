package io.claimline.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.agent.Headset;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.attempt.EventLine;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.worklist.ClaimSteps;
import io.claimline.dialer.worklist.NextStep;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SupervisingTest {
    private static final CampaignInput.Supervisor SUE =
            new CampaignInput.Supervisor(new AgentId("sue"), "Sue Supervisor");
    private static final CampaignId OTHER = new CampaignId("other");
    private static final NextStep PAID = new NextStep.Done("paid");

    private final Rig rig = new Rig(DialMode.PROGRESSIVE).running(10);

    private static String refused(List<CampaignEffect> effects) {
        return effects.stream()
                .filter(CampaignEffect.Refuse.class::isInstance)
                .map(CampaignEffect.Refuse.class::cast)
                .filter(refuse -> refuse.agent().equals(SUE.id()))
                .map(CampaignEffect.Refuse::why)
                .findFirst()
                .orElse("");
    }

    private static String told(List<CampaignEffect> effects, AgentId who) {
        return effects.stream()
                .filter(CampaignEffect.Tell.class::isInstance)
                .map(CampaignEffect.Tell.class::cast)
                .filter(tell -> tell.agent().equals(who))
                .map(CampaignEffect.Tell::text)
                .findFirst()
                .orElse("");
    }

    /** The party of the agent's call hangs up, and the agent saves what was said. */
    private List<CampaignEffect> worked(AgentId agent, CallId call) {
        rig.gone(call, 16, 0);
        return rig.give(new CampaignInput.OutcomeSaved(agent, call, PAID, false));
    }

    @Nested
    class EndingACall {
        @Test
        void shouldEndAConversationAndSayWhoDid() {
            var ana = rig.ready("ana");
            var call = rig.talking(ana);
            var effects = rig.give(new CampaignInput.EndCall(call, SUE));
            assertThat(effects).contains(new CampaignEffect.EndLeg(Rig.party(call)));
            assertThat(told(effects, ana)).isEqualTo("Sue Supervisor has ended your call.");
            assertThat(told(effects, SUE.id())).isEqualTo("The call is being ended.");
            rig.gone(call, 16, 0);
            var ending = (Ending.Closed)
                    rig.conductor.call(call).orElseThrow().attempt().ending();
            assertThat(ending.result()).isEqualTo(CallResult.CONNECTED);
            assertThat(ending.reason()).isEqualTo("Ended by supervisor Sue Supervisor");
            assertThat(rig.stateOf(ana)).isInstanceOf(AgentState.WrapUp.class);
        }

        @Test
        void shouldRefuseOneThatIsOverWithWhatIsSo() {
            var ana = rig.ready("ana");
            var call = rig.talking(ana);
            rig.gone(call, 16, 0);
            assertThat(refused(rig.give(new CampaignInput.EndCall(call, SUE))))
                    .startsWith("That call is over already: ")
                    .contains("Its outcome is being recorded.");
            assertThat(refused(rig.give(new CampaignInput.EndCall(new CallId("nocall00"), SUE))))
                    .isEqualTo("That call is over.");
        }

        @Test
        void shouldRefuseOneThatIsBeingEnded() {
            var call = rig.talking(rig.ready("ana"));
            rig.give(new CampaignInput.EndCall(call, SUE));
            var again = rig.give(new CampaignInput.EndCall(call, SUE));
            assertThat(refused(again)).isEqualTo("The call is being ended.");
            assertThat(again).doesNotHaveAnyElementsOfTypes(CampaignEffect.EndLeg.class);
        }

        @Test
        void shouldTakeBackOneThatRingsAndSettleItsLead() {
            rig.ready("ana");
            var call = rig.onlyCall();
            rig.give(new TelephonyEvent.Ringing(Rig.party(call)));
            rig.give(new CampaignInput.EndCall(call, SUE));
            rig.give(new CampaignInput.Run(false));
            rig.gone(call, 16, 487);
            assertThat(rig.all(CampaignEffect.Settle.class))
                    .anySatisfy(settle -> assertThat(settle.next().reason()).isEqualTo("taken back"));
        }
    }

    @Nested
    class Agents {
        @Test
        void shouldSendOneWhoIsReadyOnABreakAtOnceAndGiveNoCallMore() {
            rig.give(new CampaignInput.Run(false));
            var ana = rig.ready("ana");
            var effects = rig.give(new CampaignInput.SendOnBreak(ana, "coaching", SUE));
            assertThat(rig.stateOf(ana)).isEqualTo(new AgentState.Break(rig.now, "coaching"));
            assertThat(told(effects, ana)).isEqualTo("Sue Supervisor has sent you on a break: coaching.");
        }

        @Test
        void shouldSendOneWhoTalksOnABreakAfterTheOutcomeThoughTheAgentWantsCalls() {
            var ana = rig.ready("ana");
            var call = rig.talking(ana);
            var effects = rig.give(new CampaignInput.SendOnBreak(ana, "coaching", SUE));
            assertThat(told(effects, SUE.id()))
                    .isEqualTo("ana is on a call; the break begins when the outcome is saved.");
            assertThat(told(effects, ana)).contains("sends you on a break: coaching when the outcome");
            rig.give(new CampaignInput.Ready(ana));
            assertThat(rig.all(CampaignEffect.Refuse.class))
                    .containsExactly(new CampaignEffect.Refuse(
                            ana,
                            "Sue Supervisor sends you on a break: coaching when the outcome of this call is saved."));
            worked(ana, call);
            assertThat(rig.stateOf(ana)).isEqualTo(new AgentState.Break(rig.now, "coaching"));
            rig.give(new CampaignInput.Ready(ana));
            assertThat(rig.stateOf(ana)).isNotInstanceOf(AgentState.Break.class);
        }

        /** The gateway is killed; the next one knows what was written down of the agent and the open attempt. */
        private void killed(AgentId agent, CallId call) {
            var written = rig.conductor.restored(agent).orElseThrow();
            var live = rig.conductor.call(call).orElseThrow();
            rig.restart();
            rig.give(new CampaignInput.Run(true));
            rig.give(new CampaignInput.Recovered(
                    List.of(new LeftBehind(live.work(), live.attempt(), ClaimSteps.NONE)), List.of(written)));
            rig.give(new CampaignInput.Attached(agent, true));
            rig.give(new TelephonyEvent.SwitchUp("practice"));
            rig.give(new TelephonyEvent.LiveLegs(List.of(up(Rig.party(call)), up(Rig.legOf(agent)))));
            rig.bridged(call, agent);
        }

        private static TelephonyEvent.LiveLeg up(LegId leg) {
            return new TelephonyEvent.LiveLeg(leg, TelephonyEvent.LegState.UP, null);
        }

        @Test
        void shouldSendOnTheBreakThatWasOrderedForAfterTheCallThoughTheGatewayWasKilled() {
            var ana = rig.ready("ana");
            var call = rig.talking(ana);
            rig.give(new CampaignInput.SendOnBreak(ana, "coaching", SUE));
            killed(ana, call);
            rig.give(new CampaignInput.Ready(ana));
            assertThat(rig.all(CampaignEffect.Refuse.class))
                    .containsExactly(new CampaignEffect.Refuse(
                            ana,
                            "Sue Supervisor sends you on a break: coaching when the outcome of this call is saved."));
            worked(ana, call);
            assertThat(rig.stateOf(ana)).isEqualTo(new AgentState.Break(rig.now, "coaching"));
        }

        @Test
        void shouldLogOutAfterTheCallThoughTheGatewayWasKilled() {
            var ana = rig.ready("ana");
            var call = rig.talking(ana);
            rig.give(new CampaignInput.LogOut(ana, SUE));
            killed(ana, call);
            assertThat(rig.conductor.agent(ana)).isPresent();
            worked(ana, call);
            assertThat(rig.all(CampaignEffect.Departed.class)).singleElement().satisfies(departed -> {
                assertThat(departed.agent().id()).isEqualTo(ana);
                assertThat(departed.to()).isEmpty();
            });
            assertThat(rig.conductor.agent(ana)).isEmpty();
        }

        @Test
        void shouldMoveAfterTheCallThoughTheGatewayWasKilled() {
            var ana = rig.ready("ana");
            var call = rig.talking(ana);
            rig.give(new CampaignInput.MoveTo(ana, OTHER, "Other", SUE));
            killed(ana, call);
            worked(ana, call);
            assertThat(rig.all(CampaignEffect.Departed.class)).singleElement().satisfies(departed -> {
                assertThat(departed.to()).contains(OTHER);
                assertThat(departed.ready()).isTrue();
            });
        }

        @Test
        void shouldTakeCallsAfterTheOneOnTheLineThoughTheGatewayWasKilledSinceTheBreakWasTakenBack() {
            var ana = rig.ready("ana");
            var call = rig.talking(ana);
            rig.give(new CampaignInput.SendOnBreak(ana, "coaching", SUE));
            rig.give(new CampaignInput.MakeReady(ana, SUE));
            killed(ana, call);
            rig.give(new CampaignInput.Run(false));
            worked(ana, call);
            assertThat(rig.stateOf(ana)).isInstanceOf(AgentState.Ready.class);
        }

        @Test
        void shouldBeginABreakAtOnceWhenTheOutcomeWasSavedWhileNoGatewayHeededIt() {
            var ana = rig.ready("ana");
            rig.talking(ana);
            rig.give(new CampaignInput.SendOnBreak(ana, "coaching", SUE));
            var written = rig.conductor.restored(ana).orElseThrow();
            rig.restart();
            rig.give(new CampaignInput.Run(true));
            rig.give(new CampaignInput.Recovered(List.of(), List.of(written)));
            assertThat(rig.stateOf(ana)).isEqualTo(new AgentState.Break(rig.now, "coaching"));
            assertThat(rig.conductor.restored(ana).orElseThrow().after()).isEqualTo(RestoredAgent.After.NOTHING);
        }

        @Test
        void shouldMakeReadyOnlyWhoCouldBeHeard() {
            rig.give(new CampaignInput.Run(false));
            var ana = rig.withHeadset("ana");
            assertThat(told(rig.give(new CampaignInput.MakeReady(ana, SUE)), SUE.id()))
                    .isEqualTo("ana takes calls.");
            assertThat(rig.stateOf(ana)).isInstanceOf(AgentState.Ready.class);
            assertThat(refused(rig.give(new CampaignInput.MakeReady(ana, SUE)))).isEqualTo("ana takes calls already.");
            var bob = new AgentId("bob");
            rig.give(new CampaignInput.Join(new AgentProfile(bob, "bob", Set.of())));
            assertThat(refused(rig.give(new CampaignInput.MakeReady(bob, SUE))))
                    .startsWith("The headset of bob is off");
            var cid = rig.withHeadset("cid");
            rig.give(new CampaignInput.Attached(cid, false));
            assertThat(refused(rig.give(new CampaignInput.MakeReady(cid, SUE))))
                    .startsWith("The desk of cid is not open");
        }

        @Test
        void shouldTakeABreakBackThatWasOrderedForLater() {
            var ana = rig.ready("ana");
            var call = rig.talking(ana);
            rig.give(new CampaignInput.SendOnBreak(ana, "coaching", SUE));
            assertThat(told(rig.give(new CampaignInput.MakeReady(ana, SUE)), SUE.id()))
                    .isEqualTo("ana takes calls again when the outcome is saved.");
            rig.give(new CampaignInput.Run(false));
            worked(ana, call);
            assertThat(rig.stateOf(ana)).isInstanceOf(AgentState.Ready.class);
        }

        @Test
        void shouldLogOutAtOnceWhoHasNoCall() {
            rig.give(new CampaignInput.Run(false));
            var ana = rig.ready("ana");
            var effects = rig.give(new CampaignInput.LogOut(ana, SUE));
            assertThat(effects).contains(new CampaignEffect.EndLeg(Rig.legOf(ana)));
            assertThat(rig.all(CampaignEffect.Departed.class)).hasSize(1);
            assertThat(rig.conductor.agent(ana)).isEmpty();
            assertThat(told(effects, ana)).isEqualTo("Sue Supervisor has logged you out.");
        }

        @Test
        void shouldLogOutWhoTalksWhenTheOutcomeIsSavedAndNotBefore() {
            var ana = rig.ready("ana");
            var call = rig.talking(ana);
            assertThat(told(rig.give(new CampaignInput.LogOut(ana, SUE)), SUE.id()))
                    .isEqualTo("ana is on a call; it is done when the outcome is saved.");
            assertThat(rig.callState(call)).isInstanceOf(CallState.Talking.class);
            rig.gone(call, 16, 0);
            assertThat(rig.stateOf(ana)).isInstanceOf(AgentState.WrapUp.class);
            var effects = rig.give(new CampaignInput.OutcomeSaved(ana, call, PAID, false));
            assertThat(effects).hasAtLeastOneElementOfType(CampaignEffect.Departed.class);
            assertThat(rig.conductor.agent(ana)).isEmpty();
            assertThat(rig.conductor.calls()).isEmpty();
        }

        @Test
        void shouldMoveAnAgentWithTheHeadset() {
            rig.give(new CampaignInput.Run(false));
            var ana = rig.ready("ana");
            var effects = rig.give(new CampaignInput.MoveTo(ana, OTHER, "Other", SUE));
            assertThat(effects).doesNotHaveAnyElementsOfTypes(CampaignEffect.EndLeg.class);
            var departed = rig.all(CampaignEffect.Departed.class).getFirst();
            assertThat(departed.to()).contains(OTHER);
            assertThat(departed.ready()).isTrue();
            assertThat(departed.agent().headset()).isInstanceOf(Headset.Up.class);
            assertThat(told(effects, ana)).isEqualTo("Sue Supervisor has moved you to Other.");

            var there = new Rig(DialMode.PROGRESSIVE).running(0);
            var arrived = there.give(new CampaignInput.Arrive(
                    departed.agent().profile(), departed.agent().headset(), departed.ready(), "moved"));
            assertThat(there.stateOf(ana)).isInstanceOf(AgentState.Ready.class);
            assertThat(arrived).contains(new CampaignEffect.Reconcile());
            there.give(new TelephonyEvent.LiveLegs(List.of()));
            assertThat(there.conductor.agent(ana).orElseThrow().headset()).isInstanceOf(Headset.Down.class);
        }

        @Test
        void shouldMoveWhoTalksAfterTheOutcomeAndReadyAsBefore() {
            var ana = rig.ready("ana");
            var call = rig.talking(ana);
            rig.give(new CampaignInput.MoveTo(ana, OTHER, "Other", SUE));
            assertThat(rig.all(CampaignEffect.Departed.class)).isEmpty();
            worked(ana, call);
            assertThat(rig.all(CampaignEffect.Departed.class).getFirst().ready())
                    .isTrue();
            assertThat(rig.all(CampaignEffect.Place.class)).hasSize(1);
        }

        @Test
        void shouldRefuseToMoveWhereTheAgentIs() {
            var ana = rig.ready("ana");
            assertThat(refused(rig.give(new CampaignInput.MoveTo(ana, rig.campaign.id(), "Bench", SUE))))
                    .isEqualTo("ana works in that campaign already.");
        }

        @Test
        void shouldChangeSkillsFromTheNextCallOn() {
            var ana = rig.ready("ana");
            var profile = new AgentProfile(ana, "ana", Set.of("spanish"));
            var effects = rig.give(new CampaignInput.Reskill(profile, SUE));
            assertThat(rig.conductor.agent(ana).orElseThrow().profile()).isEqualTo(profile);
            assertThat(told(effects, ana)).isEqualTo("Sue Supervisor has changed your skills: spanish.");
            assertThat(refused(rig.give(new CampaignInput.Reskill(profile, SUE))))
                    .contains("Nothing was changed");
        }

        @Test
        void shouldRefuseAnAgentWhoIsNotHere() {
            assertThat(refused(rig.give(new CampaignInput.LogOut(new AgentId("eve"), SUE))))
                    .startsWith("eve is not at work in this campaign any more.");
        }
    }

    @Nested
    class WorkItems {
        @Test
        void shouldTakeOneOutThatWaits() {
            var lead = rig.lead();
            rig.give(new CampaignInput.LeadsLeased(List.of(lead)));
            var before = rig.conductor.hopperSize();
            var out = new NextStep.Done("taken out by Sue Supervisor");
            assertThat(rig.give(new CampaignInput.TakeBack(lead.lead().id(), out, SUE)))
                    .contains(new CampaignEffect.Settle(lead.lease(), out));
            assertThat(rig.conductor.hopperSize()).isEqualTo(before - 1);
        }

        @Test
        void shouldNotTakeOneOutOfAConversation() {
            var ana = rig.ready("ana");
            var call = rig.talking(ana);
            var lead = rig.conductor.call(call).orElseThrow().work().lead().id();
            assertThat(refused(rig.give(new CampaignInput.TakeBack(lead, new NextStep.Done("out"), SUE))))
                    .startsWith("It is being called about just now.");
        }

        @Test
        void shouldTakeOneOffADeskAndSaySo() {
            var preview = new Rig(DialMode.PREVIEW).running(1);
            var ana = preview.ready("ana");
            var work = preview.conductor.preview(ana).orElseThrow();
            var out = new NextStep.Done("taken out");
            var effects = preview.give(new CampaignInput.TakeBack(work.lead().id(), out, SUE));
            assertThat(effects).contains(new CampaignEffect.Settle(work.lease(), out));
            assertThat(told(effects, ana)).isEqualTo("Sue Supervisor has taken the work item off your desk.");
            assertThat(preview.stateOf(ana)).isInstanceOf(AgentState.Ready.class);
        }

        @Test
        void shouldCallAPinnedOneNext() {
            var last = rig.lead();
            rig.give(new CampaignInput.LeadsLeased(List.of(last)));
            rig.give(new CampaignInput.Pin(last.lead().id(), SUE));
            rig.ready("ana");
            assertThat(rig.all(CampaignEffect.Place.class).getFirst().attempt().lead())
                    .isEqualTo(last.lead().id());
        }
    }

    @Nested
    class EventLines {
        @Test
        void shouldTellACallEventByEvent() {
            var ana = rig.ready("ana");
            var call = rig.talking(ana);
            rig.give(new CampaignInput.Hold(ana, call));
            rig.pass(Duration.ofSeconds(5));
            rig.give(new CampaignInput.Resume(ana, call));
            rig.bridged(call, ana);
            rig.give(new CampaignInput.EndCall(call, SUE));
            rig.gone(call, 16, 0);
            var line = rig.conductor.call(call).orElseThrow().attempt().line();
            assertThat(line.events())
                    .extracting(EventLine.Event::state)
                    .containsExactly(
                            "Waiting", "Connecting", "Talking", "Held", "Rejoining", "Talking", "Ending", "Closed");
            assertThat(line.events().getLast().says()).isEqualTo("Ended by supervisor Sue Supervisor");
            assertThat(line.events().get(1).agent()).isEqualTo(ana);
        }

        @Test
        void shouldKeepTheBeginningAndTheEndOfALongOne() {
            var ana = rig.ready("ana");
            var call = rig.talking(ana);
            for (var i = 0; i < EventLine.MOST; i++) {
                rig.give(new CampaignInput.Hold(ana, call));
                rig.give(new CampaignInput.Resume(ana, call));
                rig.bridged(call, ana);
            }
            var line = rig.conductor.call(call).orElseThrow().attempt().line();
            assertThat(line.events()).hasSize(EventLine.MOST);
            assertThat(line.leftOut()).isPositive();
            assertThat(line.events().getFirst().state()).isEqualTo("Waiting");
            assertThat(line.events().getLast().state()).isEqualTo("Talking");
        }
    }
}
