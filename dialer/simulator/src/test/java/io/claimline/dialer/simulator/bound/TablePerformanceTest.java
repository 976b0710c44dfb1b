package io.claimline.dialer.simulator.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table that always keeps the same number of calls ringing makes answers a Poisson stream, so old formulas must come out. */
class TablePerformanceTest {
    private static final Duration BUSY = Duration.ofSeconds(100);
    private static final Duration RING = Duration.ofSeconds(10);

    @ParameterizedTest(name = "{0} agents, {1} ringing, p={2}")
    @CsvSource({"1, 1, 1", "1, 3, .5", "4, 2, .2", "30, 9, .35"})
    void shouldLoseWhatErlangBSaysWhenNobodyWaits(int agents, int ringing, double answerShare) {
        MarkovWorld world = new MarkovWorld(agents, answerShare, BUSY, RING, Duration.ZERO);
        Performance performance = MarkovOptimum.performance(world, always(agents, ringing));
        double load = answerShare * ringing / 10 * 100;
        double blocking = 1;
        for (int n = 1; n <= agents; n++) {
            blocking = load * blocking / (n + load * blocking);
        }
        assertThat(performance.abandonedShare()).isCloseTo(blocking, within(1e-12));
        assertThat(performance.occupancy()).isCloseTo(load * (1 - blocking) / agents, within(1e-12));
        assertThat(performance.answerRate()).isCloseTo(load / 100, within(1e-12));
    }

    @Test
    void shouldLoseWhatErlangASaysWhenPeopleWait() {
        MarkovWorld world = new MarkovWorld(3, .5, BUSY, RING, Duration.ofSeconds(4));
        Performance performance = MarkovOptimum.performance(world, always(3 + world.waitingPlaces(), 1));
        double[] share = new double[4 + world.waitingPlaces()];
        share[0] = 1;
        for (int x = 1; x < share.length; x++) {
            share[x] = share[x - 1] * .05 / (Math.min(x, 3) / 100.0 + Math.max(0, x - 3) / 4.0);
        }
        double all = Arrays.stream(share).sum();
        double busy = 0;
        for (int x = 0; x < share.length; x++) {
            busy += share[x] / all * Math.min(x, 3);
        }
        assertThat(performance.occupancy()).isCloseTo(busy / 3, within(1e-12));
        assertThat(performance.abandonRate()).isCloseTo(.05 - busy / 100, within(1e-12));
    }

    /** One agent, dialling only when idle: busy for 100 s, then calls of 10 s until one of four is answered. */
    @Test
    void shouldAlternateBetweenWorkAndDiallingWhenOneAgentIsDialledFor() {
        MarkovWorld world = new MarkovWorld(1, .25, BUSY, RING, Duration.ofSeconds(2));
        Performance performance = MarkovOptimum.performance(world, RingingTable.of(1, 0));
        assertThat(performance.occupancy()).isCloseTo(100 / 140.0, within(1e-12));
        assertThat(performance.abandonRate()).isZero();
    }

    private static RingingTable always(int mostInSystem, int ringing) {
        int[] wanted = new int[mostInSystem + 1];
        Arrays.fill(wanted, ringing);
        return RingingTable.of(wanted);
    }
}
