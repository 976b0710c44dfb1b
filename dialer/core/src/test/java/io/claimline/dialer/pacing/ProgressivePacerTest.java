package io.claimline.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressivePacerTest {
    @ParameterizedTest(name = "{0} available, {1} in flight, {2} in the hopper: {3}")
    @CsvSource({
        "0, 0, 5, 0, No agent is ready",
        "0, 3, 5, 0, No agent is ready",
        "3, 0, 5, 3, One line per ready agent",
        "3, 1, 5, 2, One line per ready agent",
        "3, 3, 5, 0, Every ready agent has a line ringing",
        "3, 9, 5, 0, Every ready agent has a line ringing",
        "3, 0, 2, 2, One line per ready agent",
        "3, 0, 0, 0, No work item is ready to be dialled"
    })
    void shouldKeepOneLinePerReadyAgent(int available, int inFlight, int hopper, int calls, String reason) {
        assertThat(new ProgressivePacer().pace(new PacingInput(available, inFlight, hopper)))
                .isEqualTo(new Pace(calls, reason));
    }

    @Test
    void shouldRefuseANegativePace() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace(-1, "x"));
    }
}
