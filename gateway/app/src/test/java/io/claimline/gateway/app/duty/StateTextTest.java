package io.claimline.gateway.app.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.report.StateTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StateTextTest {
    private static final Instant T0 = Instant.parse("2026-11-30T15:00:00Z");
    private static final CallId CALL = new CallId("call00001");

    static Stream<AgentState> states() {
        return Stream.of(
                new AgentState.Break(T0, "Lunch"),
                new AgentState.Ready(T0),
                new AgentState.Previewing(T0, new LeadId("north:1")),
                new AgentState.OnCall(T0, CALL),
                new AgentState.WrapUp(T0, CALL, T0.plusSeconds(60), 0),
                new AgentState.OverLimit(T0, CALL, T0.minusSeconds(60), 0),
                new AgentState.NotResponding(T0, "The headset is gone"));
    }

    @ParameterizedTest
    @MethodSource("states")
    void shouldCountOnTheBoardAsInReports(AgentState state) {
        assertThat(StateText.counted(StateText.name(state))).contains(StateTime.of(state));
    }

    @Test
    void shouldCountNobodyWhoIsNotAtWork() {
        assertThat(StateText.counted("Offline")).isEmpty();
    }
}
