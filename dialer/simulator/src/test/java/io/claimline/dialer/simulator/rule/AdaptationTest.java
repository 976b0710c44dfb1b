package io.claimline.dialer.simulator.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test vectors were reckoned by hand from the published description. */
class AdaptationTest {
    private static final LocalTime NOON = LocalTime.NOON;
    private static final DropStatistics FEW = new DropStatistics(200, 1, 10, 0);
    private static final DropStatistics MANY = new DropStatistics(200, 4, 10, 0);
    private static final DropStatistics PANIC = new DropStatistics(40, 1, 30, 100.0 * 16 / 30);

    @ParameterizedTest(name = "{0} with {1} ready, {2} waiting, target {3}, intensity {4}: {5}")
    @CsvSource({
        "2.0, 3, 0, 0, 0, 2.300",
        "2.0, 3, 0, 0, 20, 2.360",
        "2.0, 3, 0, 0, -20, 2.240",
        "2.0, 0, 2, 0, 0, 1.800",
        "2.0, 0, 2, 0, 20, 1.840",
        "2.0, 0, 2, 0, -20, 1.760",
        "2.0, 3, 0, -1, 0, 2.200",
        "2.9, 10, 0, 0, 0, 3.000"
    })
    void shouldMoveTheLevelByTheShareOfReadyAgents(
            double level, double ready, double waiting, double target, int intensity, double next) {
        var adaptation = new Adaptation(new DropRule.HardLimit(), 3, 3, intensity, target);
        assertThat(adaptation.next(level, new Readiness(ready, waiting, 20), FEW, NOON))
                .isCloseTo(next, within(1e-9));
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "HARD, 12:00, 1.000",
        "AVERAGE, 12:00, 1.150",
        "TAPERED, 14:30, 1.541",
        "TAPERED, 10:00, 2.300",
        "TAPERED, 20:30, 1.000",
        "TAPERED, 21:30, 1.000"
    })
    void shouldCutTheLevelOverTheLimit(String rule, LocalTime now, double next) {
        var over = switch (rule) {
            case "HARD" -> new DropRule.HardLimit();
            case "AVERAGE" -> new DropRule.Average();
            default -> new DropRule.Tapered(LocalTime.of(21, 0));
        };
        assertThat(Adaptation.usual(over).next(2, new Readiness(3, 0, 20), MANY, now))
                .isCloseTo(next, within(1e-9));
    }

    @Test
    void shouldHalveTheLevelWhenMostCallsOfTheLastMinuteWereDropped() {
        var adaptation = Adaptation.usual(new DropRule.HardLimit());
        assertThat(adaptation.next(3, new Readiness(0, 0, 20), PANIC, NOON)).isEqualTo(1.5);
    }

    @Test
    void shouldIgnoreTheLimitInTheFirstCallsOfADay() {
        var adaptation = Adaptation.usual(new DropRule.HardLimit());
        var early = new DropStatistics(50, 90, 20, 90);
        assertThat(adaptation.next(2, new Readiness(3, 0, 20), early, NOON)).isCloseTo(2.3, within(1e-9));
    }

    @Test
    void shouldNeverGoBelowOneNorStumbleOverAnEmptyFloor() {
        var adaptation = Adaptation.usual(new DropRule.Average());
        assertThat(adaptation.next(1.1, new Readiness(0, 20, 20), MANY, NOON)).isEqualTo(1);
        assertThat(adaptation.next(2, new Readiness(0, 0, 0), FEW, NOON)).isEqualTo(2);
    }

    @Test
    void shouldRefuseImpossibleSettingsByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Adaptation(new DropRule.Average(), 3, 0.5, 0, 0))
                .withMessageStartingWith("maxLevel");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Adaptation(new DropRule.Average(), 0, 3, 0, 0))
                .withMessageStartingWith("dropLimit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Adaptation(new DropRule.Average(), 3, 3, 41, 0))
                .withMessageStartingWith("intensity");
    }
}
