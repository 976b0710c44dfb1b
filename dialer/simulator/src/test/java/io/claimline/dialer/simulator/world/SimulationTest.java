package io.claimline.dialer.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.pacing.Pace;
import io.claimline.dialer.pacing.Pacer;
import io.claimline.dialer.pacing.PacingFact.LiveAnswer;
import io.claimline.dialer.pacing.PacingFact.RingEnded;
import io.claimline.dialer.pacing.PacingFact.TalkEnded;
import io.claimline.dialer.pacing.PacingFact.WrapUpEnded;
import io.claimline.dialer.pacing.ProgressivePacer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulationTest {
    private static final long SEED = 7;

    @ParameterizedTest(name = "{0} agents, {1} answered")
    @CsvSource({"5, .10", "20, .25", "20, .40"})
    void shouldKeepProgressiveAgentsAsBusyAsTheRenewalFormulaSays(int agents, double answered) {
        System.out.println("seed " + SEED);
        var scenario = Scenario.reference(agents, answered, Worlds.SHIFT, 10);
        var total = Simulation.run(scenario, new ProgressivePacer(), SEED).total();
        var busy = 150.0 + 30;
        var unanswered = (0.25 * 7 + 0.75 * 25) * (1 - answered) / answered;
        assertThat(total.occupancy()).isCloseTo(busy / (busy + unanswered + 18.5), within(0.015));
        assertThat(total.abandoned()).isZero();
    }

    @Test
    void shouldGiveTheSameTallyForTheSameSeedAndAnotherForAnother() {
        System.out.println("seed " + SEED);
        var scenario = Worlds.reference(10, 0.25);
        var first = told(Simulation.run(scenario, Worlds.bold(1.2), SEED));
        assertThat(told(Simulation.run(scenario, Worlds.bold(1.2), SEED))).isEqualTo(first);
        assertThat(told(Simulation.run(scenario, Worlds.bold(1.2), SEED + 1))).isNotEqualTo(first);
    }

    private static List<Object> told(Tally tally) {
        List<Object> all = new ArrayList<>(List.of(tally.dials(), tally.decisions(), tally.idleQuantile(0.5)));
        for (var span = 0; span < tally.spansPerDay(); span++) {
            var part = tally.between(span, span + 1);
            all.addAll(List.of(part.duty(), part.busy(), part.answers(), part.abandoned(), part.late()));
        }
        return all;
    }

    @Test
    void shouldCountTheSameByMinutesAsBySpans() {
        System.out.println("seed " + SEED);
        var tally = Simulation.run(Worlds.reference(10, 0.25), Worlds.bold(1.5), SEED);
        assertThat(tally.total().late()).isPositive();
        for (var span = 0; span < tally.spansPerDay(); span++) {
            assertThat(tally.lateShare(0, 10 * span, 10 * span + 10))
                    .isEqualTo(tally.between(span, span + 1).lateShare());
        }
    }

    @Test
    void shouldShowDifferentPacersTheSameNthCall() {
        System.out.println("seed " + SEED);
        var scenario = Worlds.reference(10, 0.25);
        var slow = new Listing(new ProgressivePacer());
        var fast = new Listing(Worlds.bold(1.5));
        Simulation.run(scenario, slow, SEED);
        Simulation.run(scenario, fast, SEED);
        assertThat(fast.answers).hasSizeGreaterThan(slow.answers.size());
        assertThat(fast.answers.subList(0, slow.answers.size())).isEqualTo(slow.answers);
    }

    /** Writes down the fates of the calls in the order in which they are placed. */
    private static final class Listing implements Foreseeing {
        private final List<Double> answers = new ArrayList<>();
        private final Pacer pacer;
        private Foresight foresight = new NoForesight();

        Listing(Pacer pacer) {
            this.pacer = pacer;
        }

        @Override
        public void foresee(Foresight offered) {
            foresight = offered;
        }

        @Override
        public Pace pace(Floor floor) {
            var pace = pacer.pace(floor);
            for (var ahead = 0; ahead < pace.calls(); ahead++) {
                answers.add(foresight.answersAfter(ahead));
            }
            return pace;
        }
    }

    private static final class NoForesight implements Foresight {
        @Override
        public double answersAfter(int ahead) {
            throw new IllegalStateException("nothing was offered");
        }

        @Override
        public void prefer(int ahead) {
            throw new IllegalStateException("nothing was offered");
        }

        @Override
        public double answersIn(int ringing) {
            throw new IllegalStateException("nothing was offered");
        }

        @Override
        public int busy() {
            return 0;
        }

        @Override
        public double freeIn(int busy) {
            throw new IllegalStateException("nothing was offered");
        }
    }

    @Test
    void shouldTellEveryEndOnceAndWithTheTimeItTook() {
        System.out.println("seed " + SEED);
        var pacer = new Recorded(Worlds.bold(1.3));
        var tally = Simulation.run(Worlds.reference(20, 0.25), pacer, SEED);
        var total = tally.total();
        var rings = pacer.all(RingEnded.class);
        assertThat(rings).hasSize((int) tally.dials());
        assertThat(rings.stream().filter(RingEnded::answered)).hasSize((int) total.answers());
        assertThat(pacer.all(LiveAnswer.class)).hasSize((int) total.answers());
        assertThat(pacer.all(LiveAnswer.class).stream().filter(answer -> !answer.inTime()))
                .hasSize((int) total.late());
        assertThat(total.abandoned()).isPositive();
        assertThat(pacer.all(TalkEnded.class)).hasSize((int) (total.answers() - total.abandoned()));
        assertThat(pacer.all(WrapUpEnded.class)).hasSize((int) (total.answers() - total.abandoned()));
    }

    @Test
    void shouldDrawSharesAndTimesAsTheScenarioSays() {
        System.out.println("seed " + SEED);
        var pacer = new Recorded(Worlds.bold(1.5));
        Simulation.run(Worlds.reference(50, 0.25), pacer, SEED);
        var rings = pacer.all(RingEnded.class);
        var answered = rings.stream().filter(RingEnded::answered).toList();
        var error = Math.sqrt(0.25 * 0.75 / rings.size());
        assertThat((double) answered.size() / rings.size()).isCloseTo(0.25, within(4 * error));
        assertThat(mean(answered.stream().mapToDouble(RingEnded::seconds).toArray()))
                .isCloseTo(18.5, within(4 * 3.75 / Math.sqrt(answered.size())));
        var early = rings.stream()
                .filter(ring -> !ring.answered() && ring.seconds() <= 10)
                .count();
        assertThat((double) early / rings.size()).isCloseTo(0.75 / 4, within(4 * error));
        var talks = pacer.all(TalkEnded.class).stream()
                .mapToDouble(TalkEnded::seconds)
                .toArray();
        assertThat(mean(talks)).isCloseTo(150, within(4 * 150 / Math.sqrt(talks.length)));
        var wrapUps = pacer.all(WrapUpEnded.class).stream()
                .mapToDouble(WrapUpEnded::seconds)
                .toArray();
        assertThat(mean(wrapUps)).isCloseTo(30, within(4 * 15 / Math.sqrt(wrapUps.length)));
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElseThrow();
    }

    @Test
    void shouldPrintHowFastItIs() {
        var scenario = Worlds.reference(50, 0.25);
        Simulation.run(scenario, Worlds.bold(1.2), SEED);
        var began = System.nanoTime();
        var tally = Simulation.run(scenario, Worlds.bold(1.2), SEED);
        var seconds = (System.nanoTime() - began) / 1e9;
        assertThat(tally.decisions()).isPositive();
        System.out.printf("%.0f agent-hours a second%n", 50 * Worlds.SHIFT / 3600 / seconds);
    }
}
