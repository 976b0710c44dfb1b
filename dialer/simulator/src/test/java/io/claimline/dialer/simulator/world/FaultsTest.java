package io.claimline.dialer.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.pacing.PacingFact.LiveAnswer;
import io.claimline.dialer.pacing.PacingFact.RingEnded;
import io.claimline.dialer.pacing.PacingFact.TalkEnded;
import io.claimline.dialer.pacing.PacingFact.WrapUpEnded;
import io.claimline.dialer.simulator.chance.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {
    private static final long SEED = 17;

    @ParameterizedTest(name = "{0} s late, {1} lost, {2} twice")
    @CsvSource({"0, 0, 0", "1.5, 0, 0", "0, .1, 0", "0, 0, .2", "1.5, .1, .2", "9, .5, 1"})
    void shouldCountEveryCallOnceWhateverTheSwitchTells(double late, double lost, double twice) {
        System.out.println("seed " + SEED);
        var telephony = Switch.perfect(25).faulty(new Distribution.Uniform(0, 2 * late), lost, twice);
        var party = Party.waiting(new Distribution.Exponential(12), 5);
        var scenario = Worlds.with(Worlds.with(Worlds.reference(20, 1), party, Worlds.everybody()), telephony);
        var pacer = new Recorded(Worlds.bold(1.1));
        var tally = Simulation.run(scenario, pacer, SEED);
        var total = tally.total();
        var connected = total.answers() - total.abandoned();
        assertThat(pacer.all(RingEnded.class)).hasSize((int) tally.dials());
        assertThat(total.answers()).isEqualTo(tally.dials());
        assertThat(pacer.all(LiveAnswer.class)).hasSize((int) total.answers());
        assertThat(pacer.all(WrapUpEnded.class)).hasSize((int) connected);
        assertThat(total.late()).isBetween(total.abandoned(), total.answers());
        assertThat(connected).isPositive();
        assertThat(total.busy()).isLessThanOrEqualTo(total.duty() + 1e-6);
    }

    @ParameterizedTest(name = "{0} s late, {1} lost, {2} twice")
    @CsvSource({"0, 0, 0", "1.5, .1, .2"})
    void shouldNotShowMoreAgentsThanThereAre(double late, double lost, double twice) {
        System.out.println("seed " + SEED);
        var telephony = Switch.perfect(25).faulty(new Distribution.Uniform(0, 2 * late), lost, twice);
        var scenario = Worlds.with(Worlds.reference(20, 0.4), telephony);
        var pacer = new Recorded(
                Worlds.bold(1.3), floor -> assertThat(floor.working()).isLessThanOrEqualTo(20));
        Simulation.run(scenario, pacer, SEED);
        assertThat(pacer.facts).isNotEmpty();
    }

    @Test
    void shouldTellTheLengthOfATalkThoughItsEndIsToldLateAndTwice() {
        System.out.println("seed " + SEED);
        var steady = Worlds.reference(20, 0.4);
        var scenario = new Scenario(
                steady.roster(),
                steady.lists(),
                Handling.steady(new Distribution.Constant(100), new Distribution.Constant(1)),
                Party.letGoAfter(10),
                Switch.perfect(25).faulty(new Distribution.Constant(3), 0, 1),
                steady.seconds(),
                steady.days());
        var pacer = new Recorded(Worlds.bold(1.5));
        Simulation.run(scenario, pacer, SEED);
        assertThat(pacer.all(TalkEnded.class))
                .isNotEmpty()
                .hasSize(2 * pacer.all(WrapUpEnded.class).size())
                .allSatisfy(talk -> assertThat(talk.seconds()).isBetween(100 - 1e-6, 103 + 1e-6));
    }
}
