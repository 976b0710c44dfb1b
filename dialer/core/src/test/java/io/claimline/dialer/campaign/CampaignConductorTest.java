package io.claimline.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.agent.Headset;
import io.claimline.dialer.agent.WrapUpPolicy;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.worklist.ClaimSteps;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CampaignConductorTest {
    @Nested
    class Progressive {
        private final Rig rig = new Rig(DialMode.PROGRESSIVE).running(10);

        @Test
        void shouldKeepOneLinePerReadyAgent() {
            rig.ready("ana");
            rig.ready("ben");
            assertThat(rig.all(CampaignEffect.Place.class)).hasSize(2);
            rig.give(new CampaignInput.Tick());
            assertThat(rig.all(CampaignEffect.Place.class)).hasSize(2);
        }

        @Test
        void shouldDialNothingWithoutAnAgentOrBeforeTheSwitchIsKnown() {
            assertThat(rig.all(CampaignEffect.Place.class)).isEmpty();
            rig.give(new TelephonyEvent.SwitchDown("cable"));
            rig.ready("ana");
            assertThat(rig.all(CampaignEffect.Place.class)).isEmpty();
            assertThat(rig.conductor.status()).contains("switch");
        }

        @Test
        void shouldBridgeTheLongestIdleAgentWhenAnswered() {
            var ana = rig.ready("ana");
            rig.pass(Duration.ofSeconds(1));
            rig.ready("ben");
            var call = rig.all(CampaignEffect.Place.class).getFirst().attempt().id();
            var effects = rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            assertThat(effects).contains(new CampaignEffect.Bridge(call, Rig.legOf(ana)));
            assertThat(rig.stateOf(ana)).isEqualTo(new AgentState.OnCall(rig.now, call));
        }

        @Test
        void shouldAbandonWhenTheAgentWentOnABreakMeanwhile() {
            var ana = rig.ready("ana");
            var call = rig.onlyCall();
            rig.give(new CampaignInput.Break(ana, "coffee"));
            rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            rig.pass(Duration.ofSeconds(2));
            assertThat(rig.give(new CampaignInput.Tick())).contains(new CampaignEffect.PlayAbandon(call));
        }

        @Test
        void shouldKeepTheRefusalOfWhoPressesNineDuringTheMessage() {
            var ana = rig.ready("ana");
            var call = rig.onlyCall();
            var lead = rig.all(CampaignEffect.Place.class).getFirst().attempt();
            rig.give(new CampaignInput.Break(ana, "coffee"));
            rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            rig.pass(Duration.ofSeconds(2));
            rig.give(new CampaignInput.Tick());
            var kept = rig.give(new TelephonyEvent.KeyPressed(Rig.party(call), '9')).stream()
                    .filter(CampaignEffect.KeepEntry.class::isInstance)
                    .map(effect -> ((CampaignEffect.KeepEntry) effect).entry())
                    .toList();
            assertThat(kept).singleElement().satisfies(entry -> {
                assertThat(entry.statement()).isEqualTo(Statement.Refuses.EVERY_WAY);
                assertThat(entry.source()).isEqualTo(Source.KEY_PRESS);
                assertThat(entry.about().number()).contains(lead.number());
                assertThat(entry.evidence()).contains(call.value());
                assertThat(entry.at()).isEqualTo(rig.now);
            });
        }

        @Test
        void shouldServeAWaitingPersonWithAnAgentWhoBecomesReady() {
            var ana = rig.ready("ana");
            var call = rig.onlyCall();
            rig.give(new CampaignInput.Break(ana, "coffee"));
            rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            rig.pass(Duration.ofSeconds(1));
            assertThat(rig.give(new CampaignInput.Ready(ana)))
                    .contains(new CampaignEffect.Bridge(call, Rig.legOf(ana)));
        }

        @Test
        void shouldWaitInWrapUpUntilTheOutcomeIsSavedAndThenSettleTheLead() {
            var ana = rig.ready("ana");
            var call = rig.onlyCall();
            rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            rig.bridged(call, ana);
            rig.gone(call, 16, 0);
            assertThat(rig.stateOf(ana))
                    .isEqualTo(new AgentState.WrapUp(rig.now, call, rig.now.plus(WrapUpPolicy.USUAL.limit()), 0));
            assertThat(rig.all(CampaignEffect.Settle.class)).isEmpty();
            assertThat(rig.give(new CampaignInput.Ready(ana)))
                    .contains(new CampaignEffect.Refuse(ana, "Save the outcome of the last call first."));
            var next = new NextStep.Done("paid");
            rig.give(new CampaignInput.OutcomeSaved(ana, call, next, false));
            assertThat(rig.all(CampaignEffect.Settle.class))
                    .singleElement()
                    .satisfies(settle -> assertThat(settle.next()).isEqualTo(next));
            assertThat(rig.stateOf(ana)).isInstanceOf(AgentState.Ready.class);
            assertThat(rig.conductor.call(call)).isEmpty();
        }

        @Test
        void shouldLetAnOutcomeBeSavedWhileTheCallStillRuns() {
            var ana = rig.ready("ana");
            var call = rig.onlyCall();
            rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            rig.bridged(call, ana);
            rig.give(new CampaignInput.OutcomeSaved(ana, call, new NextStep.Done("paid"), true));
            assertThat(rig.stateOf(ana)).isInstanceOf(AgentState.OnCall.class);
            rig.gone(call, 16, 0);
            assertThat(rig.stateOf(ana)).isEqualTo(new AgentState.Break(rig.now, "after work"));
            assertThat(rig.all(CampaignEffect.Settle.class)).hasSize(1);
        }

        @Test
        void shouldRetryABusyLeadLaterAndDialTheNext() {
            rig.ready("ana");
            rig.gone(rig.onlyCall(), 17, 486);
            assertThat(rig.all(CampaignEffect.Settle.class))
                    .singleElement()
                    .satisfies(settle -> assertThat(settle.next())
                            .isEqualTo(new NextStep.RetryAt(rig.now.plus(Duration.ofHours(4)), true, "busy")));
            assertThat(rig.all(CampaignEffect.Place.class)).hasSize(2);
        }

        @Test
        void shouldNotDialALeadWhoseLeaseHasRunOut() {
            rig.pass(Stock.LEASE);
            rig.ready("ana");
            assertThat(rig.all(CampaignEffect.Place.class)).isEmpty();
        }

        @Test
        void shouldKeepTheCallWhenThePageIsReloaded() {
            var ana = rig.ready("ana");
            var call = rig.onlyCall();
            rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            rig.bridged(call, ana);
            var second = new io.claimline.dialer.id.LegId("cl-a-ana-2");
            var effects = rig.give(new CampaignInput.PutOnHeadset(ana, second, "desk-001"));
            assertThat(effects)
                    .contains(
                            new CampaignEffect.EndLeg(Rig.legOf(ana)),
                            new CampaignEffect.PlayHold(call),
                            new CampaignEffect.CallHeadset(second, "desk-001"));
            rig.give(new TelephonyEvent.Gone(Rig.legOf(ana), HangupCause.UNKNOWN));
            assertThat(rig.give(new TelephonyEvent.Answered(second))).contains(new CampaignEffect.Bridge(call, second));
            assertThat(rig.stateOf(ana)).isInstanceOf(AgentState.OnCall.class);
        }

        @Test
        void shouldTakeAnAgentOffTheCallsWhenTheHeadsetIsLost() {
            var ana = rig.ready("ana");
            rig.give(new TelephonyEvent.Gone(Rig.legOf(ana), HangupCause.UNKNOWN));
            assertThat(rig.stateOf(ana)).isEqualTo(new AgentState.NotResponding(rig.now, "headset lost"));
            assertThat(rig.conductor.agent(ana).orElseThrow().headset()).isInstanceOf(Headset.Down.class);
        }

        @Test
        void shouldGiveUntouchedLeadsBackWhenStopped() {
            rig.give(new CampaignInput.Run(false));
            assertThat(rig.all(CampaignEffect.Settle.class))
                    .hasSize(10)
                    .allSatisfy(settle -> assertThat(settle.next()).isInstanceOf(NextStep.Untouched.class));
        }

        @Test
        void shouldReconcileAfterTheSwitchWasLost() {
            var ana = rig.ready("ana");
            var call = rig.onlyCall();
            rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            rig.bridged(call, ana);
            rig.give(new TelephonyEvent.SwitchDown("killed"));
            rig.pass(Duration.ofSeconds(30));
            rig.give(new CampaignInput.Tick());
            assertThat(rig.conductor.call(call).orElseThrow().call().state()).isInstanceOf(CallState.Talking.class);
            rig.give(new TelephonyEvent.SwitchUp("again"));
            rig.give(new TelephonyEvent.LiveLegs(List.of()));
            assertThat(rig.conductor.call(call).orElseThrow().call().closed()).isTrue();
            assertThat(rig.stateOf(ana)).isInstanceOf(AgentState.WrapUp.class);
            assertThat(rig.conductor.agent(ana).orElseThrow().headset()).isInstanceOf(Headset.Down.class);
        }
    }

    @Nested
    class Preview {
        private final Rig rig = new Rig(DialMode.PREVIEW).running(3);

        @Test
        void shouldShowAWorkItemAndDialOnlyWhenAsked() {
            var ana = rig.ready("ana");
            assertThat(rig.stateOf(ana)).isInstanceOf(AgentState.Previewing.class);
            assertThat(rig.conductor.preview(ana)).isPresent();
            assertThat(rig.all(CampaignEffect.Place.class)).isEmpty();
            var effects = rig.dial(ana);
            assertThat(rig.all(CampaignEffect.Place.class)).hasSize(1);
            assertThat(effects).contains(new CampaignEffect.SetRingback(Rig.legOf(ana), true));
            assertThat(rig.stateOf(ana)).isEqualTo(new AgentState.OnCall(rig.now, rig.onlyCall()));
        }

        @Test
        void shouldShowTheNextWorkItemAfterASkip() {
            var ana = rig.ready("ana");
            var first = rig.conductor.preview(ana).orElseThrow();
            rig.give(new CampaignInput.Skip(ana, rig.onDesk(ana), "later"));
            assertThat(rig.conductor.preview(ana)).isPresent().get().isNotEqualTo(first);
            assertThat(rig.all(CampaignEffect.Settle.class))
                    .singleElement()
                    .satisfies(settle -> assertThat(settle.lease()).isEqualTo(first.lease()));
        }

        @Test
        void shouldPutThePreviewBackFirstWhenTheAgentTakesABreak() {
            var ana = rig.ready("ana");
            var first = rig.conductor.preview(ana).orElseThrow();
            rig.give(new CampaignInput.Break(ana, "lunch"));
            rig.give(new CampaignInput.Ready(ana));
            assertThat(rig.conductor.preview(ana)).contains(first);
        }

        @Test
        void shouldGoOnWithTheNextPreviewWhenTheLineIsBusy() {
            var ana = rig.ready("ana");
            rig.dial(ana);
            rig.gone(rig.onlyCall(), 17, 486);
            assertThat(rig.stateOf(ana)).isInstanceOf(AgentState.Previewing.class);
            assertThat(rig.all(CampaignEffect.Tell.class))
                    .extracting(CampaignEffect.Tell::text)
                    .containsExactly("The line was busy (SIP 486)");
        }
    }

    @Nested
    class Restart {
        @Test
        void shouldAdoptALiveCallAndItsAgent() {
            var before = new Rig(DialMode.PROGRESSIVE).running(1);
            var ana = before.ready("ana");
            var call = before.onlyCall();
            before.give(new TelephonyEvent.Answered(Rig.party(call)));
            before.bridged(call, ana);

            var after = restart(before, ana);
            var leg = new TelephonyEvent.LiveLeg(Rig.party(call), TelephonyEvent.LegState.UP, Rig.legOf(ana));
            var headset = new TelephonyEvent.LiveLeg(Rig.legOf(ana), TelephonyEvent.LegState.UP, Rig.party(call));
            after.give(new TelephonyEvent.LiveLegs(List.of(leg, headset)));
            assertThat(after.conductor.call(call).orElseThrow().call().state()).isEqualTo(new CallState.Talking(ana));
            assertThat(after.stateOf(ana)).isInstanceOf(AgentState.OnCall.class);
        }

        @Test
        void shouldEndACallThatTheSwitchNoLongerKnowsWithAReason() {
            var before = new Rig(DialMode.PROGRESSIVE).running(1);
            var ana = before.ready("ana");
            var call = before.onlyCall();

            var after = restart(before, ana);
            after.pass(Duration.ofSeconds(6));
            after.give(new TelephonyEvent.LiveLegs(List.of()));
            assertThat(after.all(CampaignEffect.KeepAttempt.class)).last().satisfies(keep -> {
                assertThat(keep.attempt().id()).isEqualTo(call);
                assertThat(((Ending.Closed) keep.attempt().ending()).result()).isEqualTo(CallResult.LOST);
            });
            assertThat(after.all(CampaignEffect.Place.class)).isEmpty();
        }

        @Test
        void shouldPutALeasedButNeverDialledLeadBackToWork() {
            var after = new Rig(DialMode.PROGRESSIVE);
            after.give(new CampaignInput.Run(true));
            after.give(new CampaignInput.Recovered(
                    List.of(new LeftBehind(after.lead(), null, ClaimSteps.NONE)), List.of()));
            assertThat(after.conductor.hopperSize()).isEqualTo(1);
        }

        private Rig restart(Rig before, AgentId agent) {
            var after = new Rig(DialMode.PROGRESSIVE);
            var live = before.conductor.calls().iterator().next();
            var who = before.conductor.agent(agent).orElseThrow();
            after.give(new CampaignInput.Run(true));
            after.give(new CampaignInput.Recovered(
                    List.of(new LeftBehind(live.work(), live.attempt(), ClaimSteps.NONE)),
                    List.of(RestoredAgent.of(who))));
            return after;
        }
    }

    @Nested
    class Skills {
        private final Rig rig = new Rig(DialMode.PROGRESSIVE).running(0);

        @Test
        void shouldBridgeOnlyAnAgentWhoHasThem() {
            var ana = rig.ready("ana");
            rig.pass(Duration.ofSeconds(1));
            var ben = rig.ready("ben", Set.of("spanish"));
            rig.give(new CampaignInput.LeadsLeased(List.of(rig.lead(Set.of("spanish")))));
            var call = rig.onlyCall();
            var effects = rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            assertThat(effects)
                    .contains(new CampaignEffect.Bridge(call, Rig.legOf(ben)))
                    .doesNotContain(new CampaignEffect.Bridge(call, Rig.legOf(ana)));
        }

        @Test
        void shouldNotCallSomebodyWhomNobodyReadyCanServe() {
            var ben = rig.ready("ben", Set.of("spanish"));
            rig.give(new CampaignInput.Break(ben, "lunch"));
            rig.ready("ana");
            rig.give(new CampaignInput.LeadsLeased(List.of(rig.lead(Set.of("spanish")))));
            assertThat(rig.all(CampaignEffect.Place.class)).isEmpty();
            assertThat(rig.conductor.status()).isEqualTo("No ready agent has the skills that the work items need");
            assertThat(rig.conductor.hopperSize()).isEqualTo(1);
            rig.give(new CampaignInput.Ready(ben));
            assertThat(rig.all(CampaignEffect.Place.class)).hasSize(1);
        }

        @Test
        void shouldCallNoMoreSpeakersThanThereAreAgentsForThem() {
            rig.ready("ana");
            rig.ready("ben", Set.of("spanish"));
            rig.give(new CampaignInput.LeadsLeased(
                    List.of(rig.lead(Set.of("spanish")), rig.lead(Set.of("spanish")), rig.lead())));
            assertThat(rig.all(CampaignEffect.Place.class))
                    .extracting(place -> place.attempt().lead().value())
                    .containsExactly("lead-1", "lead-3");
        }

        @Test
        void shouldLeaveToOthersWhatNobodyHereHasTheSkillsFor() {
            rig.ready("ana");
            var work = rig.lead(Set.of("spanish"));
            rig.give(new CampaignInput.LeadsLeased(List.of(work)));
            assertThat(rig.conductor.hopperSize()).isZero();
            assertThat(rig.all(CampaignEffect.Settle.class))
                    .containsExactly(new CampaignEffect.Settle(
                            work.lease(),
                            new NextStep.RetryAt(
                                    rig.now.plus(Duration.ofMinutes(10)), false, "nobody with the skills is there")));
        }

        @Test
        void shouldNotLetWorkForABusySpeakerKeepOthersFromTheirs() {
            rig.ready("ben", Set.of("spanish"));
            rig.give(new CampaignInput.LeadsLeased(spanish(21)));
            rig.talking(new AgentId("ben"));
            rig.ready("ana");
            rig.pass(Duration.ofSeconds(1));
            rig.give(new CampaignInput.Tick());
            assertThat(rig.all(CampaignEffect.LeaseLeads.class)).isNotEmpty();
            rig.give(new CampaignInput.LeadsLeased(List.of(rig.lead())));
            assertThat(rig.all(CampaignEffect.Place.class))
                    .extracting(place -> place.attempt().lead().value())
                    .containsExactly("lead-1", "lead-22");
        }

        @Test
        void shouldKeepSomeWorkForTheBusySpeakerAndPutTheRestOff() {
            rig.ready("ben", Set.of("spanish"));
            rig.give(new CampaignInput.LeadsLeased(spanish(21)));
            rig.talking(new AgentId("ben"));
            rig.ready("ana");
            for (var round = 0; round < 30; round++) {
                rig.pass(Duration.ofMillis(500));
                if (asksForLeads(rig.give(new CampaignInput.Tick()))) {
                    rig.give(new CampaignInput.LeadsLeased(spanish(20)));
                }
                assertThat(rig.conductor.hopperSize()).isBetween(10, 40);
            }
            assertThat(rig.all(CampaignEffect.LeaseLeads.class)).hasSizeLessThan(20);
            assertThat(rig.all(CampaignEffect.Settle.class))
                    .isNotEmpty()
                    .allSatisfy(settle -> assertThat(settle.next())
                            .isInstanceOfSatisfying(NextStep.RetryAt.class, retry -> {
                                assertThat(retry.counts()).isFalse();
                                assertThat(retry.reason()).isEqualTo("everyone with the skills is busy");
                            }));
        }

        @Test
        void shouldLeaveTheHopperAloneWhileNobodyIsIdle() {
            rig.ready("ben", Set.of("spanish"));
            rig.give(new CampaignInput.LeadsLeased(spanish(21)));
            rig.talking(new AgentId("ben"));
            var asked = rig.all(CampaignEffect.LeaseLeads.class).size();
            rig.pass(Duration.ofSeconds(5));
            rig.give(new CampaignInput.Tick());
            assertThat(rig.all(CampaignEffect.LeaseLeads.class)).hasSize(asked);
            assertThat(rig.all(CampaignEffect.Settle.class)).isEmpty();
            assertThat(rig.conductor.hopperSize()).isEqualTo(20);
        }

        @Test
        void shouldCountAWaitingPersonAsACallInFlight() {
            var ben = rig.ready("ben", Set.of("spanish"));
            rig.give(new CampaignInput.LeadsLeased(List.of(rig.lead(Set.of("spanish")), rig.lead())));
            var call = rig.onlyCall();
            rig.give(new CampaignInput.Break(ben, "coffee"));
            rig.ready("ana");
            rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            assertThat(rig.callState(call)).isInstanceOf(CallState.Waiting.class);
            rig.give(new CampaignInput.Tick());
            assertThat(rig.all(CampaignEffect.Place.class)).hasSize(1);
            rig.pass(Duration.ofSeconds(2));
            rig.give(new CampaignInput.Tick());
            assertThat(rig.callState(call)).isInstanceOf(CallState.Ending.class);
            assertThat(rig.all(CampaignEffect.Place.class)).hasSize(2);
        }

        private List<LeasedLead> spanish(int count) {
            return Stream.generate(() -> rig.lead(Set.of("spanish")))
                    .limit(count)
                    .toList();
        }

        private static boolean asksForLeads(List<CampaignEffect> effects) {
            return effects.stream().anyMatch(CampaignEffect.LeaseLeads.class::isInstance);
        }

        @Test
        void shouldKnowNewSkillsOfAnAgentWhoJoinsAgain() {
            var ana = rig.ready("ana");
            rig.give(new CampaignInput.Join(new AgentProfile(ana, "Ana", Set.of("spanish"))));
            rig.give(new CampaignInput.LeadsLeased(spanish(1)));
            assertThat(rig.all(CampaignEffect.Place.class)).hasSize(1);
            assertThat(rig.stateOf(ana)).isInstanceOf(AgentState.Ready.class);
        }

        @Test
        void shouldPreviewOnlyWhatTheAgentCanTake() {
            var payer = new Rig(DialMode.PREVIEW).running(0);
            var ben = payer.ready("ben", Set.of("medicare"));
            payer.give(new CampaignInput.Break(ben, "lunch"));
            payer.give(new CampaignInput.LeadsLeased(List.of(payer.lead(Set.of("medicare")), payer.lead())));
            var ana = payer.ready("ana");
            assertThat(payer.conductor.preview(ana).orElseThrow().lead().id().value())
                    .isEqualTo("lead-2");
        }
    }
}
