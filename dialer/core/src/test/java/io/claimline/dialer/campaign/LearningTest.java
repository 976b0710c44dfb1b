package io.claimline.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.claimline.dialer.agent.WrapUpPolicy;
import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.compliance.Gates;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.PacingFact;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.worklist.AnswerChance;
import io.claimline.dialer.worklist.ClaimSteps;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.dialer.worklist.RetryPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a pacer is told of calls and agents, and how often. */
class LearningTest {
    private final WishfulPacer pacer = new WishfulPacer();
    private final Rig rig = new Rig(shanghai(), Gates.open(), pacer::of);

    @BeforeEach
    void start() {
        rig.running(10);
    }

    /** A day begins there when the rig's clock begins. */
    private static Campaign shanghai() {
        var usual = Rig.usual(DialMode.PREDICTIVE, new RetryPolicy(3, Duration.ofHours(4)));
        return new Campaign(
                usual.id(),
                usual.name(),
                usual.audience(),
                usual.mode(),
                usual.callerId(),
                usual.ring(),
                usual.retry(),
                usual.limits(),
                usual.steering(),
                ZoneId.of("Asia/Shanghai"),
                WrapUpPolicy.USUAL);
    }

    private CallId dialled() {
        pacer.wish = 1;
        rig.give(new CampaignInput.Tick());
        pacer.wish = 0;
        return rig.onlyCall();
    }

    /** A call under way whose agent is gone. */
    private CallId dialledForNobody() {
        var ana = rig.ready("ana");
        var call = dialled();
        rig.give(new CampaignInput.Break(ana, "lunch"));
        return call;
    }

    private List<PacingFact.RingEnded> rings() {
        return pacer.all(PacingFact.RingEnded.class);
    }

    private List<PacingFact.LiveAnswer> answers() {
        return pacer.all(PacingFact.LiveAnswer.class);
    }

    private long today() {
        return rig.campaign.day(rig.now);
    }

    private PacingFact.LiveAnswer missed() {
        return new PacingFact.LiveAnswer(today(), false);
    }

    @Nested
    class OfARing {
        @Test
        void shouldTellHowLongItRangWhenNobodyAnswered() {
            rig.ready("ana");
            var placed = FloorView.clock(rig.now);
            var call = dialled();
            rig.pass(Duration.ofSeconds(17));
            rig.gone(call, 19, 480);
            assertThat(pacer.facts).containsExactly(new PacingFact.RingEnded(placed, 17, false, Floor.UNKNOWN));
        }

        @Test
        void shouldTellOfAnAnswerOnceThoughTheSwitchTellsItTwice() {
            rig.ready("ana");
            var placed = FloorView.clock(rig.now);
            var call = dialled();
            rig.give(new TelephonyEvent.Ringing(Rig.party(call)));
            rig.pass(Duration.ofSeconds(9));
            rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            rig.give(new TelephonyEvent.Ringing(Rig.party(call)));
            assertThat(rings()).containsExactly(new PacingFact.RingEnded(placed, 9, true, Floor.UNKNOWN));
        }

        @Test
        void shouldTellHowLikelyTheLeadWasToAnswerByHowOftenItWasTried() {
            rig.ready("ana");
            rig.gone(dialled(), 19, 480);
            rig.gone(dialled(), 19, 480);
            assertThat(rings().getFirst().chance()).isNaN();
            assertThat(rings().getLast().chance()).isCloseTo(0.25, within(0.01));
        }

        @Test
        void shouldTellNothingOfACallThatNeverLeftUs() {
            rig.ready("ana");
            rig.give(new CampaignInput.NotPlaced(dialled(), "its attempt could not be kept"));
            assertThat(pacer.facts).isEmpty();
        }

        @Test
        void shouldTellNothingOfACallWhoseFateIsUnknown() {
            rig.ready("ana");
            dialled();
            rig.pass(Duration.ofSeconds(10));
            rig.give(new TelephonyEvent.LiveLegs(List.of()));
            assertThat(rings()).isEmpty();
        }

        @Test
        void shouldTellNothingOfACallThatAnAgentWasReservedFor() {
            var preview = new Rig(
                            Rig.usual(DialMode.PREVIEW, new RetryPolicy(3, Duration.ofHours(4))),
                            Gates.open(),
                            pacer::of)
                    .running(3);
            preview.dial(preview.ready("ana"));
            preview.gone(preview.onlyCall(), 19, 480);
            assertThat(rings()).isEmpty();
        }
    }

    @Nested
    class OfAnAnswer {
        @Test
        void shouldBeInTimeWhenAnAgentWasBridgedWithinTwoSeconds() {
            var ana = rig.ready("ana");
            var call = dialled();
            rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            assertThat(answers()).isEmpty();
            rig.pass(Duration.ofSeconds(2));
            rig.bridged(call, ana);
            rig.bridged(call, ana);
            rig.gone(call, 16, 0);
            assertThat(answers()).containsExactly(new PacingFact.LiveAnswer(today(), true));
        }

        @Test
        void shouldBeMissedWhenTheBridgeCameLate() {
            var ana = rig.ready("ana");
            var call = dialled();
            rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            rig.pass(Duration.ofMillis(2_001));
            rig.bridged(call, ana);
            assertThat(answers()).containsExactly(missed());
        }

        @Test
        void shouldBeMissedOnceWhenNobodyWasFree() {
            var call = dialledForNobody();
            rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            rig.pass(Duration.ofSeconds(2));
            rig.give(new CampaignInput.Tick());
            assertThat(rig.all(CampaignEffect.PlayAbandon.class)).hasSize(1);
            assertThat(answers()).containsExactly(missed());
            rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            rig.pass(Duration.ofSeconds(9));
            rig.gone(call, 16, 0);
            assertThat(answers()).hasSize(1);
        }

        @Test
        void shouldBeMissedWhenThePersonHungUpFirst() {
            var call = dialledForNobody();
            rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            rig.pass(Duration.ofMillis(500));
            rig.gone(call, 16, 0);
            assertThat(answers()).containsExactly(missed());
        }

        @Test
        void shouldBeMissedWhenTheSwitchDidNotBridge() {
            rig.ready("ana");
            var call = dialled();
            rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            for (var i = 0; i < 40; i++) {
                rig.pass(Duration.ofMillis(100));
                rig.give(new CampaignInput.Tick());
            }
            assertThat(answers()).containsExactly(missed());
        }

        @Test
        void shouldBeMissedOnceWhenItCrossedOurHangUp() {
            var call = dialledForNobody();
            rig.pass(Duration.ofSeconds(40));
            rig.give(new CampaignInput.Tick());
            assertThat(rig.callState(call)).isInstanceOf(CallState.Ending.class);
            rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            assertThat(answers()).containsExactly(missed());
        }

        @Test
        void shouldBeMissedWhenItHappenedWhileTheSwitchWasSilent() {
            var ana = rig.ready("ana");
            var call = dialled();
            rig.give(new TelephonyEvent.SwitchDown("trouble"));
            rig.pass(Duration.ofSeconds(8));
            rig.give(new TelephonyEvent.SwitchUp("back"));
            rig.give(new TelephonyEvent.LiveLegs(List.of(
                    new TelephonyEvent.LiveLeg(Rig.legOf(ana), TelephonyEvent.LegState.UP, null),
                    new TelephonyEvent.LiveLeg(Rig.party(call), TelephonyEvent.LegState.UP, null))));
            rig.bridged(call, ana);
            assertThat(answers()).containsExactly(missed());
        }

        @Test
        void shouldCountToTheDayOfTheCampaignsZone() {
            var call = dialledForNobody();
            rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            rig.gone(call, 16, 0);
            assertThat(answers().getFirst().day())
                    .isEqualTo(LocalDate.of(2026, 11, 23).toEpochDay());
        }

        @Test
        void shouldNotBeLostOnAPacerThatTurnedThePageAtMidnight() {
            rig.pass(Duration.ofSeconds(-1));
            rig.give(new CampaignInput.LeadsLeased(List.of(rig.lead())));
            var call = dialledForNobody();
            rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            rig.pass(Duration.ofSeconds(3));
            rig.give(new CampaignInput.Tick());
            assertThat(answers()).containsExactly(new PacingFact.LiveAnswer(today(), false));
            assertThat(rig.conductor.pacing(rig.now).days())
                    .extracting(day -> day.day())
                    .containsExactly(today() - 1);
        }
    }

    @Nested
    class OfAnAgent {
        private CallId talkingFor(AgentId ana, Duration time) {
            dialled();
            var call = rig.talking(ana);
            rig.pass(time);
            return call;
        }

        private CampaignInput saved(AgentId ana, CallId call) {
            return new CampaignInput.OutcomeSaved(ana, call, new NextStep.Done("paid"), false);
        }

        @Test
        void shouldTellHowLongTheTalkAndTheWorkAfterItTook() {
            var ana = rig.ready("ana");
            var call = talkingFor(ana, Duration.ofSeconds(90));
            rig.gone(call, 16, 0);
            rig.gone(call, 16, 0);
            rig.pass(Duration.ofSeconds(25));
            rig.give(saved(ana, call));
            rig.give(saved(ana, call));
            assertThat(pacer.facts)
                    .filteredOn(
                            fact -> !(fact instanceof PacingFact.RingEnded) && !(fact instanceof PacingFact.LiveAnswer))
                    .containsExactly(new PacingFact.TalkEnded(90), new PacingFact.WrapUpEnded(25));
        }

        @Test
        void shouldTellOfNoWorkAfterATalkWhoseOutcomeWasSavedDuringIt() {
            var ana = rig.ready("ana");
            var call = talkingFor(ana, Duration.ofSeconds(60));
            rig.give(saved(ana, call));
            rig.pass(Duration.ofSeconds(5));
            rig.gone(call, 16, 0);
            assertThat(pacer.all(PacingFact.TalkEnded.class)).containsExactly(new PacingFact.TalkEnded(65));
            assertThat(pacer.all(PacingFact.WrapUpEnded.class)).containsExactly(new PacingFact.WrapUpEnded(0));
        }

        @Test
        void shouldTellNothingOfAnAgentWhoNeverSpoke() {
            rig.ready("ana");
            var call = dialled();
            rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            rig.pass(Duration.ofMillis(300));
            rig.gone(call, 16, 0);
            assertThat(pacer.all(PacingFact.TalkEnded.class)).isEmpty();
            assertThat(pacer.all(PacingFact.WrapUpEnded.class)).isEmpty();
        }
    }

    @Nested
    class AfterARestart {
        private LeftBehind left(CallId call) {
            var live = rig.conductor.call(call).orElseThrow();
            return new LeftBehind(live.work(), live.attempt(), ClaimSteps.NONE);
        }

        private void restart(LeftBehind left, List<Attempt> answered) {
            var agents = new ArrayList<RestoredAgent>();
            rig.conductor.agents().forEach(agent -> agents.add(RestoredAgent.of(agent)));
            rig.restart();
            pacer.facts.clear();
            rig.give(new CampaignInput.Recovered(List.of(left), agents, List.of(), answered));
        }

        @Test
        void shouldCountNoAnswerAgainThatItsAttemptShows() {
            var ana = rig.ready("ana");
            var call = dialled();
            rig.talking(ana);
            var left = left(call);
            restart(left, List.of(left.attempt().orElseThrow()));
            rig.pass(Duration.ofSeconds(30));
            rig.give(new TelephonyEvent.LiveLegs(List.of(
                    new TelephonyEvent.LiveLeg(Rig.legOf(ana), TelephonyEvent.LegState.UP, Rig.party(call)),
                    new TelephonyEvent.LiveLeg(Rig.party(call), TelephonyEvent.LegState.UP, Rig.legOf(ana)))));
            rig.gone(call, 16, 0);
            assertThat(answers()).isEmpty();
            var today = rig.conductor.pacing(rig.now).today();
            assertThat(today.answers()).isEqualTo(1);
            assertThat(today.missed()).isZero();
            assertThat(pacer.history).containsExactly(today);
        }

        @Test
        void shouldCountAPersonWhoWaitedThroughItAsMissed() {
            var call = dialledForNobody();
            rig.give(new TelephonyEvent.Answered(Rig.party(call)));
            restart(left(call), List.of());
            rig.pass(Duration.ofSeconds(30));
            rig.give(new TelephonyEvent.LiveLegs(List.of()));
            assertThat(answers()).isEmpty();
            var today = rig.conductor.pacing(rig.now).today();
            assertThat(today.answers()).isEqualTo(1);
            assertThat(today.missed()).isEqualTo(1);
        }

        @Test
        void shouldKnowHowLongATalkHasLasted() {
            var ana = rig.ready("ana");
            var call = dialled();
            rig.talking(ana);
            rig.pass(Duration.ofSeconds(40));
            restart(left(call), List.of());
            rig.pass(Duration.ofSeconds(20));
            rig.give(new TelephonyEvent.LiveLegs(List.of(
                    new TelephonyEvent.LiveLeg(Rig.legOf(ana), TelephonyEvent.LegState.UP, null),
                    new TelephonyEvent.LiveLeg(Rig.party(call), TelephonyEvent.LegState.UP, null))));
            rig.gone(call, 16, 0);
            assertThat(pacer.all(PacingFact.TalkEnded.class)).containsExactly(new PacingFact.TalkEnded(60));
        }
    }

    /** What a list tells of answers reaches the pacer, for each call in flight and for each that ended. */
    @Nested
    class ToldChances {
        private final WishfulPacer pacer = new WishfulPacer();
        private final Rig rig = new Rig(
                Rig.usual(DialMode.PREDICTIVE, new RetryPolicy(3, Duration.ofHours(4))), Gates.open(), pacer::of);

        private LeasedLead told(double chance) {
            var work = rig.lead();
            return new LeasedLead(work.lead().answering(Optional.of(new AnswerChance(chance))), work.lease());
        }

        private void dial(LeasedLead... leads) {
            rig.running(0);
            rig.give(new CampaignInput.LeadsLeased(List.of(leads)));
            Stream.of("ana", "ben", "cyd").forEach(rig::ready);
            pacer.wish = leads.length;
            rig.give(new CampaignInput.Tick());
            pacer.wish = 0;
        }

        private List<CallId> calls() {
            return rig.conductor.calls().stream().map(live -> live.call().id()).toList();
        }

        @Test
        void shouldShowThePacerHowLikelyEachCallInFlightIsToBeAnswered() {
            dial(told(.2), told(.2), told(.04));
            rig.gone(calls().getFirst(), 19, 480);
            rig.give(new CampaignInput.Tick());
            assertThat(pacer.chances).hasSize(2);
            assertThat(pacer.chances.getFirst()).isCloseTo(.25, within(.01));
            assertThat(pacer.chances.getLast()).isLessThan(.25);
        }

        @Test
        void shouldTellThePacerHowLikelyItWasWhenACallEnds() {
            dial(told(.2), told(.04));
            rig.gone(calls().getFirst(), 19, 480);
            rig.gone(calls().getFirst(), 19, 480);
            var chances = pacer.all(PacingFact.RingEnded.class).stream()
                    .map(PacingFact.RingEnded::chance)
                    .toList();
            assertThat(chances.getFirst()).isCloseTo(.25, within(1e-9));
            assertThat(chances.getLast()).isLessThan(.25);
        }
    }
}
