package io.claimline.dialer.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.pacing.Bound;
import io.claimline.dialer.pacing.Pace;
import io.claimline.dialer.pacing.PacingFact.LiveAnswer;
import io.claimline.dialer.pacing.PacingFact.RingEnded;
import io.claimline.dialer.pacing.PacingFact.Withdrawn;
import io.claimline.dialer.simulator.chance.Distribution;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** What becomes of a phone that is hung up while it rings. */
class WithdrawalTest {
    private static final long SEED = 29;

    private static Scenario everybodyAnswersAfter(double seconds, Switch telephony) {
        System.out.println("seed " + SEED);
        var never = new Distribution.Constant(0);
        var fates = new Fates(1, 0, 0, new Distribution.Constant(seconds), never, never);
        return Worlds.with(Worlds.with(Worlds.reference(20, 1), Party.letGoAfter(2), fates), telephony);
    }

    private static Switch ringsAfter(double seconds, double silent) {
        return Switch.perfect(40).ringing(new Distribution.Constant(seconds), new Distribution.Constant(silent));
    }

    /** Keeps a call for each agent and hangs up whatever is known to ring for 15 s. */
    private static Recorded impatient() {
        return new Recorded(floor -> {
            var withdrawn = new ArrayList<Integer>();
            for (var i = 0; i < floor.ringing(); i++) {
                if (floor.rung(i) >= 15) {
                    withdrawn.add(i);
                }
            }
            var calls = Math.max(0, floor.idle() - floor.inFlight());
            return new Pace(calls, Bound.RULE, Pace.Terms.NONE, withdrawn);
        });
    }

    @Test
    void shouldNeverBeAnsweredWhenItIsSilentBefore() {
        var pacer = impatient();
        var tally = Simulation.run(everybodyAnswersAfter(25, ringsAfter(5, 1)), pacer, SEED);
        // Those that still ring when the day closes are left to ring.
        var left = tally.dials() - tally.withdrawn();
        assertThat(tally.withdrawn()).isPositive();
        assertThat(left).isBetween(0L, 20L * tally.days());
        assertThat(pacer.all(Withdrawn.class)).hasSize((int) tally.withdrawn());
        assertThat(pacer.all(RingEnded.class)).hasSize((int) left);
        assertThat(tally.total().answers()).isEqualTo(left);
        assertThat(tally.total().abandoned()).isZero();
    }

    @Test
    void shouldAbandonWhoAnswersBeforeItIsSilent() {
        var pacer = impatient();
        var tally = Simulation.run(everybodyAnswersAfter(20.6, ringsAfter(5, 1.5)), pacer, SEED);
        assertThat(tally.withdrawn()).isPositive();
        assertThat(tally.total().answers()).isEqualTo(tally.dials());
        assertThat(tally.total().abandoned()).isEqualTo(tally.withdrawn());
        var missed = pacer.all(LiveAnswer.class).stream().filter(answer -> !answer.inTime());
        assertThat(missed).hasSize((int) tally.withdrawn());
    }

    @Test
    void shouldCountFromTheRingingAndNotFromThePlacing() {
        var pacer = impatient();
        var tally = Simulation.run(everybodyAnswersAfter(19, ringsAfter(5, 1)), pacer, SEED);
        assertThat(tally.withdrawn()).isZero();
        assertThat(tally.total().answers()).isPositive();
    }

    @Test
    void shouldUseItsLineUntilItIsSilent() {
        var telephony = ringsAfter(2, 3).limited(Double.POSITIVE_INFINITY, 7);
        var tally = Simulation.run(everybodyAnswersAfter(39, telephony), impatient(), SEED);
        // Each of seven lines is taken for 2 s of set-up, at least 15 s of ringing and 3 s of silence.
        var seconds = tally.days() * tally.spansPerDay() * Tally.SPAN;
        assertThat((double) tally.dials()).isBetween(0.8 * 7 * seconds / 20.5, 7 * seconds / 20);
    }
}
