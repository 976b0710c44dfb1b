package io.claimline.dialer.simulator.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.claimline.dialer.simulator.chance.Distribution.Mixture.Part;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionTest {
    private static final int SAMPLES = 200_000;
    private static final long SEED = 20_261;

    static Stream<Distribution> kinds() {
        return Stream.of(
                new Distribution.Constant(7),
                new Distribution.Uniform(4, 22),
                new Distribution.Exponential(30),
                new Distribution.LogNormal(150, 1),
                new Distribution.LogNormal(30, 0.5),
                new Distribution.LogNormal(30, 0),
                new Distribution.Pareto(60, 2.5, 3600),
                new Distribution.Pareto(60, 0.8, 3600),
                new Distribution.Mixture(List.of(
                        new Part(3, new Distribution.Exponential(20)),
                        new Part(1, new Distribution.Uniform(100, 300)))),
                new Distribution.Measured(List.of(1.0, 2.0, 6.0)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldDrawValuesWhoseMeanIsTheOneItTells(Distribution kind) {
        System.out.println("seed " + SEED);
        var random = new SplittableRandom(SEED);
        var sum = 0.0;
        var squares = 0.0;
        for (var i = 0; i < SAMPLES; i++) {
            var value = kind.sample(random);
            assertThat(value).isNotNegative();
            sum += value;
            squares += value * value;
        }
        var mean = sum / SAMPLES;
        var error = Math.sqrt(Math.max(0, squares / SAMPLES - mean * mean) / SAMPLES);
        assertThat(mean).isCloseTo(kind.mean(), within(4 * error + 1e-9));
    }

    @Test
    void shouldSpreadLogNormalValuesAsTheVariationSays() {
        System.out.println("seed " + SEED);
        var random = new SplittableRandom(SEED);
        var kind = new Distribution.LogNormal(30, 0.5);
        var squares = 0.0;
        for (var i = 0; i < SAMPLES; i++) {
            squares += Math.pow(kind.sample(random) - 30, 2);
        }
        assertThat(Math.sqrt(squares / SAMPLES) / 30).isCloseTo(0.5, within(0.01));
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                refused("seconds", () -> new Distribution.Constant(-1)),
                refused("seconds", () -> new Distribution.Constant(Double.NaN)),
                refused("from", () -> new Distribution.Uniform(-1, 2)),
                refused("to", () -> new Distribution.Uniform(3, 2)),
                refused("mean", () -> new Distribution.Exponential(-1)),
                refused("mean", () -> new Distribution.LogNormal(0, 1)),
                refused("variation", () -> new Distribution.LogNormal(1, -1)),
                refused("least", () -> new Distribution.Pareto(0, 2, 3)),
                refused("shape", () -> new Distribution.Pareto(1, 1, 3)),
                refused("most", () -> new Distribution.Pareto(4, 2, 3)),
                refused("weight", () -> new Part(0, new Distribution.Constant(1))),
                refused("parts", () -> new Distribution.Mixture(List.of())),
                refused("values", () -> new Distribution.Measured(List.of())),
                refused("values", () -> new Distribution.Measured(List.of(1.0, -2.0))));
    }

    private static Arguments refused(String name, Supplier<Object> made) {
        return Arguments.of(name, made);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("impossible")
    void shouldRefuseAnImpossibleParameterByName(String name, Supplier<Object> made) {
        assertThatIllegalArgumentException().isThrownBy(made::get).withMessageStartingWith(name + " must be");
    }
}
