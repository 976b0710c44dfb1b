package io.claimline.dialer.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.simulator.chance.Distribution;
import io.claimline.dialer.simulator.chance.Distribution.Mixture.Part;
import io.claimline.dialer.simulator.world.Fates;
import io.claimline.dialer.simulator.world.Handling;
import io.claimline.dialer.simulator.world.Party;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KnowledgeTest {
    private static final long SEED = 23;
    private static final int SAMPLES = 100_000;

    static Stream<Distribution> kinds() {
        return Stream.of(
                new Distribution.Constant(30),
                new Distribution.Uniform(12, 50),
                new Distribution.Exponential(30),
                new Distribution.LogNormal(30, 1),
                new Distribution.LogNormal(30, 0),
                new Distribution.Pareto(10, 1.5, 600),
                new Distribution.Mixture(List.of(
                        new Part(3, new Distribution.Exponential(20)), new Part(1, new Distribution.Constant(60)))),
                new Distribution.Measured(List.of(5.0, 20.0, 60.0)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldKnowHowManyLastLonger(Distribution kind) {
        System.out.println("seed " + SEED);
        var random = new SplittableRandom(SEED);
        var times = new double[] {0, 9, 19, 31, 45, 100};
        var longer = new int[times.length];
        for (var i = 0; i < SAMPLES; i++) {
            var value = kind.sample(random);
            for (var j = 0; j < times.length; j++) {
                longer[j] += value > times[j] ? 1 : 0;
            }
        }
        for (var j = 0; j < times.length; j++) {
            assertThat(Survival.beyond(kind, times[j])).isCloseTo((double) longer[j] / SAMPLES, within(0.007));
        }
    }

    @ParameterizedTest(name = "rung {0} s: {1}")
    @CsvSource({
        // a quarter answers after 12 to 25 s, a quarter of the others ends after 4 to 10, the rest at 25
        "0, .1250",
        "10, .3077",
        "18.5, .1818",
        "24.51, .0168"
    })
    void shouldWeighEachCallByHowLongItRings(double age, double expected) {
        var hazard = new RingHazard(Fates.reference(0.25), Party.letGoAfter(2), 25, 18.5);
        assertThat(hazard.answeredSoon(age, Floor.UNKNOWN)).isCloseTo(expected, within(0.0005));
    }

    @ParameterizedTest(name = "placed {0} s ago: {1}")
    @CsvSource({
        // .18 are persons not lost, .10 machines not noticed, half of them by 15 s
        "0, .14",
        // .05 of all answers are still to come or being listened to: .014 of .014 + .016 + .4
        "20.5, .03256",
        "21.5, 0"
    })
    void shouldCountWhomDetectionLetsThroughOnceItHas(double age, double expected) {
        var delay = new Distribution.Uniform(10, 20);
        var fates = new Fates(.2, .4, 0, delay, delay, delay);
        var party = Party.letGoAfter(2).detecting(new Distribution.Constant(1), .1, .25);
        var hazard = new RingHazard(fates, party, 30, 15);
        assertThat(hazard.answeredSoon(age, Floor.UNKNOWN)).isCloseTo(expected, within(0.0005));
    }

    @Test
    void shouldWeighALeadByItsOwnProbability() {
        var hazard = new RingHazard(Fates.reference(0.25), Party.letGoAfter(2), 25, 18.5);
        assertThat(hazard.answeredSoon(11, 1)).isCloseTo(1, within(1e-9));
        assertThat(hazard.answeredSoon(11, 0)).isZero();
    }

    @Test
    void shouldNotCareForAgesWithoutMemory() {
        var handling = Handling.steady(new Distribution.Exponential(100), new Distribution.Exponential(20));
        var hazard = new WorkHazard(handling, 1, 20);
        assertThat(hazard.freeSoonWrapping(0)).isCloseTo(1 - Math.exp(-1), within(1e-6));
        assertThat(hazard.freeSoonWrapping(60)).isCloseTo(1 - Math.exp(-1), within(1e-6));
        // both ends within 20 s: 1 - (100 e^-0.2 - 20 e^-1) / 80
        var both = 1 - (100 * Math.exp(-0.2) - 20 * Math.exp(-1)) / 80;
        assertThat(hazard.freeSoonTalking(0)).isCloseTo(both, within(2e-3));
        assertThat(hazard.freeSoonTalking(300)).isCloseTo(both, within(2e-3));
    }

    @Test
    void shouldExpectAgentsSoonerTheLongerTheyWrapUp() {
        var hazard = new WorkHazard(Handling.reference(), 1, 10);
        assertThat(hazard.freeSoonWrapping(0)).isLessThan(0.03);
        assertThat(hazard.freeSoonWrapping(30)).isGreaterThan(0.3);
        assertThat(new WorkHazard(Handling.reference(), 2, 10).freeSoonWrapping(30))
                .isLessThan(hazard.freeSoonWrapping(30));
    }

    @Test
    void shouldCountAsTheBinomialDistributionDoes() {
        var count = new Count();
        count.clear(20);
        for (var i = 0; i < 4; i++) {
            count.fold(0.5);
        }
        assertThat(new double[] {count.of(0), count.of(1), count.of(2), count.of(3), count.of(4)})
                .containsExactly(new double[] {1 / 16.0, 4 / 16.0, 6 / 16.0, 4 / 16.0, 1 / 16.0}, within(1e-12));
        assertThat(count.of(5)).isZero();
    }

    @Test
    void shouldKeepWhatIsBeyondTheLastCellInIt() {
        var count = new Count();
        count.clear(2);
        for (var i = 0; i < 4; i++) {
            count.fold(0.5);
        }
        assertThat(count.of(2)).isCloseTo(11 / 16.0, within(1e-12));
        assertThat(count.of(0) + count.of(1) + count.of(2)).isCloseTo(1, within(1e-12));
    }
}
