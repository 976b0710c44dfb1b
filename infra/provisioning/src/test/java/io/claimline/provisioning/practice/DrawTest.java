package io.claimline.provisioning.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawTest {
    @Test
    void shouldPutHalfOfTheCallsBelowTheMedianAndNineTenthsBelowP90() {
        var draw = new Draw.LogNormal(60, 180, 0, 1e9);
        assertThat(draw.quantile(0.5)).isCloseTo(60, within(0.1));
        assertThat(draw.quantile(0.9)).isCloseTo(180, within(0.1));
    }

    @Test
    void shouldKeepEveryDrawWithinItsBounds() {
        assertThat(values(new Draw.LogNormal(9, 17, 2, 24))).allMatch(s -> s >= 2 && s <= 24);
        assertThat(values(new Draw.Exponential(30, 5, 60))).allMatch(s -> s >= 5 && s <= 60);
    }

    @Test
    void shouldHaveTheMeanOfAUniformDrawOverItsTable() {
        assertThat(Arrays.stream(unboxed(new Draw.Uniform(2, 6))).average().orElseThrow())
                .isCloseTo(4, within(0.001));
    }

    @Test
    void shouldHaveTheMeanOfAnExponentialDrawOverItsTable() {
        double mean = Arrays.stream(unboxed(new Draw.Exponential(30, 0, 1e9)))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(30, within(0.2));
    }

    @Test
    void shouldRenderSixteenRowsShortEnoughForAnAsteriskGlobalVariable() {
        var table = new Draw.Uniform(80_000, 86_000).table();
        assertThat(table).hasSize(16).allMatch(row -> row.split(":", -1).length == 16 && row.length() < 256);
    }

    private static List<Double> values(Draw draw) {
        return Arrays.stream(unboxed(draw)).boxed().toList();
    }

    private static double[] unboxed(Draw draw) {
        return draw.table().stream()
                .flatMap(row -> Arrays.stream(row.split(":", -1)))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
