package io.claimline.dialer.simulator.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.claimline.dialer.pacing.Pacer;
import io.claimline.dialer.simulator.chance.Distribution;
import io.claimline.dialer.simulator.world.Fates;
import io.claimline.dialer.simulator.world.Handling;
import io.claimline.dialer.simulator.world.LeadList;
import io.claimline.dialer.simulator.world.Party;
import io.claimline.dialer.simulator.world.Roster;
import io.claimline.dialer.simulator.world.Scenario;
import io.claimline.dialer.simulator.world.Simulation;
import io.claimline.dialer.simulator.world.Switch;
import io.claimline.dialer.simulator.world.Tally;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * A few rows of an earlier and independent simulation of the same rules: 25 % answered after 4 to 22 s, 26 s of ringing, drops after 5 s. It
 * left open how talk times vary and that some unanswered calls end early; here a quarter of them does after 4 to 10 s. Tolerance: 2.5 points
 * of occupancy and 1.5 of drops, three shifts each.
 */
class PublishedWorldTest {
    private static final double SHIFT = 28_800;
    private static final long SEED = 3;

    private static Scenario world(int agents, double talk, double wrapUp, double callsPerSecond) {
        var delay = new Distribution.Uniform(4, 22);
        var fates = new Fates(0.25, 0, 0.75 / 4, delay, delay, new Distribution.Uniform(4, 10));
        return new Scenario(
                Roster.steady(agents, SHIFT),
                List.of(LeadList.alike(fates)),
                Handling.steady(new Distribution.LogNormal(talk, 0.7), new Distribution.Exponential(wrapUp)),
                Party.waiting(new Distribution.Exponential(13), 5),
                Switch.perfect(26).limited(callsPerSecond, Integer.MAX_VALUE),
                SHIFT,
                1);
    }

    private static Supplier<Pacer> hardLimit(double most, Counting counting, double callsPerSecond) {
        return () -> Vicidial.adapting(
                Adaptation.usual(new DropRule.HardLimit()).upTo(most), counting, LocalTime.of(9, 0), callsPerSecond);
    }

    private static void shouldReach(Scenario scenario, Supplier<Pacer> rule, double occupancy, double drops) {
        System.out.println("seeds " + SEED + " to " + (SEED + 2));
        var sum = List.of(0, 1, 2).stream()
                .map(i -> Simulation.run(scenario, rule.get(), SEED + i))
                .map(Tally::total)
                .toList();
        assertThat(100
                        * sum.stream()
                                .mapToDouble(Tally.Span::occupancy)
                                .average()
                                .orElseThrow())
                .isCloseTo(occupancy, within(2.5));
        assertThat(100
                        * sum.stream()
                                .mapToDouble(Tally.Span::abandonShare)
                                .average()
                                .orElseThrow())
                .isCloseTo(drops, within(1.5));
    }

    @Test
    void shouldPinVicidialWithUsualSettingsToProgressive() {
        shouldReach(world(20, 120, 20, 5), hardLimit(3, Counting.READY_AND_TALKING, 5), 64.0, 3.2);
    }

    @Test
    void shouldLetVicidialShineWithTheHighestLevelThatSuitsTheTeam() {
        shouldReach(world(20, 120, 20, 5), hardLimit(3, Counting.READY_ONLY, 5), 84.1, 1.7);
        shouldReach(world(50, 120, 20, 15), hardLimit(5, Counting.READY_ONLY, 15), 89.9, 1.2);
    }

    @Test
    void shouldDropManyCallsWithAFixedRatio() {
        shouldReach(world(50, 120, 20, 15), () -> Vicidial.ratio(2, Counting.READY_AND_TALKING, 15), 98.1, 31);
    }

    @Test
    void shouldComeNearTheOthers() {
        shouldReach(world(20, 120, 20, 5), () -> new WombatBoost(1.3, WombatBoost.USUAL_MAX_WAITING), 70.4, 0);
        shouldReach(world(50, 120, 20, 15), () -> new Issabel(false, 15), 61.1, 0);
        shouldReach(world(20, 120, 20, 5), () -> new Predict1(100), 89.3, 5.1);
    }
}
