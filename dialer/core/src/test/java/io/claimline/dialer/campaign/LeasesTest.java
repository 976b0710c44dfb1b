package io.claimline.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.compliance.AskAgain;
import io.claimline.dialer.compliance.Gates;
import io.claimline.dialer.id.Fence;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.worklist.Lease;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.dialer.worklist.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LeasesTest {
    @Test
    void shouldGiveEverythingButTheCallsBackWhenHandedOver() {
        var rig = new Rig(DialMode.PREVIEW).running(5);
        var ana = rig.ready("ana");
        var ben = rig.ready("ben");
        rig.dial(ana);
        var call = rig.onlyCall();
        rig.give(new CampaignInput.HandOver());
        assertThat(rig.all(CampaignEffect.Settle.class))
                .hasSize(4)
                .allSatisfy(settle -> assertThat(settle.next()).isEqualTo(new NextStep.Untouched("not dialled")));
        assertThat(rig.conductor.preview(ben)).isEmpty();
        assertThat(rig.stateOf(ben)).isInstanceOf(AgentState.Ready.class);
        assertThat(rig.onlyCall()).isEqualTo(call);
        rig.give(new CampaignInput.LeadsLeased(List.of(rig.lead())));
        assertThat(rig.all(CampaignEffect.Settle.class)).hasSize(5);
        assertThat(rig.all(CampaignEffect.EndLeg.class)).isEmpty();
    }

    private static final RetryPolicy RETRY = new RetryPolicy(3, Duration.ofHours(4));

    /** The store gives the lead to the same gateway again, its old lease having run out. */
    private static LeasedLead again(LeasedLead work, Rig rig) {
        var old = work.lease();
        var fence = new Fence(old.fence().number() + 1);
        return new LeasedLead(work.lead(), new Lease(old.lead(), old.owner(), fence, rig.now.plus(Stock.LEASE)));
    }

    private static CampaignInput.LeasesRenewed renewed(Rig rig, LeasedLead work, boolean kept) {
        var id = Set.of(work.lead().id());
        return new CampaignInput.LeasesRenewed(id, kept ? id : Set.<LeadId>of(), rig.now.plus(Stock.LEASE));
    }

    @Nested
    class Hopper {
        private final Rig rig = new Rig(DialMode.PROGRESSIVE).running(0);

        @Test
        void shouldAskOnceForWhatItLacksAndAgainOnlyAfterTheAnswer() {
            rig.withHeadset("ana");
            rig.give(new CampaignInput.Tick());
            assertThat(rig.all(CampaignEffect.LeaseLeads.class)).isEmpty();
            rig.pass(Duration.ofSeconds(3));
            rig.give(new CampaignInput.Tick());
            rig.give(new CampaignInput.Tick());
            assertThat(rig.all(CampaignEffect.LeaseLeads.class)).containsExactly(new CampaignEffect.LeaseLeads(20));
        }

        @Test
        void shouldAskAgainThreeSecondsAfterTheStoreFailed() {
            rig.withHeadset("ana");
            rig.pass(Duration.ofSeconds(3));
            rig.give(new CampaignInput.Tick());
            rig.give(new CampaignInput.LeaseFailed("away"));
            rig.pass(Duration.ofMillis(2_999));
            rig.give(new CampaignInput.Tick());
            assertThat(rig.all(CampaignEffect.LeaseLeads.class)).hasSize(1);
            rig.pass(Duration.ofMillis(1));
            rig.give(new CampaignInput.Tick());
            assertThat(rig.all(CampaignEffect.LeaseLeads.class)).hasSize(2);
        }

        @Test
        void shouldGiveLeadsBackThatArriveAfterTheStop() {
            rig.give(new CampaignInput.Run(false));
            var work = rig.lead();
            assertThat(rig.give(new CampaignInput.LeadsLeased(List.of(work))))
                    .contains(new CampaignEffect.Settle(work.lease(), new NextStep.Untouched("not dialled")));
            assertThat(rig.conductor.hopperSize()).isZero();
        }

        @Test
        void shouldDropLeadsWhoseLeaseWasLost() {
            var work = rig.lead();
            rig.give(new CampaignInput.LeadsLeased(List.of(work)));
            rig.give(renewed(rig, work, false));
            assertThat(rig.conductor.hopperSize()).isZero();
            assertThat(rig.all(CampaignEffect.Settle.class)).isEmpty();
        }

        @Test
        void shouldDialUnderARenewedLease() {
            var work = rig.lead();
            rig.give(new CampaignInput.LeadsLeased(List.of(work)));
            rig.pass(Duration.ofMinutes(2));
            rig.give(renewed(rig, work, true));
            rig.pass(Duration.ofMinutes(2));
            rig.ready("ana");
            assertThat(rig.all(CampaignEffect.Place.class)).hasSize(1);
        }

        @Test
        void shouldHoldALeadOnceThoughItIsLeasedToUsAgain() {
            var work = rig.lead();
            rig.give(new CampaignInput.LeadsLeased(List.of(work)));
            rig.pass(Stock.LEASE);
            rig.give(new CampaignInput.LeadsLeased(List.of(again(work, rig))));
            assertThat(rig.conductor.hopperSize()).isEqualTo(1);
            rig.give(renewed(rig, work, true));
            rig.ready("ana");
            rig.ready("ben");
            assertThat(rig.all(CampaignEffect.Place.class))
                    .singleElement()
                    .satisfies(place -> assertThat(place.attempt().fence()).isEqualTo(new Fence(2)));
        }
    }

    @Nested
    class OnTheLine {
        private final Rig rig = new Rig(DialMode.PROGRESSIVE).running(1);

        @Test
        void shouldKeepRenewingTheLeaseOfACallAndOfItsWrapUp() {
            var ana = rig.ready("ana");
            var call = rig.talking(ana);
            rig.pass(Duration.ofSeconds(30));
            assertThat(rig.give(new CampaignInput.Tick())).anyMatch(CampaignEffect.RenewLeases.class::isInstance);
            rig.gone(call, 16, 0);
            rig.pass(Duration.ofSeconds(30));
            assertThat(rig.give(new CampaignInput.Tick())).anyMatch(CampaignEffect.RenewLeases.class::isInstance);
        }

        @Test
        void shouldNotCallTheLeadASecondTimeWhenItIsLeasedToUsAgain() {
            var ana = rig.ready("ana");
            rig.ready("ben");
            var call = rig.talking(ana);
            rig.pass(Stock.LEASE);
            var anew = again(rig.conductor.call(call).orElseThrow().work(), rig);
            rig.give(new CampaignInput.LeadsLeased(List.of(anew)));
            assertThat(rig.all(CampaignEffect.Place.class)).hasSize(1);
            // Whoever takes the lead over next must see an attempt under the lease before.
            assertThat(rig.all(CampaignEffect.KeepAttempt.class)
                            .getLast()
                            .attempt()
                            .fence())
                    .isEqualTo(new Fence(2));
            rig.gone(call, 16, 0);
            rig.give(new CampaignInput.OutcomeSaved(ana, call, new NextStep.Done("paid"), false));
            assertThat(rig.all(CampaignEffect.Settle.class))
                    .singleElement()
                    .satisfies(settle -> assertThat(settle.lease()).isEqualTo(anew.lease()));
        }
    }

    @Nested
    class Previewed {
        private final Rig rig = new Rig(DialMode.PREVIEW).running(2);

        @Test
        void shouldRenewTheLease() {
            var ana = rig.ready("ana");
            var work = rig.conductor.preview(ana).orElseThrow();
            rig.pass(Duration.ofSeconds(30));
            rig.give(new CampaignInput.Tick());
            assertThat(rig.all(CampaignEffect.RenewLeases.class).getLast().leases())
                    .contains(work.lease());
        }

        @Test
        void shouldNotDialUnderALeaseThatRanOut() {
            var ana = rig.ready("ana");
            rig.pass(Stock.LEASE);
            rig.dial(ana);
            assertThat(rig.all(CampaignEffect.Place.class)).isEmpty();
            assertThat(rig.all(CampaignEffect.Tell.class)).hasSize(1);
            assertThat(rig.stateOf(ana)).isInstanceOf(AgentState.Ready.class);
        }

        @Test
        void shouldTakeALostWorkItemOffTheDesk() {
            var ana = rig.ready("ana");
            var work = rig.conductor.preview(ana).orElseThrow();
            rig.give(renewed(rig, work, false));
            assertThat(rig.conductor.preview(ana)).isPresent().get().isNotEqualTo(work);
            assertThat(rig.all(CampaignEffect.Settle.class)).isEmpty();
        }

        @Test
        void shouldTakeTheNewLeaseOfWhatIsOnADesk() {
            var ana = rig.ready("ana");
            var anew = again(rig.conductor.preview(ana).orElseThrow(), rig);
            rig.give(new CampaignInput.LeadsLeased(List.of(anew)));
            assertThat(rig.conductor.preview(ana)).contains(anew);
            assertThat(rig.conductor.hopperSize()).isEqualTo(1);
        }

        @Test
        void shouldNotDialWhenTheCampaignIsStoppedAndGiveTheItemBack() {
            var ana = rig.ready("ana");
            var work = rig.conductor.preview(ana).orElseThrow();
            rig.give(new CampaignInput.Run(false));
            rig.dial(ana);
            assertThat(rig.all(CampaignEffect.Place.class)).isEmpty();
            assertThat(rig.all(CampaignEffect.Refuse.class)).hasSize(1);
            rig.give(new CampaignInput.Break(ana, "lunch"));
            assertThat(rig.conductor.hopperSize()).isZero();
            assertThat(rig.all(CampaignEffect.Settle.class))
                    .contains(new CampaignEffect.Settle(work.lease(), new NextStep.Untouched("not dialled")));
        }

        @Test
        void shouldNotDialWithoutAHeadsetOrWhileTheSwitchIsAway() {
            var ana = rig.ready("ana");
            rig.give(new CampaignInput.PutOnHeadset(ana, new LegId("new"), "desk-001"));
            rig.dial(ana);
            rig.give(new TelephonyEvent.Answered(new LegId("new")));
            rig.give(new TelephonyEvent.SwitchDown("cable"));
            rig.dial(ana);
            assertThat(rig.all(CampaignEffect.Refuse.class)).hasSize(2);
            assertThat(rig.all(CampaignEffect.Place.class)).isEmpty();
            assertThat(rig.conductor.preview(ana)).isPresent();
        }

        @Test
        void shouldSilenceTheRingToneWhenTheCallIsOver() {
            var ana = rig.ready("ana");
            rig.dial(ana);
            rig.gone(rig.onlyCall(), 17, 486);
            assertThat(rig.all(CampaignEffect.SetRingback.class))
                    .containsExactly(
                            new CampaignEffect.SetRingback(Rig.legOf(ana), true),
                            new CampaignEffect.SetRingback(Rig.legOf(ana), false));
        }

        @Test
        void shouldHangUpWhileItStillRings() {
            var ana = rig.ready("ana");
            rig.dial(ana);
            var call = rig.onlyCall();
            rig.give(new TelephonyEvent.Ringing(Rig.party(call)));
            assertThat(rig.give(new CampaignInput.HangUp(ana, rig.callOf(ana))))
                    .contains(new CampaignEffect.EndLeg(Rig.party(call)));
            rig.gone(call, 0, 487);
            assertThat(rig.all(CampaignEffect.Settle.class))
                    .singleElement()
                    .satisfies(settle -> assertThat(settle.next())
                            .isEqualTo(new NextStep.RetryAt(rig.now.plus(Duration.ofMinutes(2)), false, "taken back")));
        }
    }

    @Nested
    class AtTheGate {
        @Test
        void shouldKeepADecisionThatDefersAndGiveTheLeadBackUntilThen() {
            var until = Instant.parse("2026-11-23T13:00:00Z");
            var rig = new Rig(DialMode.PROGRESSIVE, Gates.deferring(until), RETRY).running(1);
            rig.ready("ana");
            assertThat(rig.all(CampaignEffect.Place.class)).isEmpty();
            assertThat(rig.all(CampaignEffect.KeepDecision.class)).hasSize(1);
            var why = "not when or where the person asked not to be called";
            assertThat(rig.all(CampaignEffect.Settle.class))
                    .singleElement()
                    .satisfies(settle -> assertThat(settle.next()).isEqualTo(new NextStep.RetryAt(until, false, why)));
        }

        @Test
        void shouldAskAgainLaterAboutADeniedLeadAndTellTheAgentWhy() {
            var rig = new Rig(DialMode.PREVIEW, Gates.denying(), RETRY);
            rig.running(1);
            var ana = rig.ready("ana");
            rig.dial(ana);
            assertThat(rig.all(CampaignEffect.Place.class)).isEmpty();
            assertThat(rig.all(CampaignEffect.Settle.class))
                    .singleElement()
                    .satisfies(settle -> assertThat(settle.next())
                            .isEqualTo(NextStep.RetryAt.barred(
                                    rig.now.plus(AskAgain.DENIED), NextStep.Bar.DENIED, "asked not to be called")));
            assertThat(rig.all(CampaignEffect.Tell.class))
                    .containsExactly(new CampaignEffect.Tell(ana, "Not dialled: asked not to be called"));
            assertThat(rig.stateOf(ana)).isInstanceOf(AgentState.Ready.class);
        }

        @Test
        void shouldKeepPatientsWorkWhereItIsWhileNothingKnownCanBeReliedOn() {
            var rig = new Rig(DialMode.PROGRESSIVE, Gates.closed("the store is away"), RETRY).running(3);
            rig.ready("ana");
            assertThat(rig.all(CampaignEffect.Place.class)).isEmpty();
            assertThat(rig.all(CampaignEffect.KeepDecision.class)).isEmpty();
            assertThat(rig.all(CampaignEffect.Settle.class)).isEmpty();
            assertThat(rig.conductor.status()).isEqualTo("Nothing is dialled: the store is away");
        }

        @Test
        void shouldPlaceWithAPermitForTheNumberOfTheLead() {
            var rig = new Rig(DialMode.PROGRESSIVE).running(1);
            rig.ready("ana");
            assertThat(rig.all(CampaignEffect.Place.class)).singleElement().satisfies(place -> {
                assertThat(place.permit().number()).isEqualTo(place.attempt().number());
                assertThat(place.permit().leg())
                        .isEqualTo(Rig.party(place.attempt().id()));
                assertThat(place.permit().callerId()).isEqualTo(rig.campaign.callerId());
                assertThat(place.decision().id()).isEqualTo(place.attempt().decision());
            });
        }
    }

    @Test
    void shouldCountAWaitingPersonAsALineOfAReadyAgent() {
        var rig = new Rig(DialMode.PROGRESSIVE).running(5);
        var ben = rig.ready("ben", Set.of());
        var call = rig.onlyCall();
        rig.give(new CampaignInput.Break(ben, "x"));
        rig.give(new TelephonyEvent.Answered(Rig.party(call)));
        rig.ready("ana");
        assertThat(rig.all(CampaignEffect.Place.class)).hasSize(1);
    }
}
