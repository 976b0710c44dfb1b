package io.claimline.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacingLimitsTest {
    @ParameterizedTest(name = "cap {0}, {1} calls/s, {2} lines, {3} per agent: {4}")
    @CsvSource({
        "0.0301, 10, 500, 12, abandonCap",
        "0, 10, 500, 12, abandonCap",
        "-0.01, 10, 500, 12, abandonCap",
        "NaN, 10, 500, 12, abandonCap",
        "0.03, 0, 500, 12, callsPerSecond",
        "0.03, Infinity, 500, 12, callsPerSecond",
        "0.03, 10, 0, 12, lines",
        "0.03, 10, 500, 0.9, linesPerAgent",
        "0.03, 10, 500, NaN, linesPerAgent"
    })
    void shouldRefuseWhatIsImpossibleByItsName(double cap, double rate, int lines, double perAgent, String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PacingLimits(cap, rate, lines, perAgent))
                .withMessageStartingWith(name);
    }

    @Test
    void shouldTakeTheLawfulCap() {
        assertThat(new PacingLimits(0.03, 0.5, 1, 1).abandonCap()).isEqualTo(PacingLimits.HIGHEST_CAP);
    }

    @ParameterizedTest(name = "{0} answers, {1} missed")
    @CsvSource({"-1, 0, answers", "NaN, 0, answers", "1, 2, missed", "1, -1, missed"})
    void shouldRefuseImpossibleCounts(double answers, double missed, String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DayCount(1, answers, missed))
                .withMessageStartingWith(name);
    }

    @ParameterizedTest
    @CsvSource({"-0.1", "1.1", "NaN"})
    void shouldRefuseAnImpossibleVerdict(double chance) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PacingFact.TakenForMachine(1, chance))
                .withMessageStartingWith("personChance");
    }
}
