package io.claimline.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens, in whatever order: lost, late and repeated facts, agents who vanish, clocks that jump. */
class PredictivePacerPropertyTest {
    private static final long TODAY = 20_000;
    private static final int STEPS = 3000;

    private Random random = new Random();
    private double now;
    private long day = TODAY;

    private void clock() {
        now += random.nextDouble();
        if (random.nextInt(200) == 0) {
            now += random.nextGaussian() * 5000;
            day += random.nextInt(3) - 1;
        }
    }

    private PacingFact fact() {
        var seconds = random.nextInt(20) == 0 ? -random.nextDouble() * 1000 : random.nextDouble() * 60;
        var chance = random.nextInt(3) == 0 ? random.nextDouble() : Floor.UNKNOWN;
        return switch (random.nextInt(6)) {
            case 0, 1 -> new PacingFact.RingEnded(now - seconds, seconds, random.nextInt(4) == 0, chance);
            case 2 -> new PacingFact.TalkEnded(seconds * 5);
            case 3 -> new PacingFact.WrapUpEnded(seconds);
            case 4 -> new PacingFact.Withdrawn(now - seconds, seconds, chance);
            default -> new PacingFact.LiveAnswer(day, random.nextInt(30) > 0);
        };
    }

    private void fill(Floor floor) {
        floor.at(now, day)
                .idle(random.nextInt(20))
                .paused(random.nextInt(5))
                .waiting(random.nextInt(4) * random.nextInt(2))
                .hopper(random.nextInt(4) == 0 ? random.nextInt(10) : 10_000);
        for (var i = random.nextInt(60); i > 0; i--) {
            var age = random.nextDouble() * (random.nextInt(30) == 0 ? 9000 : 30);
            var chance = random.nextBoolean() ? random.nextDouble() : Floor.UNKNOWN;
            if (random.nextInt(5) == 0) {
                floor.addRinging(age, chance);
            } else {
                floor.addRinging(age, chance, age - 8 * random.nextDouble());
            }
        }
        for (var i = random.nextInt(40); i > 0; i--) {
            floor.addTalking(random.nextDouble() * (random.nextInt(30) == 0 ? 90_000 : 400));
        }
        for (var i = random.nextInt(10); i > 0; i--) {
            floor.addWrapping(random.nextDouble() * 100);
        }
        if (random.nextInt(20) == 0) {
            floor.at(now, day).hopper(10_000);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shouldNeverExceedItsLimits(long seed) {
        random = new Random(seed);
        var limits = new PacingLimits(0.005 + 0.025 * random.nextDouble(), 10, 500, 1 + 5 * random.nextDouble());
        var pacer = new PredictivePacer(limits, List.of());
        var floor = new Floor();
        for (var step = 0; step < STEPS; step++) {
            clock();
            for (var facts = random.nextInt(6); facts > 0; facts--) {
                var fact = fact();
                pacer.learn(fact);
                if (random.nextInt(10) == 0) {
                    pacer.learn(fact);
                }
            }
            fill(floor);
            var pace = pacer.pace(floor);
            var most = Math.max(0, (int) (limits.linesPerAgent() * floor.working()) - floor.inFlight());
            assertThat(pace.calls()).isBetween(0, Math.min(most, floor.hopper()));
            if (floor.working() == 0) {
                assertThat(pace.calls()).isZero();
            }
            var terms = pace.terms();
            assertThat(terms.risk()).isBetween(0.0, 1.0);
            assertThat(terms.allowed()).isBetween(0.0, 2 * limits.abandonCap());
            assertThat(terms.expectedAnswers() + terms.expectedFree() + terms.answerShare())
                    .isFinite();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33, 34})
    void shouldNeverHangUpAPhoneThatIsNotKnownToRingForFifteenSeconds(long seed) {
        random = new Random(seed);
        var pacer = new PredictivePacer(new PacingLimits(0.03, 10, 500, 20), List.of());
        var never = new PredictivePacer(new PacingLimits(0.03, 10, 500, 20, false), List.of());
        var floor = new Floor();
        var withdrawn = 0;
        for (var step = 0; step < STEPS; step++) {
            clock();
            var fact = fact();
            pacer.learn(fact);
            never.learn(fact);
            fill(floor);
            var chosen = pacer.pace(floor).withdrawn();
            assertThat(chosen).doesNotHaveDuplicates().allSatisfy(call -> {
                assertThat(call).isBetween(0, floor.ringing() - 1);
                assertThat(floor.rung(call)).isGreaterThanOrEqualTo(15);
            });
            withdrawn += chosen.size();
            assertThat(never.pace(floor).withdrawn()).isEmpty();
            assertThat(new ProgressivePacer().pace(floor).withdrawn()).isEmpty();
        }
        assertThat(withdrawn).isPositive();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void shouldDialNoMoreForASmallerBudget(long seed) {
        random = new Random(seed);
        var pacers = List.of(
                new PredictivePacer(new PacingLimits(0.03, 10, 500, 20), List.of()),
                new PredictivePacer(new PacingLimits(0.02, 10, 500, 20), List.of()),
                new PredictivePacer(new PacingLimits(0.02, 10, 500, 20), List.of(new DayCount(TODAY - 1, 1000, 40))));
        var floor = new Floor();
        for (var step = 0; step < STEPS; step++) {
            clock();
            var fact = fact();
            pacers.forEach(pacer -> pacer.learn(fact));
            fill(floor);
            var calls = pacers.stream().map(pacer -> pacer.pace(floor).calls()).toList();
            assertThat(calls.get(0)).isGreaterThanOrEqualTo(calls.get(1));
            assertThat(calls.get(1)).isGreaterThanOrEqualTo(calls.get(2));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22})
    void shouldDialNoMoreForFewerIdleAgentsOrMoreCallsInFlight(long seed) {
        random = new Random(seed);
        var pacer = new PredictivePacer(new PacingLimits(0.03, 10, 500, 50), List.of());
        var floor = new Floor();
        for (var step = 0; step < STEPS; step++) {
            clock();
            pacer.learn(fact());
            fill(floor);
            floor.hopper(10_000);
            if (floor.idle() == 0) {
                continue;
            }
            var before = pacer.pace(floor).calls();
            floor.addRinging(random.nextDouble() * 20, Floor.UNKNOWN);
            var busier = pacer.pace(floor).calls();
            assertThat(busier).isLessThanOrEqualTo(before);
        }
    }
}
