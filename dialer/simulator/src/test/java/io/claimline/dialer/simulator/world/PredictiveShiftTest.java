package io.claimline.dialer.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.Pace;
import io.claimline.dialer.pacing.Pacer;
import io.claimline.dialer.pacing.PacingFact;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.pacing.PredictivePacer;
import io.claimline.dialer.pacing.ProgressivePacer;
import io.claimline.dialer.simulator.chance.Distribution;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The predictive pacer through whole shifts. The bench says how good it is; here it must be better than one line per agent, and lawful. */
class PredictiveShiftTest {
    private static final long SEED = 3;
    private static final double SHIFT = 4 * 3600;

    private static PredictivePacer pacer() {
        return new PredictivePacer(new PacingLimits(0.03, 1000, 100_000, 30), List.of());
    }

    private static Tally run(Scenario scenario) {
        System.out.println("seed " + SEED);
        return Simulation.run(scenario, pacer(), SEED);
    }

    @ParameterizedTest(name = "{0} agents, {1} answered: at least {2} busy")
    @CsvSource({"5, 0.25, 0.72", "10, 0.25, 0.79", "10, 0.1, 0.74", "20, 0.4, 0.86", "50, 0.25, 0.90"})
    void shouldKeepAgentsBusyWithinTheCap(int agents, double answered, double least) {
        var tally = run(Scenario.reference(agents, answered, SHIFT, 2));
        var second = tally.day(1);
        assertThat(second.occupancy()).isGreaterThan(least);
        assertThat(second.abandonShare()).isLessThanOrEqualTo(0.035);
        assertThat(second.lateShare()).isEqualTo(second.abandonShare());
    }

    @Test
    void shouldMissAlmostNobodyInTheFirstMinutesThoughItKnowsNothing() {
        var first = run(Scenario.reference(100, 0.25, 1200, 1)).between(0, 1);
        assertThat(first.answers()).isGreaterThan(100);
        assertThat(first.abandonShare()).isLessThan(0.04);
        assertThat(first.occupancy()).isGreaterThan(0.8);
    }

    @Test
    void shouldDialNoMoreWhenEventsAreLostLateAndToldTwice() {
        var plain = Scenario.reference(20, 0.25, SHIFT, 1);
        var faulty = new Scenario(
                plain.roster(),
                plain.lists(),
                plain.handling(),
                plain.party(),
                plain.telephony().faulty(new Distribution.Exponential(0.3), 0.02, 0.02),
                SHIFT,
                1);
        var honest = run(plain);
        var tally = run(faulty);
        assertThat(tally.dials()).isLessThanOrEqualTo(honest.dials());
        assertThat(tally.total().occupancy()).isGreaterThan(0.7);
        // Answers that are never told are lost whoever paces; the pacer must not lose many more.
        assertThat(tally.total().abandonShare()).isLessThan(0.055);
    }

    @Test
    void shouldDialNothingWhileEverybodyIsOnABreak() {
        var roster = new Roster(List.of(
                List.of(new Roster.Duty(0, 600), new Roster.Duty(1200, 1800)),
                List.of(new Roster.Duty(0, 600), new Roster.Duty(1200, 1800))));
        var alone = new int[1];
        var pacer = pacer();
        var watched = new Pacer() {
            @Override
            public Pace pace(Floor floor) {
                var pace = pacer.pace(floor);
                if (floor.working() == 0) {
                    alone[0]++;
                    assertThat(pace.calls()).isZero();
                }
                return pace;
            }

            @Override
            public void learn(PacingFact fact) {
                pacer.learn(fact);
            }
        };
        var tally = Simulation.run(Worlds.with(Scenario.reference(2, 0.25, 1800, 1), roster), watched, SEED);
        assertThat(alone[0]).as("decisions with nobody there").isGreaterThan(100);
        assertThat(tally.dials()).isPositive();
    }

    @Test
    void shouldBeNoWorseThanOneLinePerAgentForOneAgent() {
        var scenario = Scenario.reference(1, 0.25, 2 * SHIFT, 2);
        assertThat(run(scenario).total().occupancy())
                .isGreaterThan(Simulation.run(scenario, new ProgressivePacer(), SEED)
                                .total()
                                .occupancy()
                        - 0.03);
    }

    @Test
    void shouldDecideTheSameForTheSameSeed() {
        var scenario = Scenario.reference(10, 0.25, 3600, 1);
        var once = run(scenario);
        var again = run(scenario);
        assertThat(again.dials()).isEqualTo(once.dials());
        assertThat(again.total().busy()).isEqualTo(once.total().busy());
    }
}
