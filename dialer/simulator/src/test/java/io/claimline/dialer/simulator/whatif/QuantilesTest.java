package io.claimline.dialer.simulator.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.claimline.dialer.pacing.Learned;
import io.claimline.dialer.simulator.chance.Distribution;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuantilesTest {
    private static List<Double> values(Distribution distribution) {
        return ((Distribution.Measured) distribution).values();
    }

    @Test
    void shouldSpreadACellEvenlyAndLeaveEmptyOnesOut() {
        var values = values(Quantiles.of(new Learned.Times(2, List.of(0.0, 1.0, 0.0, 3.0, 0.0))));
        assertThat(values.stream().filter(value -> value >= 2 && value <= 4).count())
                .isEqualTo(500);
        assertThat(values.stream().filter(value -> value >= 6 && value <= 8).count())
                .isEqualTo(1500);
        assertThat(values.stream().mapToDouble(Double::doubleValue).average()).hasValueCloseTo(6.0, within(0.01));
    }

    @Test
    void shouldEndAtTheRateOfEachAge() {
        var steady = Quantiles.of(new Learned.Lasting(List.of(0.0), List.of(0.01)));
        assertThat(steady.mean()).isCloseTo(100, within(0.5));
        var late = Quantiles.of(new Learned.Lasting(List.of(0.0, 60.0), List.of(0.0, 0.1)));
        assertThat(values(late)).allMatch(value -> value >= 60);
        assertThat(late.mean()).isCloseTo(70, within(0.1));
    }

    @Test
    void shouldRefuseImpossibleMeasurements() {
        assertThatThrownBy(() -> new Learned.Times(0.5, List.of(0.0, 0.0))).hasMessageContaining("the sum of shares");
        assertThatThrownBy(() -> new Learned.Times(0, List.of(1.0))).hasMessageContaining("cell is 0");
        assertThatThrownBy(() -> new Learned.Lasting(List.of(0.0, 2.0), List.of(0.1)))
                .hasMessageContaining("the number of rates");
        assertThatThrownBy(() -> new Learned.Lasting(List.of(0.0, 2.0), List.of(0.1, 0.0)))
                .hasMessageContaining("rates is 0");
        assertThatThrownBy(() -> new Learned.Lasting(List.of(0.0, 0.0), List.of(0.1, 0.1)))
                .hasMessageContaining("from is 0");
    }
}
