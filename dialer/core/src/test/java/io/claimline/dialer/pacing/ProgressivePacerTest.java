package io.claimline.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressivePacerTest {
    @ParameterizedTest(name = "{0} available, {1} in flight, {2} in the hopper: {3}")
    @CsvSource({
        "0, 0, 5, 0, NO_AGENT",
        "0, 3, 5, 0, NO_AGENT",
        "3, 0, 5, 3, ONE_LINE_PER_AGENT",
        "3, 1, 5, 2, ONE_LINE_PER_AGENT",
        "3, 3, 5, 0, ONE_LINE_PER_AGENT",
        "3, 9, 5, 0, ONE_LINE_PER_AGENT",
        "3, 0, 2, 2, HOPPER_EMPTY",
        "3, 0, 0, 0, HOPPER_EMPTY"
    })
    void shouldKeepOneLinePerReadyAgent(int idle, int inFlight, int hopper, int calls, Bound bound) {
        var floor = new Floor().at(0, 0).idle(idle).hopper(hopper);
        for (var i = 0; i < inFlight; i++) {
            floor.addRinging(i, Floor.UNKNOWN);
        }
        assertThat(new ProgressivePacer().pace(floor)).isEqualTo(new Pace(calls, bound));
    }

    @Test
    void shouldRefuseANegativePace() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace(-1, Bound.RULE));
    }
}
