package io.claimline.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.compliance.Gates;
import io.claimline.dialer.dialogue.Answerer;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.reminder.Act;
import io.claimline.dialer.reminder.Briefs;
import io.claimline.dialer.reminder.Line;
import io.claimline.dialer.reminder.Point;
import io.claimline.dialer.reminder.Said;
import io.claimline.dialer.worklist.CallBack;
import io.claimline.dialer.worklist.ClaimSteps;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.dialer.worklist.RetryPolicy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RemindersTest {
    private static final RetryPolicy RETRY = new RetryPolicy(3, Duration.ofHours(4));

    private final Rig rig = new Rig(DialMode.REMINDER);

    /** Answered by a person who hears who calls. */
    private CallId greeted() {
        var call = rig.onlyCall();
        rig.give(new TelephonyEvent.Answered(Rig.party(call)));
        rig.judged(call, Answerer.PERSON);
        return call;
    }

    private CallId verified() {
        var call = greeted();
        rig.key(call, "1");
        rig.key(call, Briefs.BIRTH_DATE);
        rig.key(call, "");
        return call;
    }

    private static List<Line> said(List<CampaignEffect> effects) {
        return effects.stream()
                .filter(CampaignEffect.Remind.class::isInstance)
                .map(effect -> ((CampaignEffect.Remind) effect).act())
                .filter(Act.Say.class::isInstance)
                .flatMap(act -> Briefs.lines(((Act.Say) act).prompt()).stream())
                .toList();
    }

    private NextStep settled() {
        return rig.all(CampaignEffect.Settle.class).getLast().next();
    }

    private CallResult result() {
        var ending =
                rig.all(CampaignEffect.KeepAttempt.class).getLast().attempt().ending();
        return ((Ending.Closed) ending).result();
    }

    private TelephonyEvent.LiveLegs listed(CallId... calls) {
        return new TelephonyEvent.LiveLegs(Arrays.stream(calls)
                .map(call -> new TelephonyEvent.LiveLeg(Rig.party(call), TelephonyEvent.LegState.UP, null))
                .toList());
    }

    @Nested
    class Dialling {
        private Rig limited(PacingLimits limits) {
            var usual = Rig.usual(DialMode.REMINDER, RETRY);
            return new Rig(usual.paced(limits, usual.steering()), Gates.open(), PacerOf::byMode);
        }

        @Test
        void shouldNeedNoAgent() {
            rig.running(4);
            assertThat(rig.all(CampaignEffect.Place.class)).hasSize(4);
        }

        @Test
        void shouldStartNoMoreThanTheCallsPerSecond() {
            var slow = limited(new PacingLimits(0.03, 3, 500, 12)).running(10);
            assertThat(slow.all(CampaignEffect.Place.class)).hasSize(3);
            slow.pass(Duration.ofMillis(900));
            slow.give(new CampaignInput.Tick());
            assertThat(slow.all(CampaignEffect.Place.class)).hasSize(3);
            slow.pass(Duration.ofMillis(200));
            slow.give(new CampaignInput.Tick());
            assertThat(slow.all(CampaignEffect.Place.class)).hasSize(6);
            assertThat(slow.conductor.status()).contains("calls per second");
        }

        @Test
        void shouldUseNoMoreThanItsLines() {
            var narrow = limited(new PacingLimits(0.03, 100, 2, 12)).running(10);
            assertThat(narrow.all(CampaignEffect.Place.class)).hasSize(2);
            assertThat(narrow.conductor.status()).contains("lines");
            narrow.gone(narrow.conductor.calls().iterator().next().call().id(), 17, 486);
            assertThat(narrow.all(CampaignEffect.Place.class)).hasSize(3);
        }

        @Test
        void shouldPlaceNoMoreThanTheSwitchTakes() {
            rig.give(new TelephonyEvent.PlacingRoom(0));
            rig.running(5);
            rig.give(new TelephonyEvent.PlacingRoom(0));
            assertThat(rig.all(CampaignEffect.Place.class)).isEmpty();
            rig.give(new TelephonyEvent.PlacingRoom(2));
            assertThat(rig.all(CampaignEffect.Place.class)).hasSizeGreaterThanOrEqualTo(2);
        }

        @Test
        void shouldSayWhyNoReminderCanBePrepared() {
            rig.running(0);
            rig.give(new CampaignInput.Held("Nothing can be spoken: the synthesiser does not answer"));
            assertThat(rig.conductor.status()).contains("synthesiser");
            rig.give(new CampaignInput.Held(""));
            assertThat(rig.conductor.status()).doesNotContain("synthesiser");
        }

        @Test
        void shouldGiveToPeopleWhoHasNotConsentedToARecordedVoice() {
            var gated = new Rig(DialMode.REMINDER, Gates.withoutConsent(), RETRY).running(1);
            assertThat(gated.all(CampaignEffect.Place.class)).isEmpty();
            assertThat(gated.all(CampaignEffect.ForPeople.class)).hasSize(1);
            assertThat(gated.all(CampaignEffect.Settle.class)).isEmpty();
            assertThat(gated.all(CampaignEffect.KeepDecision.class))
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.decision().blockedBy()).contains("C-21"));
        }

        @Test
        void shouldDialAPersonsCampaignWithoutThatConsent() {
            var gated = new Rig(DialMode.PROGRESSIVE, Gates.withoutConsent(), RETRY).running(1);
            gated.ready("ana");
            assertThat(gated.all(CampaignEffect.Place.class)).hasSize(1);
        }

        @Test
        void shouldDialNothingOfWhichItCannotSpeak() {
            rig.running(0);
            var bare = rig.lead();
            rig.give(new CampaignInput.LeadsLeased(List.of(new LeasedLead(bare.lead(), bare.lease()))));
            assertThat(rig.all(CampaignEffect.Place.class)).isEmpty();
            assertThat(settled()).isInstanceOf(NextStep.Untouched.class);
        }

        @Test
        void shouldSpeakByItselfOnlyInACampaignOfReminders() {
            var live = new Rig(DialMode.PROGRESSIVE).running(0);
            live.ready("ana");
            live.give(new CampaignInput.LeadsLeased(
                    List.of(live.lead().with(Briefs.usual().brief()))));
            assertThat(live.conductor.call(live.onlyCall()).orElseThrow().call().reminder())
                    .isEmpty();
        }
    }

    @Nested
    class Speaking {
        @Test
        void shouldSayWhoCallsAndThenAskForProof() {
            rig.running(1);
            var call = rig.onlyCall();
            rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            assertThat(said(rig.judged(call, Answerer.PERSON))).containsExactly(Line.GREETING);
            assertThat(said(rig.key(call, "1"))).containsExactly(Line.ASK_BIRTH_DATE);
        }

        @Test
        void shouldWriteDownHowFarItCameBeforeItSaysMore() {
            rig.running(1);
            var call = greeted();
            rig.key(call, "1");
            var effects = rig.key(call, Briefs.BIRTH_DATE);
            assertThat(effects.getFirst())
                    .isInstanceOfSatisfying(
                            CampaignEffect.KeepAttempt.class,
                            keep -> assertThat(keep.attempt()
                                            .reminded()
                                            .orElseThrow()
                                            .reached(Point.VERIFIED))
                                    .isTrue());
            assertThat(said(effects)).containsExactly(Line.DISCLOSURE);
        }

        @Test
        void shouldNotBeginItsSentenceAgainBecauseAnotherOrderFailed() {
            rig.running(2);
            var calls =
                    rig.conductor.calls().stream().map(live -> live.call().id()).toList();
            calls.forEach(call -> {
                rig.give(new TelephonyEvent.Answered(Rig.party(call)));
                rig.judged(call, Answerer.PERSON);
            });
            rig.give(new CampaignInput.OrderFailed(Rig.party(calls.getFirst()), "no answer"));
            var effects = rig.give(listed(calls.getFirst(), calls.getLast()));
            assertThat(effects.stream()
                            .filter(CampaignEffect.Remind.class::isInstance)
                            .map(effect -> ((CampaignEffect.Remind) effect).call()))
                    .containsExactly(calls.getFirst());
            assertThat(rig.give(listed(calls.getFirst(), calls.getLast())))
                    .noneMatch(CampaignEffect.Remind.class::isInstance);
        }

        @Test
        void shouldBeginItsSentenceAgainWhenTheSwitchWasAway() {
            rig.running(1);
            var call = greeted();
            rig.give(new TelephonyEvent.SwitchDown("cable"));
            rig.give(new TelephonyEvent.SwitchUp("back"));
            assertThat(said(rig.give(listed(call)))).containsExactly(Line.GREETING);
        }

        @Test
        void shouldEndWhenTheSwitchNeverAnswersATurn() {
            rig.running(1);
            var call = greeted();
            rig.pass(Duration.ofMinutes(3));
            assertThat(rig.give(new CampaignInput.Tick())).contains(new CampaignEffect.EndLeg(Rig.party(call)));
        }

        @Test
        void shouldKeepAQuestionThatIsCutOffByAHangUp() {
            rig.running(1);
            var call = verified();
            rig.key(call, "4");
            rig.key(call, "");
            rig.gone(call, 16, 0);
            assertThat(rig.all(CampaignEffect.KeepSaid.class))
                    .singleElement()
                    .satisfies(keep -> assertThat(keep.said()).isInstanceOf(Said.Asked.class));
        }
    }

    @Nested
    class Transfer {
        @Test
        void shouldBridgeAReadyAgentInTheSameStep() {
            rig.running(1);
            var ana = rig.ready("ana");
            var call = verified();
            var effects = rig.key(call, "0");
            assertThat(effects).contains(new CampaignEffect.Bridge(call, Rig.legOf(ana)));
            assertThat(said(effects)).isEmpty();
            rig.bridged(call, ana);
            assertThat(rig.callState(call)).isEqualTo(new CallState.Talking(ana));
            rig.gone(call, 16, 0);
            assertThat(result()).isEqualTo(CallResult.CONNECTED);
            assertThat(rig.stateOf(ana)).isInstanceOf(AgentState.WrapUp.class);
        }

        @Test
        void shouldBridgeAnAgentWhoBecomesReadyWhileMusicPlays() {
            rig.running(1);
            var call = verified();
            rig.key(call, "0");
            rig.pass(Duration.ofMillis(300));
            assertThat(said(rig.give(new CampaignInput.Tick()))).containsExactly(Line.TO_A_PERSON);
            assertThat(rig.key(call, "")).contains(new CampaignEffect.PlayHold(call));
            rig.ready("ana");
            assertThat(rig.callState(call)).isInstanceOf(CallState.Connecting.class);
        }

        @Test
        void shouldServeWhoHasWaitedLongest() {
            rig.running(2);
            var calls =
                    rig.conductor.calls().stream().map(live -> live.call().id()).toList();
            calls.forEach(call -> {
                rig.give(new TelephonyEvent.Answered(Rig.party(call)));
                rig.judged(call, Answerer.PERSON);
            });
            rig.key(calls.getFirst(), "0");
            rig.pass(Duration.ofSeconds(1));
            rig.give(new CampaignInput.Tick());
            rig.key(calls.getFirst(), "");
            rig.pass(Duration.ofSeconds(10));
            rig.key(calls.getLast(), "0");
            rig.ready("ana");
            assertThat(rig.callState(calls.getFirst())).isInstanceOf(CallState.Connecting.class);
            assertThat(rig.callState(calls.getLast())).isInstanceOf(CallState.Reminding.class);
        }

        @Test
        void shouldSeekAnotherWhenTheHeadsetTakesNoCall() {
            rig.running(1);
            var ana = rig.ready("ana");
            var call = verified();
            rig.key(call, "0");
            rig.pass(Duration.ofSeconds(1));
            var effects = rig.give(new CampaignInput.Tick());
            assertThat(effects).contains(new CampaignEffect.PlayHold(call));
            assertThat(rig.stateOf(ana)).isInstanceOf(AgentState.NotResponding.class);
            rig.ready("ben");
            assertThat(rig.callState(call)).isInstanceOf(CallState.Connecting.class);
        }

        @Test
        void shouldOfferACallBackWhenNobodyComes() {
            rig.running(1);
            var call = verified();
            rig.key(call, "0");
            rig.pass(Duration.ofSeconds(1));
            rig.give(new CampaignInput.Tick());
            rig.key(call, "");
            rig.pass(Duration.ofSeconds(25));
            assertThat(said(rig.give(new CampaignInput.Tick()))).containsExactly(Line.NOBODY_FREE);
            rig.key(call, "1");
            assertThat(said(rig.kept(call, true))).containsExactly(Line.CALL_BACK_KEPT);
            rig.gone(call, 16, 0);
            assertThat(settled()).isEqualTo(new NextStep.Done("will be called back by a person"));
        }
    }

    @Nested
    class Settling {
        @Test
        void shouldNotRemindAgainWhoHasAskedNotTo() {
            rig.running(1);
            var call = greeted();
            var effects = rig.key(call, "9");
            assertThat(effects)
                    .anySatisfy(effect -> assertThat(effect)
                            .isInstanceOfSatisfying(
                                    CampaignEffect.KeepSaid.class,
                                    keep -> assertThat(keep.said()).isEqualTo(new Said.OptedOut())));
            assertThat(said(rig.kept(call, true))).containsExactly(Line.OPTED_OUT);
            rig.gone(call, 16, 0);
            assertThat(settled()).isEqualTo(new NextStep.Done("asked not to be called"));
        }

        @Test
        void shouldHeedAnOptOutAlsoWhenThePersonHangsUpBeforeItIsWrittenDown() {
            rig.running(1);
            var call = greeted();
            rig.key(call, "9");
            rig.gone(call, 16, 0);
            assertThat(settled()).isEqualTo(new NextStep.Done("asked not to be called"));
        }

        @Test
        void shouldHeedAnOptOutAlsoWhenItCannotBeWrittenDown() {
            rig.running(1);
            var call = greeted();
            rig.key(call, "9");
            rig.pass(Duration.ofSeconds(5));
            assertThat(said(rig.give(new CampaignInput.Tick()))).containsExactly(Line.NOT_WRITTEN);
            rig.gone(call, 16, 0);
            assertThat(settled()).isEqualTo(new NextStep.Done("asked not to be called"));
        }

        @Test
        void shouldBeDoneWithWhoHeardTheBalanceAndTryOthersAgain() {
            rig.running(1);
            var call = verified();
            rig.key(call, "");
            rig.gone(call, 16, 0);
            assertThat(settled()).isEqualTo(new NextStep.Done("reminded"));
            assertThat(result()).isEqualTo(CallResult.REMINDED);
            var other = new Rig(DialMode.REMINDER).running(1);
            other.give(new TelephonyEvent.Answered(Rig.party(other.onlyCall())));
            other.judged(other.onlyCall(), Answerer.MACHINE);
            other.gone(other.onlyCall(), 16, 0);
            assertThat(other.all(CampaignEffect.Settle.class).getLast().next())
                    .isEqualTo(new NextStep.RetryAt(other.now.plus(Duration.ofDays(1)), true, "a machine answered"));
        }

        @Test
        void shouldGiveAPromisedCallBackToPeople() {
            rig.running(0);
            var work = rig.lead();
            var due = new LeasedLead(work.lead().promised(new CallBack(rig.now, null)), work.lease());
            rig.give(new CampaignInput.CallBacksLeased(List.of(due)));
            assertThat(rig.all(CampaignEffect.ForPeople.class)).hasSize(1);
            assertThat(rig.all(CampaignEffect.Place.class)).isEmpty();
        }

        @Test
        void shouldSettleEachCallOnce() {
            rig.running(5);
            var calls =
                    rig.conductor.calls().stream().map(live -> live.call().id()).toList();
            IntStream.range(0, 2).forEach(twice -> calls.forEach(call -> rig.gone(call, 17, 486)));
            assertThat(rig.all(CampaignEffect.Settle.class).stream()
                            .map(settle -> settle.lease().lead())
                            .collect(Collectors.toSet()))
                    .hasSize(5);
            assertThat(rig.all(CampaignEffect.Settle.class)).hasSize(5);
        }
    }

    @Nested
    class AfterADeadGateway {
        private void takenUp() {
            var attempt = rig.all(CampaignEffect.KeepAttempt.class).getLast().attempt();
            var work = rig.conductor.calls().iterator().next().work();
            rig.restart();
            rig.give(new CampaignInput.Run(true));
            rig.give(new CampaignInput.Recovered(
                    List.of(new LeftBehind(new LeasedLead(work.lead(), work.lease()), attempt, ClaimSteps.NONE)),
                    List.of()));
            rig.give(new TelephonyEvent.SwitchUp("bench"));
        }

        @Test
        void shouldEndWhatSpokeAsInterrupted() {
            rig.running(1);
            var call = greeted();
            rig.key(call, "1");
            takenUp();
            assertThat(rig.give(listed(call))).contains(new CampaignEffect.EndLeg(Rig.party(call)));
            rig.gone(call, 16, 0);
            assertThat(result()).isEqualTo(CallResult.INTERRUPTED);
            assertThat(rig.all(CampaignEffect.KeepAttempt.class)
                            .getLast()
                            .attempt()
                            .reminded())
                    .as("how far it came stays on record")
                    .hasValueSatisfying(
                            path -> assertThat(path.reached(Point.GREETED)).isTrue());
            assertThat(settled()).isEqualTo(new NextStep.RetryAt(rig.now.plus(Duration.ofDays(1)), true, "cut short"));
        }

        @Test
        void shouldNotRingAgainAtOnceWhereItRang() {
            rig.running(1);
            var call = rig.onlyCall();
            rig.give(new TelephonyEvent.Ringing(Rig.party(call)));
            takenUp();
            rig.give(listed());
            assertThat(result()).isEqualTo(CallResult.LOST);
            assertThat(settled()).isEqualTo(new NextStep.RetryAt(rig.now.plus(Duration.ofHours(4)), true, "lost"));
        }

        @Test
        void shouldWriteDownAgainWhoWantsNoMoreCalls() {
            rig.running(1);
            var call = greeted();
            rig.key(call, "9");
            takenUp();
            assertThat(rig.all(CampaignEffect.KeepSaid.class))
                    .singleElement()
                    .satisfies(keep -> assertThat(keep.said()).isEqualTo(new Said.OptedOut()));
            rig.give(listed());
            assertThat(settled()).isEqualTo(new NextStep.Done("asked not to be called"));
        }

        @Test
        void shouldHaveWorkThatNobodyDialledPreparedAnew() {
            var work = rig.lead();
            rig.give(new CampaignInput.Run(true));
            rig.give(new CampaignInput.Recovered(
                    List.of(new LeftBehind(new LeasedLead(work.lead(), work.lease()), null, ClaimSteps.NONE)),
                    List.of()));
            rig.give(new TelephonyEvent.SwitchUp("bench"));
            rig.give(listed());
            assertThat(rig.all(CampaignEffect.Place.class)).isEmpty();
            assertThat(settled()).isInstanceOf(NextStep.Untouched.class);
        }

        @Test
        void shouldCallACallInterruptedThatTheSwitchHasLost() {
            rig.running(1);
            var call = verified();
            var ana = rig.ready("ana");
            rig.key(call, "0");
            rig.give(new TelephonyEvent.SwitchDown("crash"));
            rig.give(new TelephonyEvent.SwitchUp("back"));
            rig.give(new TelephonyEvent.LiveLegs(
                    List.of(new TelephonyEvent.LiveLeg(Rig.legOf(ana), TelephonyEvent.LegState.UP, null))));
            assertThat(result()).isEqualTo(CallResult.INTERRUPTED);
            assertThat(rig.stateOf(ana)).isInstanceOf(AgentState.Ready.class);
        }
    }
}
