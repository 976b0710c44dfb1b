package io.claimline.dialer.simulator.bound;

import static io.claimline.dialer.simulator.bound.Worlds.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowBoundTest {
    private static final double FOUR_DECIMALS = 6.1e-5;

    /**
     * The table of perf 1.3, with all ringing counts allowed. The published cells beyond 5 agents with unknown outcomes (.9188 .9234 .9274,
     * .9275 .9306 .9334, .9499 .9541 .9578, .9692 .9721 .9747) are up to .003 lower: they come out when the calls that may ring are limited to
     * about 56, 25 and 17 for 10 agents, and a limit that binds is no bound. First row and last column are the published ones.
     */
    @ParameterizedTest(name = "{0} agents")
    @CsvSource({
        "5,   .9005, .9100, .9177, .9384",
        "10,  .9204, .9245, .9282, .9396",
        "20,  .9305, .9328, .9350, .9443",
        "50,  .9528, .9560, .9592, .9693",
        "100, .9707, .9731, .9753, .9834",
    })
    void shouldReproduceTheTable(int agents, double tenth, double quarter, double twoFifths, double known) {
        assertThat(WindowBound.exponential(window(agents, .10))).isCloseTo(tenth, within(FOUR_DECIMALS));
        assertThat(WindowBound.exponential(window(agents, .25))).isCloseTo(quarter, within(FOUR_DECIMALS));
        assertThat(WindowBound.exponential(window(agents, .40))).isCloseTo(twoFifths, within(FOUR_DECIMALS));
        assertThat(WindowBound.exponential(window(agents, 1))).isCloseTo(known, within(FOUR_DECIMALS));
    }

    /** The whole programme at once, its losses summed the long way. */
    @ParameterizedTest(name = "{0} agents, p={1}")
    @CsvSource({"1, .5", "1, 1", "2, .4", "3, .7"})
    void shouldAgreeWithTheSimplexOverAllStates(int agents, double answerShare) {
        WindowWorld world = window(agents, answerShare);
        List<double[]> columns = new ArrayList<>();
        for (int idle = 0; idle <= agents; idle++) {
            for (int ringing = 0; ringing <= 30; ringing++) {
                double answers = ringing * world.largestAnswerShare();
                double loss = loss(idle, ringing, world.largestAnswerShare(), agents * 14 / 180.0);
                columns.add(new double[] {idle, loss - .03 * answers, .97 * answers - (agents - idle) * 12 / 180.0, 1});
            }
        }
        assertThat(WindowBound.exponential(world)).isCloseTo(1 - leastIdle(columns) / agents, within(1e-6));
    }

    private static double leastIdle(List<double[]> columns) {
        List<LinearConstraint> rows = new ArrayList<>();
        Relationship[] kinds = {Relationship.LEQ, Relationship.EQ, Relationship.EQ};
        for (int row = 1; row <= 3; row++) {
            int here = row;
            double[] entries = columns.stream().mapToDouble(c -> c[here]).toArray();
            rows.add(new LinearConstraint(entries, kinds[row - 1], row == 3 ? 1 : 0));
        }
        double[] idle = columns.stream().mapToDouble(c -> c[0]).toArray();
        return new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(idle, 0),
                        new LinearConstraintSet(rows),
                        GoalType.MINIMIZE,
                        new NonNegativeConstraint(true))
                .getValue();
    }

    private static double loss(int idle, int ringing, double share, double completions) {
        double loss = 0;
        double answers = Math.pow(1 - share, ringing);
        for (int a = 0; a <= ringing; a++) {
            double chance = share < 1 ? answers : a == ringing ? 1 : 0;
            double poisson = Math.exp(-completions);
            for (int c = 0; c < 40; c++) {
                loss += chance * poisson * Math.max(0, a - idle - c);
                poisson *= completions / (c + 1);
            }
            answers *= share / (1 - share) * (ringing - a) / (a + 1);
        }
        return loss;
    }

    @Test
    void shouldGrowWithTheCapTheAnswersAndThePatience() {
        double base = WindowBound.exponential(window(10, .25));
        Duration busy = Duration.ofMinutes(3);
        Duration answer = Duration.ofSeconds(12);
        double share = window(10, .25).largestAnswerShare();
        assertThat(WindowBound.exponential(new WindowWorld(10, share, busy, answer, Duration.ofSeconds(2), .02)))
                .isLessThan(base);
        assertThat(WindowBound.exponential(new WindowWorld(10, share, busy, answer, Duration.ofSeconds(1), .03)))
                .isLessThan(base);
        assertThat(WindowBound.exponential(window(10, .2))).isLessThan(base);
        assertThat(WindowBound.exponential(window(12, .25))).isGreaterThan(base);
    }

    @Test
    void shouldBoundTheExponentialWorldAlikeWhenServicesOfAllAgesEndAlike() {
        double completion = -Math.expm1(-14 / 180.0);
        for (int agents : new int[] {5, 20, 50}) {
            double any = WindowBound.anyService(window(agents, .25), new ServiceEnds(completion, completion));
            assertThat(any).isCloseTo(WindowBound.exponential(window(agents, .25)), within(.003));
        }
    }

    /** Wrap-up is more predictable than exponential service: the outcome oracle of perf 1.5 reaches .938 and .944, and must stay below. */
    @Test
    void shouldLieAboveWhatIsReachedWithLogNormalService() {
        ServiceEnds ends = logNormal(window(5, 1));
        assertThat(WindowBound.anyService(window(5, 1), ends)).isBetween(.938, .985);
        assertThat(WindowBound.anyService(window(10, 1), ends)).isBetween(.944, .995);
        assertThat(WindowBound.anyService(window(5, .25), ends)).isBetween(.795, .945);
    }

    private static ServiceEnds logNormal(WindowWorld world) {
        return ServiceEnds.of(
                new LogNormalTime(Duration.ofSeconds(150), 1),
                new LogNormalTime(Duration.ofSeconds(30), .5),
                world.horizon());
    }

    @Test
    void shouldKnowHowLogNormalTimesEnd() {
        LogNormalTime wrapUp = new LogNormalTime(Duration.ofSeconds(30), .5);
        Duration median = Duration.ofNanos(Math.round(30e9 / Math.sqrt(1.25)));
        assertThat(wrapUp.completed(median)).isCloseTo(.5, within(1e-9));
        assertThat(wrapUp.completed(Duration.ZERO)).isZero();
        double largest = wrapUp.largestCompletion(Duration.ofSeconds(14));
        double atMedian = (wrapUp.completed(median.plusSeconds(14)) - .5) / .5;
        assertThat(largest).isBetween(atMedian, atMedian + .1);
    }

    @Test
    void shouldRefuseImpossibleParametersByTheirName() {
        Duration second = Duration.ofSeconds(1);
        refused("agents", () -> new WindowWorld(0, .5, second, second, second, .03));
        refused("largestAnswerShare", () -> new WindowWorld(1, 2, second, second, second, .03));
        refused("meanBusy", () -> new WindowWorld(1, .5, Duration.ZERO, second, second, .03));
        refused("shortestAnswer", () -> new WindowWorld(1, .5, second, second.negated(), second, .03));
        refused("patience", () -> new WindowWorld(1, .5, second, second, second.negated(), .03));
        refused("cap", () -> new WindowWorld(1, .5, second, second, second, 1));
        refused("answerShare", () -> WindowWorld.largestAnswerShare(0, .25));
        refused("earlyFailures", () -> WindowWorld.largestAnswerShare(.5, 1.5));
        refused("largestCompletion", () -> new ServiceEnds(0, .1));
        refused("newCompletion", () -> new ServiceEnds(.5, -.1));
        refused("mean", () -> new LogNormalTime(Duration.ZERO, 1));
        refused("variation", () -> new LogNormalTime(second, 0));
    }

    private static void refused(String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(field + " must");
    }
}
