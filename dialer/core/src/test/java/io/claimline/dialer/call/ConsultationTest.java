package io.claimline.dialer.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Consulting, conference, transfer, voicemail message and parking. */
class ConsultationTest {
    private static final Instant T0 = Instant.parse("2026-11-22T15:00:00Z");
    private static final AgentId ANA = new AgentId("ana");
    private static final AgentId BEN = new AgentId("ben");
    private static final CallPolicy POLICY = CallPolicy.patient(Duration.ofSeconds(25));
    private static final Guest.Line LINE =
            new Guest.Line(new LegId("cl-x-call0001-a1"), "Interpreter", new E164("+15055550199"));
    private static final Guest.Colleague COLLEAGUE = new Guest.Colleague(new LegId("cl-a-ben"), "Ben", BEN);

    private static Instant at(double seconds) {
        return T0.plusMillis(Math.round(seconds * 1000));
    }

    private static Step last(Call call, double seconds, CallEvent... events) {
        var step = new Step(call, List.of(), "");
        for (var event : events) {
            step = CallMachine.step(step.call(), event, at(seconds));
        }
        return step;
    }

    private static Call after(Call call, double seconds, CallEvent... events) {
        return last(call, seconds, events).call();
    }

    private static Call talking() {
        var fresh = CallMachine.start(new CallId("call0001"), POLICY, null, T0);
        return after(fresh, 5, new CallEvent.Answered(), new CallEvent.AgentAssigned(ANA), new CallEvent.Bridged());
    }

    private static CallEvent invite(Guest guest, boolean handOver) {
        return new CallEvent.InviteAsked(guest, handOver);
    }

    private static Call withGuest() {
        return after(talking(), 20, invite(LINE, false), new CallEvent.GuestAnswered(), new CallEvent.GuestBridged());
    }

    private static Call together() {
        return after(
                withGuest(),
                40,
                new CallEvent.ConferenceAsked(),
                new CallEvent.Bridged(),
                new CallEvent.GuestBridged());
    }

    private static Company company(Call call) {
        return ((CallState.Consulting) call.state()).company();
    }

    @Nested
    class Consulting {
        @Test
        void shouldLetThePartyHearMusicWhileTheGuestIsCalled() {
            var step = last(talking(), 20, invite(LINE, false));
            assertThat(step.effects()).containsExactly(new CallEffect.Hold(), new CallEffect.CallGuest(LINE, ANA));
            assertThat(company(step.call())).isEqualTo(Company.CALLING);
        }

        @Test
        void shouldLetAgentAndGuestSpeakWhenTheGuestAnswers() {
            var step = last(talking(), 20, invite(LINE, false), new CallEvent.GuestAnswered());
            assertThat(step.effects()).containsExactly(new CallEffect.BridgeGuest(ANA, LINE));
            assertThat(company(step.call())).isEqualTo(Company.WITH_GUEST);
        }

        @Test
        void shouldBringAColleagueInAtOnceForTheirHeadsetIsUp() {
            var step = last(talking(), 20, invite(COLLEAGUE, false));
            assertThat(step.effects())
                    .containsExactly(new CallEffect.Hold(), new CallEffect.BridgeGuest(ANA, COLLEAGUE));
        }

        @Test
        void shouldGoBackToThePartyAndSaySoWhenTheGuestDoesNotAnswer() {
            var step = last(talking(), 20, invite(LINE, false), new CallEvent.GuestGone());
            assertThat(step.effects())
                    .containsExactly(
                            new CallEffect.Say(ANA, "Interpreter did not answer."), new CallEffect.Bridge(ANA));
            assertThat(step.call().state()).isInstanceOf(CallState.Rejoining.class);
        }

        @Test
        void shouldHangUpAGuestThatRingsToTheEnd() {
            var step = last(talking(), 20, invite(LINE, false), new CallEvent.DeadlinePassed());
            assertThat(step.effects()).startsWith(new CallEffect.EndGuest(LINE)).contains(new CallEffect.Bridge(ANA));
        }

        @Test
        void shouldSwapBetweenGuestAndParty() {
            var toParty = last(withGuest(), 30, new CallEvent.SwapAsked());
            assertThat(toParty.effects()).containsExactly(new CallEffect.Bridge(ANA));
            assertThat(company(toParty.call())).isEqualTo(Company.WITH_PARTY);
            var back = last(toParty.call(), 31, new CallEvent.Bridged(), new CallEvent.SwapAsked());
            assertThat(back.effects()).containsExactly(new CallEffect.Hold(), new CallEffect.BridgeGuest(ANA, LINE));
        }

        @Test
        void shouldEndWithThePartyAndTakeTheGuestAlong() {
            var step = last(withGuest(), 30, new CallEvent.Gone(new HangupCause(16, 0)));
            assertThat(step.effects())
                    .containsExactly(new CallEffect.EndGuest(LINE), new CallEffect.FreeAgent(ANA, true));
            assertThat(step.call().closed()).isTrue();
        }

        @Test
        void shouldKeepBothWaitingWhileThePageReloadsAndComeBackToTheParty() {
            var lost = last(withGuest(), 30, new CallEvent.AgentLegLost());
            assertThat(lost.effects()).containsExactly(new CallEffect.Hold());
            assertThat(company(lost.call())).isEqualTo(Company.NOBODY);
            var back = last(lost.call(), 33, new CallEvent.AgentLegBack());
            assertThat(back.effects()).containsExactly(new CallEffect.Bridge(ANA));
            assertThat(company(back.call())).isEqualTo(Company.WITH_PARTY);
        }

        @Test
        void shouldOrderAgainThreeTimesAndThenGoBackToTheParty() {
            var call = after(talking(), 20, invite(LINE, false), new CallEvent.GuestAnswered());
            for (var i = 0; i < 3; i++) {
                var again = last(call, 22 + i * 2.0, new CallEvent.DeadlinePassed());
                assertThat(again.effects()).containsExactly(new CallEffect.BridgeGuest(ANA, LINE));
                call = again.call();
            }
            var given = last(call, 30, new CallEvent.DeadlinePassed());
            assertThat(given.effects())
                    .startsWith(new CallEffect.EndGuest(LINE))
                    .contains(new CallEffect.Bridge(ANA));
        }

        @Test
        void shouldSendDigitsToWhomTheAgentHears() {
            assertThat(last(withGuest(), 30, new CallEvent.DigitsAsked("2")).effects())
                    .containsExactly(new CallEffect.SendGuestDigits(LINE, "2"));
            assertThat(last(together(), 50, new CallEvent.DigitsAsked("2")).effects())
                    .containsExactly(new CallEffect.SendDigits("2"));
        }
    }

    @Nested
    class Conference {
        @Test
        void shouldBridgeThePartyFirstAndThenTheGuest() {
            var ordered = last(withGuest(), 40, new CallEvent.ConferenceAsked());
            assertThat(ordered.effects()).containsExactly(new CallEffect.Bridge(ANA));
            var joining = last(ordered.call(), 40.1, new CallEvent.Bridged());
            assertThat(joining.effects()).containsExactly(new CallEffect.JoinGuest(ANA, LINE));
        }

        @Test
        void shouldJoinTheGuestAtOnceWhenThePartyIsBridged() {
            var withParty = after(withGuest(), 30, new CallEvent.SwapAsked(), new CallEvent.Bridged());
            assertThat(last(withParty, 40, new CallEvent.ConferenceAsked()).effects())
                    .containsExactly(new CallEffect.JoinGuest(ANA, LINE));
        }

        @Test
        void shouldGoOnAsAPlainCallWhenTheGuestHangsUp() {
            var step = last(together(), 60, new CallEvent.GuestGone());
            assertThat(step.call().state()).isEqualTo(new CallState.Talking(ANA));
            assertThat(step.effects()).containsExactly(new CallEffect.Say(ANA, "Interpreter has hung up."));
        }

        @Test
        void shouldBridgeThePartyAgainWhenTheBridgeBreaks() {
            var broken = after(together(), 60, new CallEvent.Unbridged());
            assertThat(company(broken)).isEqualTo(Company.WITH_PARTY);
            assertThat(last(broken, 62, new CallEvent.DeadlinePassed()).effects())
                    .containsExactly(new CallEffect.Bridge(ANA));
        }
    }

    @Nested
    class Transfer {
        @Test
        void shouldLeaveGuestAndPartyTogetherAndFreeTheAgentToRecord() {
            for (var call : List.of(withGuest(), together())) {
                var step = last(call, 60, new CallEvent.HandOverAsked());
                assertThat(step.effects())
                        .containsExactly(new CallEffect.Handover(LINE), new CallEffect.FreeAgent(ANA, true));
                assertThat(step.call().state()).isInstanceOf(CallState.HandedOver.class);
                assertThat(step.call().timeline().at(Milestone.LEFT)).contains(at(60));
            }
        }

        @Test
        void shouldHandOverOnAnsweringWithoutSpeakingFirst() {
            var step = last(talking(), 20, invite(LINE, true), new CallEvent.GuestAnswered());
            assertThat(step.effects())
                    .containsExactly(new CallEffect.Handover(LINE), new CallEffect.FreeAgent(ANA, true));
        }

        @Test
        void shouldLeaveNobodyStrandedWhenABlindTransferIsNotAnswered() {
            var step = last(talking(), 20, invite(LINE, true), new CallEvent.GuestGone());
            assertThat(step.effects()).contains(new CallEffect.Bridge(ANA));
            assertThat(step.call().owner()).isEqualTo(ANA);
        }

        @Test
        void shouldMakeTheColleagueTheOwnerAndFreeTheAgentWithNothingToRecord() {
            for (var call : List.of(talking(), after(talking(), 20, invite(COLLEAGUE, false)))) {
                var event = call.state() instanceof CallState.Talking
                        ? invite(COLLEAGUE, true)
                        : new CallEvent.HandOverAsked();
                var step = last(call, 30, event);
                assertThat(step.effects())
                        .containsExactly(new CallEffect.Bridge(BEN), new CallEffect.FreeAgent(ANA, false));
                assertThat(step.call().owner()).isEqualTo(BEN);
            }
        }

        @Test
        void shouldEndForBothWhenEitherHangsUp() {
            var handed = after(withGuest(), 60, new CallEvent.HandOverAsked(), new CallEvent.GuestBridged());
            assertThat(last(handed, 90, new CallEvent.GuestGone()).effects()).containsExactly(new CallEffect.HangUp());
            assertThat(last(handed, 90, new CallEvent.Gone(new HangupCause(16, 0)))
                            .effects())
                    .startsWith(new CallEffect.EndGuest(LINE));
        }

        @Test
        void shouldOpenTheMicrophoneOfWhoLeavesMuted() {
            var muted = after(withGuest(), 50, new CallEvent.MuteAsked(true));
            assertThat(last(muted, 60, new CallEvent.HandOverAsked()).effects())
                    .contains(new CallEffect.Mute(ANA, false));
        }
    }

    @Nested
    class Message {
        @Test
        void shouldPlayTheMessageAndFreeTheAgentToRecord() {
            var step = last(talking(), 20, new CallEvent.MessageAsked());
            assertThat(step.effects())
                    .containsExactly(new CallEffect.LeaveMessage(), new CallEffect.FreeAgent(ANA, true));
            var over = after(step.call(), 40, new CallEvent.Gone(new HangupCause(16, 0)));
            assertThat(((CallState.Closed) over.state()).result()).isEqualTo(CallResult.CONNECTED);
        }

        @Test
        void shouldHangUpAMessageThatDoesNotEnd() {
            var step = last(talking(), 20, new CallEvent.MessageAsked(), new CallEvent.DeadlinePassed());
            assertThat(step.effects()).containsExactly(new CallEffect.HangUp());
        }
    }

    @Nested
    class TakingOver {
        private final Guest.Supervisor boss = new Guest.Supervisor(new LegId("cl-s-boss0001"), "Boss");

        @Test
        void shouldBridgeThePartyWithTheSupervisorAndFreeTheAgentToRecord() {
            var step = last(talking(), 20, new CallEvent.TakenOver(boss));
            assertThat(step.effects())
                    .containsExactly(new CallEffect.Handover(boss), new CallEffect.FreeAgent(ANA, true));
            assertThat(step.call().state()).isInstanceOf(CallState.HandedOver.class);
            assertThat(step.call().timeline().at(Milestone.LEFT)).isPresent();
        }

        @Test
        void shouldEndForBothWhenEitherHangsUp() {
            var taken = after(talking(), 20, new CallEvent.TakenOver(boss), new CallEvent.GuestBridged());
            assertThat(last(taken, 90, new CallEvent.GuestGone()).effects()).containsExactly(new CallEffect.HangUp());
            assertThat(last(taken, 90, new CallEvent.Gone(new HangupCause(16, 0)))
                            .effects())
                    .contains(new CallEffect.EndGuest(boss));
        }

        @Test
        void shouldNotTakeOverACallThatIsOver() {
            var over = after(talking(), 20, new CallEvent.Gone(new HangupCause(16, 0)));
            assertThat(last(over, 30, new CallEvent.TakenOver(boss)).effects()).isEmpty();
        }
    }

    @Nested
    class Parking {
        private final Call parked = after(talking(), 20, new CallEvent.ParkAsked());

        @Test
        void shouldPlayMusicAndFreeTheAgent() {
            assertThat(last(talking(), 20, new CallEvent.ParkAsked()).effects())
                    .containsExactly(new CallEffect.Hold(), new CallEffect.FreeAgent(ANA, false));
            assertThat(parked.agent()).isEmpty();
        }

        @Test
        void shouldBeTheCallOfWhoeverTakesIt() {
            var step = last(parked, 60, new CallEvent.AgentAssigned(BEN));
            assertThat(step.effects()).containsExactly(new CallEffect.Bridge(BEN));
            assertThat(step.call().owner()).isEqualTo(BEN);
        }

        @Test
        void shouldSeekAnAgentWhenItWaitsForLongAndEndWhenNobodyEverComes() {
            assertThat(last(parked, 200, new CallEvent.DeadlinePassed()).effects())
                    .containsExactly(new CallEffect.NeedAgent());
            assertThat(last(parked, 20 + 15 * 60, new CallEvent.DeadlinePassed())
                            .effects())
                    .containsExactly(new CallEffect.HangUp());
        }

        @Test
        void shouldTellWhoParkedItThatTheOtherSideHungUp() {
            assertThat(last(parked, 60, new CallEvent.Gone(new HangupCause(16, 0)))
                            .effects())
                    .containsExactly(new CallEffect.Say(ANA, "The call you parked was hung up by the other side."));
        }
    }
}
