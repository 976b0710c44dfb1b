package io.claimline.dialer.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptingOutTest {
    private static final Instant T0 = Instant.parse("2026-11-23T15:00:00Z");
    private static final AgentId ANA = new AgentId("ana");
    private static final CallEvent NINE = new CallEvent.KeyPressed('9');

    @Test
    void shouldOptOutByNineDuringTheSafeHarbourMessageAndLetItEndByItself() {
        var abandoned = after(fresh(null), new CallEvent.Answered(), new CallEvent.DeadlinePassed());
        var step = CallMachine.step(abandoned, NINE, T0);
        assertThat(step.effects()).containsExactly(new CallEffect.OptOut());
        assertThat(step.call()).isEqualTo(abandoned);
    }

    @Test
    void shouldOptOutByNineDuringTheVoicemailMessage() {
        var step = CallMachine.step(leavingMessage(), NINE, T0);
        assertThat(step.effects()).containsExactly(new CallEffect.OptOut());
        assertThat(step.call().state()).isInstanceOf(CallState.LeavingMessage.class);
    }

    @ParameterizedTest
    @ValueSource(chars = {'0', '1', '8', '*', '#'})
    void shouldNotOptOutByAnotherKey(char key) {
        assertThat(CallMachine.step(leavingMessage(), new CallEvent.KeyPressed(key), T0)
                        .effects())
                .isEmpty();
    }

    @Test
    void shouldNotOptOutWhileNoMessageIsPlayedOrTheCallIsOver() {
        var talking = after(fresh(ANA), new CallEvent.Answered(), new CallEvent.Bridged());
        assertThat(CallMachine.step(fresh(null), NINE, T0).effects()).isEmpty();
        assertThat(CallMachine.step(after(fresh(null), new CallEvent.Answered()), NINE, T0)
                        .effects())
                .isEmpty();
        assertThat(CallMachine.step(talking, NINE, T0).effects()).isEmpty();
        var closed = after(talking, new CallEvent.Gone(HangupCause.UNKNOWN));
        assertThat(CallMachine.step(closed, NINE, T0).effects()).isEmpty();
    }

    private static Call leavingMessage() {
        return after(fresh(ANA), new CallEvent.Answered(), new CallEvent.Bridged(), new CallEvent.MessageAsked());
    }

    private static Call fresh(@Nullable AgentId reserved) {
        return CallMachine.start(new CallId("call0001"), CallPolicy.patient(Duration.ofSeconds(25)), reserved, T0);
    }

    private static Call after(Call call, CallEvent... events) {
        for (var event : events) {
            call = CallMachine.step(call, event, T0.plus(Duration.ofSeconds(2))).call();
        }
        return call;
    }
}
