package io.claimline.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which ringing calls are hung up, and what is learned of them. */
class WithdrawalTest {
    private static final long TODAY = 20_000;
    private static final PacingLimits LIMITS = new PacingLimits(0.03, 100, 10_000, 30);

    private final PredictivePacer pacer = new PredictivePacer(LIMITS, List.of());
    private final Floor floor = new Floor();
    private double now = 1000;

    private Floor idle(int agents) {
        return floor.at(now, TODAY).idle(agents).hopper(100_000);
    }

    /** Looks every half second, at an empty floor, for so long. */
    private void look(double seconds) {
        for (var until = now + seconds; now < until; now += 0.5) {
            pacer.pace(idle(1));
        }
    }

    private void ringing(int calls, double age, double rung) {
        for (var i = 0; i < calls; i++) {
            floor.addRinging(age, Floor.UNKNOWN, rung);
        }
    }

    @Test
    void shouldHangUpWhatMayBeHungUpWhenTheAgentsAreGone() {
        look(20);
        idle(0).paused(10);
        ringing(4, 19, 15.6);
        ringing(4, 18, 14.9);
        floor.addRinging(40, Floor.UNKNOWN);
        assertThat(pacer.pace(floor).withdrawn()).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void shouldHangUpNothingWhileAgentsAreReady() {
        look(20);
        idle(10);
        ringing(12, 20, 17);
        assertThat(pacer.pace(floor).withdrawn()).isEmpty();
    }

    @Test
    void shouldHangUpOnlyAsManyAsAreTooManyAndTheLikeliestFirst() {
        for (var i = 0; i < 4000; i++) {
            now += 0.01;
            pacer.learn(new PacingFact.RingEnded(now - 25, i % 4 == 0 ? 12 + (i % 13) : 25, i % 4 == 0, 0.25));
        }
        look(20);
        idle(1);
        for (var i = 0; i < 60; i++) {
            floor.addRinging(20, 0.1 + 0.01 * i, 16);
        }
        var withdrawn = pacer.pace(floor).withdrawn();
        assertThat(withdrawn).hasSizeBetween(10, 59);
        var likeliest = IntStream.range(0, 60).map(i -> 59 - i).boxed().limit(withdrawn.size());
        assertThat(withdrawn).containsExactlyElementsOf(likeliest.toList());
    }

    @Test
    void shouldTrustNoAgeUntilTheClockHasRunSteadilyForAsLong() {
        look(20);
        now += 3600;
        idle(0).paused(10);
        ringing(5, 3620, 3616);
        assertThat(pacer.pace(floor).withdrawn()).isEmpty();
        now += 0.5;
        look(15);
        idle(0).paused(10);
        ringing(5, 30, 25);
        assertThat(pacer.pace(floor).withdrawn()).hasSize(5);
    }

    @Test
    void shouldHangUpNothingWhereASupervisorHasSetTheLines() {
        pacer.steer(OptionalDouble.of(2));
        look(20);
        idle(0).paused(10);
        ringing(5, 30, 25);
        assertThat(pacer.pace(floor).withdrawn()).isEmpty();
    }

    @Test
    void shouldHangUpNothingWhereThatIsNotAllowed() {
        pacer.limits(LIMITS.withdrawing(false));
        look(20);
        idle(0).paused(10);
        ringing(5, 30, 25);
        assertThat(pacer.pace(floor).withdrawn()).isEmpty();
        pacer.limits(LIMITS.withdrawing(true));
        assertThat(pacer.pace(floor).withdrawn()).hasSize(5);
    }

    @Test
    void shouldKeepWhatItIsToHangUpWhenALimitTakesItsCalls() {
        var pace = new Pace(5, Bound.PREDICTED_ABANDON, Pace.Terms.NONE, List.of(3, 1));
        assertThat(pace.atMost(-2, Bound.LINES)).isEqualTo(new Pace(0, Bound.LINES, Pace.Terms.NONE, List.of(3, 1)));
    }

    /** The share and the times must come out as they are, whatever part of the calls is hung up before its end. */
    @ParameterizedTest(name = "{0} answered, {1} of the calls hung up after 19 s")
    @CsvSource({".25, 0", ".25, .5", ".25, .9", ".10, .5", ".40, .5"})
    void shouldTakeAWithdrawnCallNeitherForAnsweredNorForUnanswered(double answered, double withdrawn) {
        var random = new Random(7);
        System.out.println("seed 7");
        for (var i = 0; i < 6000; i++) {
            now += 0.5;
            var yes = random.nextDouble() < answered;
            var seconds = yes ? 12 + 13 * random.nextDouble() : random.nextInt(4) == 0 ? 7 : 25;
            var cut = random.nextDouble() < withdrawn && seconds > 19;
            pacer.learn(
                    cut
                            ? new PacingFact.Withdrawn(now - 25, 19, Floor.UNKNOWN)
                            : new PacingFact.RingEnded(now - 25, seconds, yes, Floor.UNKNOWN));
            pacer.pace(idle(0).paused(1));
        }
        var learned = pacer.learned();
        assertThat(learned.answerShare()).isCloseTo(answered, within(0.035));
        var late = lateShare(learned.answers());
        assertThat(late).as("of the answers, those after 19 s").isCloseTo(6.0 / 13, within(0.1));
    }

    private static double lateShare(Learned.Times times) {
        var shares = times.shares();
        var sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        return shares.subList((int) (19 / times.cell()), shares.size()).stream()
                        .mapToDouble(Double::doubleValue)
                        .sum()
                / sum;
    }
}
