package io.claimline.dialer.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.claimline.dialer.pacing.PacingFact.RingEnded;
import io.claimline.dialer.pacing.ProgressivePacer;
import io.claimline.dialer.simulator.chance.Distribution;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListsTest {
    private static final long SEED = 19;

    @Test
    void shouldChangeTheAnswerShareAtTheHour() {
        System.out.println("seed " + SEED);
        var list = new LeadList(
                1,
                List.of(new LeadList.Hour(0, Fates.reference(0.4)), new LeadList.Hour(14_400, Fates.reference(0.1))),
                Double.POSITIVE_INFINITY,
                false);
        var tally = Simulation.run(Worlds.with(Worlds.reference(50, 0), list), new ProgressivePacer(), SEED);
        assertThat(tally.everyDay(0, 24).occupancy()).isCloseTo(0.785, within(0.02));
        assertThat(tally.everyDay(25, 47).occupancy()).isCloseTo(0.47, within(0.02));
    }

    @Test
    void shouldDialListsByTheirWeights() {
        System.out.println("seed " + SEED);
        var often =
                new LeadList(3, List.of(new LeadList.Hour(0, Fates.reference(0.1))), Double.POSITIVE_INFINITY, true);
        var seldom =
                new LeadList(1, List.of(new LeadList.Hour(0, Fates.reference(0.5))), Double.POSITIVE_INFINITY, true);
        var pacer = new Recorded(Worlds.bold(1.5));
        Simulation.run(Worlds.with(Worlds.reference(50, 0), often, seldom), pacer, SEED);
        var rings = pacer.all(RingEnded.class);
        var first = rings.stream().filter(ring -> ring.chance() == 0.1).count();
        assertThat((double) first / rings.size()).isCloseTo(0.75, within(4 * Math.sqrt(0.19 / rings.size())));
    }

    @Test
    void shouldTellLeadsTheirOwnProbabilityAndKeepToIt() {
        System.out.println("seed " + SEED);
        var list = new LeadList(1, List.of(new LeadList.Hour(0, Fates.reference(0.25))), 2, true);
        var pacer = new Recorded(Worlds.bold(1.5));
        Simulation.run(Worlds.with(Worlds.reference(50, 0), list), pacer, SEED);
        var rings = pacer.all(RingEnded.class);
        var share = rings.stream().mapToDouble(RingEnded::chance).average().orElseThrow();
        assertThat(share).isCloseTo(0.25, within(4 * 0.25 / Math.sqrt(rings.size())));
        for (var from : new double[] {0, 0.2, 0.5, 0.8}) {
            var alike = rings.stream()
                    .filter(ring -> ring.chance() >= from && ring.chance() < from + 0.2)
                    .toList();
            var told = alike.stream().mapToDouble(RingEnded::chance).average().orElseThrow();
            var answered = alike.stream()
                    .mapToDouble(ring -> ring.answered() ? 1 : 0)
                    .average()
                    .orElseThrow();
            assertThat(answered).isCloseTo(told, within(4 * 0.5 / Math.sqrt(alike.size())));
        }
    }

    @Test
    void shouldNotTellWhatTheListDoesNotKnow() {
        System.out.println("seed " + SEED);
        var list = new LeadList(1, List.of(new LeadList.Hour(0, Fates.reference(0.25))), 2, false);
        var pacer = new Recorded(new ProgressivePacer());
        Simulation.run(Worlds.with(Worlds.reference(10, 0), list), pacer, SEED);
        assertThat(pacer.all(RingEnded.class))
                .allSatisfy(ring -> assertThat(ring.chance()).isNaN());
    }

    @Test
    void shouldCountPersonsTakenForMachinesAsAbandonedAndHandleMachinesShortly() {
        System.out.println("seed " + SEED);
        var fates = new Fates(
                0.25,
                0.4,
                0.1,
                new Distribution.Uniform(5, 20),
                new Distribution.Uniform(5, 20),
                new Distribution.Constant(5));
        var party = Party.letGoAfter(10).detecting(new Distribution.Constant(1), 0.1, 0.2);
        var pacer = new Recorded(new ProgressivePacer());
        var tally = Simulation.run(Worlds.with(Worlds.reference(20, 0), party, fates), pacer, SEED);
        var total = tally.total();
        assertThat(total.abandonShare()).isCloseTo(0.1, within(4 * 0.3 / Math.sqrt((double) total.answers())));
        var answered =
                pacer.all(RingEnded.class).stream().filter(RingEnded::answered).count();
        var expected = 0.25 * 0.9 + 0.4 * 0.2;
        assertThat((double) answered / tally.dials())
                .isCloseTo(expected, within(4 * Math.sqrt(expected / (double) tally.dials())));
    }

    @Test
    void shouldStretchWorkFromTheChangeOn() {
        System.out.println("seed " + SEED);
        var steady = Worlds.reference(50, 0.25);
        var handling = new Handling(
                new Distribution.Constant(100),
                new Distribution.Constant(20),
                0,
                List.of(new Handling.Change(14_400, 2)));
        var scenario = new Scenario(
                steady.roster(),
                steady.lists(),
                handling,
                steady.party(),
                steady.telephony(),
                steady.seconds(),
                steady.days());
        var tally = Simulation.run(scenario, new ProgressivePacer(), SEED);
        assertThat(tally.everyDay(0, 24).occupancy()).isCloseTo(120 / 200.0, within(0.02));
        assertThat(tally.everyDay(26, 47).occupancy()).isCloseTo(240 / 320.0, within(0.02));
    }
}
