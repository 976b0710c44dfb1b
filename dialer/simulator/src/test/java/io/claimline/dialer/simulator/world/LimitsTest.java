package io.claimline.dialer.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.simulator.chance.Distribution;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    private static final long SEED = 13;

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 5, 15})
    void shouldNeverStartMoreCallsInASecondThanTheSwitchAllows(double rate) {
        System.out.println("seed " + SEED);
        var scenario = Worlds.with(Worlds.reference(5, 0), Switch.perfect(25).limited(rate, Integer.MAX_VALUE));
        var most = new AtomicInteger();
        var pacer = new Recorded(Worlds.greedy(), floor -> {
            var young = 0;
            for (var i = 0; i < floor.ringing(); i++) {
                young += floor.ringingAge(i) < 1 - 1e-6 ? 1 : 0;
            }
            most.accumulateAndGet(young, Math::max);
        });
        var tally = Simulation.run(scenario, pacer, SEED);
        assertThat(most.get()).isEqualTo((int) Math.max(1, rate));
        assertThat(tally.dials())
                .isBetween((long) (0.95 * rate * (Worlds.SHIFT - Worlds.CLOSING)), (long) (rate * Worlds.SHIFT) + 1);
    }

    @ParameterizedTest(name = "{0} told twice")
    @ValueSource(doubles = {0, 1})
    void shouldNeverUseMoreLinesThanThereAre(double twice) {
        System.out.println("seed " + SEED);
        var lines = 30;
        var telephony = Switch.perfect(25)
                .limited(Double.POSITIVE_INFINITY, lines)
                .faulty(new Distribution.Constant(0), 0, twice);
        var scenario = Worlds.with(
                Worlds.with(Worlds.reference(10, 0), Party.letGoAfter(8), Fates.reference(0.25)), telephony);
        var most = new AtomicInteger();
        var pacer = new Recorded(
                Worlds.greedy(),
                floor -> most.accumulateAndGet(floor.ringing() + floor.waiting() + floor.talking(), Math::max));
        Simulation.run(scenario, pacer, SEED);
        assertThat(most.get()).isEqualTo(lines);
    }

    @Test
    void shouldGetItsLinesBackFromMachinesWhoseAnswerIsNeverTold() {
        System.out.println("seed " + SEED);
        var machines = new Fates(
                0.2,
                0.6,
                0,
                new Distribution.Uniform(5, 20),
                new Distribution.Uniform(5, 20),
                new Distribution.Constant(5));
        var party = Party.letGoAfter(2).detecting(new Distribution.Constant(2), 0.02, 0.1);
        var telephony =
                Switch.perfect(25).limited(Double.POSITIVE_INFINITY, 40).faulty(new Distribution.Constant(0), 0.3, 0);
        var scenario = Worlds.with(Worlds.with(Worlds.reference(10, 0), party, machines), telephony);
        var tally = Simulation.run(scenario, Worlds.bold(2), SEED);
        assertThat(tally.everyDay(40, 47).answers())
                .isGreaterThan(tally.everyDay(1, 8).answers() / 2);
    }
}
