package io.claimline.dialer.simulator.bench.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {
    private static Estimate ofFirst(int values) {
        return Estimate.of(
                IntStream.rangeClosed(1, values)
                        .map(i -> values + 1 - i)
                        .boxed()
                        .toList(),
                Integer::doubleValue);
    }

    /** Ranks from the binomial distribution: with 20 values P(5 or fewer below the median) is 2.07 %, P(6 or fewer) 5.77 %. */
    @ParameterizedTest(name = "{0} values: {2}, from {1} to {3}")
    @CsvSource({"1, 1, 1, 1", "5, 1, 3, 5", "6, 1, 3.5, 6", "8, 1, 4.5, 8", "9, 2, 5, 8", "20, 6, 10.5, 15"})
    void shouldTakeTheOrderStatisticsThatHoldTheMedian(int values, double low, double median, double high) {
        assertThat(ofFirst(values)).isEqualTo(new Estimate(low, median, high));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"0, 1", "0.5, 2.5", "0.95, 3.85", "1, 4"})
    void shouldTakeQuantilesBetweenValuesInProportion(double share, double expected) {
        assertThat(Estimate.quantile(List.of(4.0, 1.0, 3.0, 2.0), share)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void shouldShowFiguresWithTheirIntervals() {
        var estimate = new Estimate(0.0285, 0.0291, 0.02974);
        assertThat(estimate.percent()).isEqualTo("2.91 [2.85, 2.97]");
        assertThat(estimate.share()).isEqualTo("0.0291 [0.0285, 0.0297]");
        assertThat(new Estimate(3, 4.26, 5).plain(1)).isEqualTo("4.3 [3.0, 5.0]");
    }

    @Test
    void shouldBeNoNumberWithoutValues() {
        assertThat(Estimate.of(List.<Double>of(), Double::doubleValue).median()).isNaN();
        assertThat(Estimate.quantile(List.of(), 0.5)).isNaN();
    }
}
