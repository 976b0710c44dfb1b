package io.claimline.dialer.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallMachineTest {
    private static final Instant T0 = Instant.parse("2026-11-22T15:00:00Z");
    private static final AgentId ANA = new AgentId("ana");
    private static final AgentId BEN = new AgentId("ben");
    private static final CallPolicy POLICY = CallPolicy.patient(Duration.ofSeconds(25));

    private static Call fresh() {
        return CallMachine.start(new CallId("call0001"), POLICY, null, T0);
    }

    private static Instant at(double seconds) {
        return T0.plusMillis(Math.round(seconds * 1000));
    }

    private static Call after(Call call, Instant when, CallEvent... events) {
        for (var event : events) {
            call = CallMachine.step(call, event, when).call();
        }
        return call;
    }

    private static Call talking() {
        return after(
                fresh(), at(5), new CallEvent.Answered(), new CallEvent.AgentAssigned(ANA), new CallEvent.Bridged());
    }

    private static CallResult result(Call call) {
        assertThat(call.state()).isInstanceOf(CallState.Closed.class);
        return ((CallState.Closed) call.state()).result();
    }

    @Nested
    class BeforeAnyoneAnswers {
        @ParameterizedTest(name = "SIP {0}, cause {1} is {2}")
        @CsvSource({
            "486, 17, BUSY", "600, 17, BUSY", "404, 1, DISCONNECTED", "410, 22, DISCONNECTED", "604, 1, DISCONNECTED",
            "480, 19, UNAVAILABLE", "408, 18, NO_ANSWER", "487, 16, NO_ANSWER", "603, 21, REJECTED",
                    "403, 21, REJECTED",
            "607, 21, REJECTED", "503, 34, CONGESTED", "500, 41, CONGESTED", "488, 58, FAILED", "0, 17, BUSY",
            "0, 1, DISCONNECTED", "0, 19, NO_ANSWER", "0, 34, CONGESTED", "0, 21, REJECTED", "0, 0, FAILED"
        })
        void shouldNameTheResultByWhatTheSwitchSays(int sip, int cause, CallResult expected) {
            var gone = new CallEvent.Gone(new HangupCause(cause, sip));
            assertThat(result(after(fresh(), at(3), new CallEvent.Rang(), gone)))
                    .isEqualTo(expected);
            assertThat(result(after(fresh(), at(3), gone))).isEqualTo(expected);
        }

        @Test
        void shouldAskForAnAgentWhenAnsweredAndNoneIsReserved() {
            var step = CallMachine.step(fresh(), new CallEvent.Answered(), at(5));
            assertThat(step.effects()).containsExactly(new CallEffect.NeedAgent());
            assertThat(step.call().state()).isEqualTo(new CallState.Waiting(at(7)));
        }

        @Test
        void shouldBridgeTheReservedAgentWhenAnswered() {
            var reserved = CallMachine.start(new CallId("call0001"), POLICY, ANA, T0);
            var step = CallMachine.step(reserved, new CallEvent.Answered(), at(5));
            assertThat(step.effects()).containsExactly(new CallEffect.Bridge(ANA));
        }

        @Test
        void shouldHangUpWhenItRingsPastItsTimeAndTheSwitchSaysNothing() {
            var step = CallMachine.step(fresh(), new CallEvent.DeadlinePassed(), at(40));
            assertThat(step.effects()).containsExactly(new CallEffect.HangUp());
            assertThat(result(after(step.call(), at(41), new CallEvent.Gone(HangupCause.UNKNOWN))))
                    .isEqualTo(CallResult.NO_ANSWER);
        }

        @Test
        void shouldNotBelieveACallLostThatWasPlacedAMomentAgo() {
            assertThat(after(fresh(), at(1), new CallEvent.NotFound()).closed()).isFalse();
            assertThat(result(after(fresh(), at(6), new CallEvent.NotFound()))).isEqualTo(CallResult.LOST);
        }

        @Test
        void shouldCancelWhenTheReservedAgentLosesTheHeadset() {
            var reserved = CallMachine.start(new CallId("call0001"), POLICY, ANA, T0);
            var step = CallMachine.step(reserved, new CallEvent.AgentLegLost(), at(2));
            assertThat(step.effects()).containsExactly(new CallEffect.HangUp());
            var gone = CallMachine.step(step.call(), new CallEvent.Gone(HangupCause.UNKNOWN), at(3));
            assertThat(result(gone.call())).isEqualTo(CallResult.CANCELLED);
            assertThat(gone.effects()).containsExactly(new CallEffect.FreeAgent(ANA, false));
        }
    }

    @Nested
    class WhileAPersonWaits {
        @Test
        void shouldAbandonWithTheMessageAtTwoSeconds() {
            var waiting = after(fresh(), at(5), new CallEvent.Answered());
            var step = CallMachine.step(waiting, new CallEvent.DeadlinePassed(), at(7));
            assertThat(step.effects()).containsExactly(new CallEffect.Abandon());
            assertThat(result(after(step.call(), at(14), new CallEvent.Gone(HangupCause.UNKNOWN))))
                    .isEqualTo(CallResult.ABANDONED);
        }

        @Test
        void shouldNotCountAsAbandonedWhenThePersonHangsUpBeforeTwoSeconds() {
            var waiting = after(fresh(), at(5), new CallEvent.Answered());
            var gone = new CallEvent.Gone(new HangupCause(16, 0));
            assertThat(result(after(waiting, at(6.9), gone))).isEqualTo(CallResult.CALLER_HUNG_UP);
            assertThat(result(after(waiting, at(7), gone))).isEqualTo(CallResult.ABANDONED);
        }

        @Test
        void shouldSeekAnotherAgentWhenTheFirstLosesTheHeadset() {
            var connecting = after(fresh(), at(5), new CallEvent.Answered(), new CallEvent.AgentAssigned(ANA));
            var step = CallMachine.step(connecting, new CallEvent.AgentLegLost(), at(5.5));
            assertThat(step.effects())
                    .containsExactly(
                            new CallEffect.AgentMissed(ANA, "Your headset was lost as a call came"),
                            new CallEffect.NeedAgent());
            assertThat(step.call().agent()).isEmpty();
            assertThat(step.call().state()).isEqualTo(new CallState.Waiting(at(7)));
        }

        @Test
        void shouldSeekAnotherAgentWhenTheFirstDoesNotTakeTheCallForHalfOfThePersonsTime() {
            var connecting = after(fresh(), at(5), new CallEvent.Answered(), new CallEvent.AgentAssigned(ANA));
            var again = CallMachine.step(connecting, new CallEvent.DeadlinePassed(), at(5.7));
            var other = CallMachine.step(again.call(), new CallEvent.DeadlinePassed(), at(6.4));
            assertThat(other.effects())
                    .containsExactly(
                            new CallEffect.AgentMissed(ANA, "Your headset did not take a call"),
                            new CallEffect.NeedAgent());
            assertThat(other.call().state()).isEqualTo(new CallState.Waiting(at(7)));
        }

        @Test
        void shouldOrderTheBridgeAgainWhileThePersonsTimeLastsAndThenAbandon() {
            var connecting = after(fresh(), at(5), new CallEvent.Answered(), new CallEvent.AgentAssigned(ANA));
            var again = CallMachine.step(connecting, new CallEvent.DeadlinePassed(), at(5.8));
            assertThat(again.effects()).containsExactly(new CallEffect.Bridge(ANA));
            var late = CallMachine.step(again.call(), new CallEvent.DeadlinePassed(), at(7));
            assertThat(late.effects()).containsExactly(new CallEffect.FreeAgent(ANA, false), new CallEffect.Abandon());
        }

        @Test
        void shouldGiveASecondAgentBack() {
            var connecting = after(fresh(), at(5), new CallEvent.Answered(), new CallEvent.AgentAssigned(ANA));
            var step = CallMachine.step(connecting, new CallEvent.AgentAssigned(BEN), at(5));
            assertThat(step.effects()).containsExactly(new CallEffect.FreeAgent(BEN, false));
            assertThat(step.call().agent()).contains(ANA);
        }
    }

    @Nested
    class InConversation {
        @Test
        void shouldEndInWrapUpWhenThePartyHangsUp() {
            var step = CallMachine.step(talking(), new CallEvent.Gone(new HangupCause(16, 0)), at(60));
            assertThat(result(step.call())).isEqualTo(CallResult.CONNECTED);
            assertThat(step.effects()).containsExactly(new CallEffect.FreeAgent(ANA, true));
        }

        @Test
        void shouldHoldAndResume() {
            var held = CallMachine.step(talking(), new CallEvent.HoldAsked(), at(10));
            assertThat(held.effects()).containsExactly(new CallEffect.Hold());
            var resumed = CallMachine.step(
                    after(held.call(), at(10), new CallEvent.Unbridged()), new CallEvent.ResumeAsked(), at(20));
            assertThat(resumed.effects()).containsExactly(new CallEffect.Bridge(ANA));
            assertThat(after(resumed.call(), at(20), new CallEvent.Bridged()).state())
                    .isEqualTo(new CallState.Talking(ANA));
        }

        @Test
        void shouldPlayMusicUntilALostHeadsetIsBack() {
            var lost = CallMachine.step(talking(), new CallEvent.AgentLegLost(), at(10));
            assertThat(lost.effects()).containsExactly(new CallEffect.Hold());
            var back = CallMachine.step(lost.call(), new CallEvent.AgentLegBack(), at(12));
            assertThat(back.effects()).containsExactly(new CallEffect.Bridge(ANA));
        }

        @Test
        void shouldEndWhenTheHeadsetDoesNotComeBack() {
            var lost = after(talking(), at(10), new CallEvent.AgentLegLost());
            var step = CallMachine.step(lost, new CallEvent.DeadlinePassed(), at(31));
            assertThat(step.effects()).containsExactly(new CallEffect.HangUp());
            assertThat(result(after(step.call(), at(32), new CallEvent.Gone(HangupCause.UNKNOWN))))
                    .isEqualTo(CallResult.CONNECTED);
        }

        @Test
        void shouldBridgeAgainWhenTheBridgeBreaksWithoutReason() {
            var broken = after(talking(), at(10), new CallEvent.Unbridged());
            var step = CallMachine.step(broken, new CallEvent.DeadlinePassed(), at(13));
            assertThat(step.effects()).containsExactly(new CallEffect.Bridge(ANA));
        }

        @Test
        void shouldStayMutedAcrossAHold() {
            var muted = after(
                    talking(),
                    at(10),
                    new CallEvent.MuteAsked(true),
                    new CallEvent.HoldAsked(),
                    new CallEvent.ResumeAsked());
            var step = CallMachine.step(muted, new CallEvent.Bridged(), at(12));
            assertThat(step.effects()).containsExactly(new CallEffect.Mute(ANA, true));
        }

        @Test
        void shouldCloseWhatTheSwitchNoLongerKnows() {
            assertThat(result(after(talking(), at(60), new CallEvent.NotFound())))
                    .isEqualTo(CallResult.CONNECTED);
        }

        @Test
        void shouldStandByTheResultWhateverTheSwitchSaysLater() {
            var ending = after(talking(), at(60), new CallEvent.HangUpAsked("the agent"));
            assertThat(result(after(ending, at(61), new CallEvent.Gone(new HangupCause(17, 486)))))
                    .isEqualTo(CallResult.CONNECTED);
        }

        @Test
        void shouldCloseAfterThreeUnconfirmedHangUps() {
            var call = after(talking(), at(60), new CallEvent.HangUpAsked("the agent"));
            var passed = new CallEvent.DeadlinePassed();
            assertThat(after(call, at(70), passed, passed).closed()).isFalse();
            assertThat(result(after(call, at(70), passed, passed, passed))).isEqualTo(CallResult.CONNECTED);
        }
    }

    @Nested
    class WhileBeingEnded {
        @Test
        void shouldNotCutTheSafeHarbourMessageWhenTheAnswerIsToldAgain() {
            var abandoned =
                    after(after(fresh(), at(5), new CallEvent.Answered()), at(7), new CallEvent.DeadlinePassed());
            assertThat(CallMachine.step(abandoned, new CallEvent.Answered(), at(8))
                            .effects())
                    .isEmpty();
            assertThat(CallMachine.step(abandoned, new CallEvent.HangUpAsked("a supervisor"), at(8))
                            .effects())
                    .isEmpty();
        }

        @Test
        void shouldHangUpAgainWhenTheAnswerCrossedTheHangUp() {
            var ending = after(fresh(), at(40), new CallEvent.DeadlinePassed());
            assertThat(CallMachine.step(ending, new CallEvent.Answered(), at(40))
                            .effects())
                    .containsExactly(new CallEffect.HangUp());
        }

        @Test
        void shouldEndTheMessageAfterSeventyFiveSecondsWhenTheSwitchForgot() {
            var abandoned =
                    after(after(fresh(), at(5), new CallEvent.Answered()), at(7), new CallEvent.DeadlinePassed());
            assertThat(((CallState.Ending) abandoned.state()).until()).isEqualTo(at(82));
        }
    }

    @Test
    void shouldGiveUpAfterThreeRejoins() {
        var call = after(talking(), at(10), new CallEvent.Unbridged());
        var passed = new CallEvent.DeadlinePassed();
        assertThat(after(call, at(13), passed, passed, passed).state()).isInstanceOf(CallState.Rejoining.class);
        var step = CallMachine.step(after(call, at(13), passed, passed, passed), passed, at(22));
        assertThat(step.effects()).containsExactly(new CallEffect.HangUp());
    }

    @Test
    void shouldAbandonWhenTheSwitchDoesNotBridgeInTime() {
        var connecting = after(fresh(), at(5), new CallEvent.Answered(), new CallEvent.AgentAssigned(ANA));
        var step = CallMachine.step(connecting, new CallEvent.DeadlinePassed(), at(8));
        assertThat(step.effects()).containsExactly(new CallEffect.FreeAgent(ANA, false), new CallEffect.Abandon());
        assertThat(step.call().agent()).isEmpty();
    }

    @Test
    void shouldCountAsAbandonedWhoeverOfOursCutsOffAPersonThatNoAgentSpokeTo() {
        var waiting = after(fresh(), at(5), new CallEvent.Answered());
        var ending = after(waiting, at(6), new CallEvent.HangUpAsked("a supervisor"));
        assertThat(result(after(ending, at(7), new CallEvent.Gone(HangupCause.UNKNOWN))))
                .isEqualTo(CallResult.ABANDONED);
    }

    @Test
    void shouldIgnoreEverythingOnceClosed() {
        var closed = after(fresh(), at(3), new CallEvent.Gone(new HangupCause(17, 486)));
        for (var event :
                List.of(new CallEvent.Answered(), new CallEvent.AgentAssigned(ANA), new CallEvent.NotFound())) {
            assertThat(CallMachine.step(closed, event, at(9)))
                    .isEqualTo(new Step(closed, List.of(), "ignored: the call is closed"));
        }
    }
}
