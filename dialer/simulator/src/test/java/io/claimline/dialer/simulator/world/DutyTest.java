package io.claimline.dialer.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.claimline.dialer.pacing.ProgressivePacer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DutyTest {
    private static final long SEED = 11;

    @Test
    void shouldCountDutyOfASteadyTeamToTheSecond() {
        System.out.println("seed " + SEED);
        var tally = Simulation.run(Scenario.reference(7, 0.25, Worlds.SHIFT, 3), Worlds.bold(1.2), SEED);
        for (var day = 0; day < 3; day++) {
            assertThat(tally.day(day).duty()).isCloseTo(7 * (Worlds.SHIFT - Worlds.CLOSING), within(1e-6));
        }
        assertThat(tally.between(0, 1).duty()).isCloseTo(7 * Tally.SPAN, within(1e-6));
        for (var span = 0; span < tally.spansPerDay(); span++) {
            var part = tally.between(span, span + 1);
            assertThat(part.busy()).isBetween(0.0, part.duty() + 1e-6);
        }
    }

    @Test
    void shouldNotCountBreaksButTheWorkFinishedInThem() {
        System.out.println("seed " + SEED);
        var roster = Roster.withBreaks(20, Worlds.SHIFT, 7200, 900);
        var planned = roster.agents().stream()
                .flatMap(List::stream)
                .mapToDouble(duty -> duty.to() - duty.from())
                .sum();
        var scenario = Worlds.with(Worlds.reference(20, 0.25), roster);
        var duty =
                Simulation.run(scenario, new ProgressivePacer(), SEED).total().duty();
        var breaks =
                roster.agents().stream().mapToInt(duties -> duties.size() - 1).sum();
        assertThat(breaks).isGreaterThan(50);
        assertThat(duty).isBetween(planned - 20 * Worlds.CLOSING, planned - 20 * Worlds.CLOSING + breaks * 200.0);
    }

    @Test
    void shouldShowThoseOnABreakAsPausedAndThoseWhoLeftNot() {
        System.out.println("seed " + SEED);
        var scenario = Worlds.with(Worlds.reference(10, 0.25), Roster.step(10, 5, 14_400, Worlds.SHIFT));
        List<Integer> there = new ArrayList<>();
        var step = new Recorded(new ProgressivePacer(), floor -> {
            assertThat(floor.paused()).isZero();
            there.add(floor.working());
        });
        Simulation.run(scenario, step, SEED);
        assertThat(there.getFirst()).isLessThanOrEqualTo(10);
        assertThat(there.getLast()).isEqualTo(5);

        var seen = new ArrayList<Integer>();
        var withBreaks = Worlds.with(Worlds.reference(10, 0.25), Roster.withBreaks(10, Worlds.SHIFT, 7200, 900));
        var pauses = new Recorded(new ProgressivePacer(), floor -> {
            if (floor.now() > 0) {
                assertThat(floor.paused() + floor.working()).isEqualTo(10);
            }
            seen.add(floor.paused());
        });
        Simulation.run(withBreaks, pauses, SEED);
        assertThat(seen).contains(0, 1, 2);
    }

    @Test
    void shouldHalveDutyWhenHalfOfTheTeamLeaves() {
        System.out.println("seed " + SEED);
        var scenario = Worlds.with(Worlds.reference(10, 0.25), Roster.step(10, 5, 14_400, Worlds.SHIFT));
        var tally = Simulation.run(scenario, new ProgressivePacer(), SEED);
        assertThat(tally.everyDay(0, 24).duty()).isCloseTo(10 * 14_400.0, within(1e-6));
        assertThat(tally.everyDay(36, 48).duty()).isCloseTo(5 * (7200 - Worlds.CLOSING), within(400.0));
    }

    @Test
    void shouldNotDialWhenNobodyIsThereOrEverybodyHasABreak() {
        System.out.println("seed " + SEED);
        var together = new Roster(java.util.Collections.nCopies(
                10, List.of(new Roster.Duty(3600, 7200), new Roster.Duty(10_800, Worlds.SHIFT))));
        var scenario = Worlds.with(Worlds.reference(10, 0.25), together);
        var tally = Simulation.run(scenario, new ProgressivePacer(), SEED);
        assertThat(tally.everyDay(0, 6).answers()).isZero();
        assertThat(tally.everyDay(13, 18).answers()).isZero();
        assertThat(tally.everyDay(6, 12).answers()).isPositive();
        assertThat(tally.everyDay(18, 48).answers()).isPositive();
    }
}
