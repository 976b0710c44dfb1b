package io.claimline.dialer.simulator.bound;

import static io.claimline.dialer.simulator.bound.Worlds.patients;
import static io.claimline.dialer.simulator.bound.Worlds.payers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkovOptimumTest {
    private static final double LAW = 0.03;
    private static final double FOUR_DECIMALS = 5.1e-5;

    /**
     * The table of perf 1.4a. One cell differs: for one agent and p=1 it says .9245; the optimum is .9243, which plain value iteration confirms
     * below.
     */
    @ParameterizedTest(name = "{0} agents")
    @CsvSource({
        "1,   .5911, .7630, .8337, .9243",
        "5,   .7600, .8177, .8565, .9266",
        "10,  .8329, .8563, .8785, .9298",
        "20,  .8890, .8988, .9080, .9373",
        "50,  .9400, .9432, .9463, .9569",
        "100, .9640, .9654, .9668, .9715",
        "200, .9791, .9798, .9803, .9825",
    })
    void shouldReproduceTheTableForPatients(int agents, double tenth, double quarter, double twoFifths, double known) {
        assertOptimum(patients(agents, .10), LAW, tenth);
        assertOptimum(patients(agents, .25), LAW, quarter);
        assertOptimum(patients(agents, .40), LAW, twoFifths);
        assertOptimum(patients(agents, 1), LAW, known);
    }

    @ParameterizedTest(name = "{0} agents, hold of {1} s")
    @CsvSource({
        "5,  600,  .516, .580",
        "10, 600,  .630, .696",
        "20, 600,  .740, .794",
        "50, 600,  .849, .887",
        "5,  1500, .405, .489",
        "10, 1500, .555, .635",
        "20, 1500, .688, .755",
        "50, 1500, .818, .865",
    })
    void shouldReproduceTheTableForPayers(int agents, int hold, double atOnePercent, double atThreePercent) {
        assertThat(MarkovOptimum.of(payers(agents, hold), .01).occupancy()).isCloseTo(atOnePercent, within(6e-4));
        assertThat(MarkovOptimum.of(payers(agents, hold), .03).occupancy()).isCloseTo(atThreePercent, within(6e-4));
    }

    private static void assertOptimum(MarkovWorld world, double cap, double expected) {
        CappedOptimum<RingingTable> optimum = MarkovOptimum.of(world, cap);
        assertThat(optimum.occupancy()).as("%s", world).isCloseTo(expected, within(FOUR_DECIMALS));
        assertThat(optimum.upperBound()).as("proof for %s", world).isCloseTo(optimum.occupancy(), within(1e-7));
        assertThat(optimum.performance().abandonedShare()).as("%s", world).isCloseTo(cap, within(1e-9));
    }

    @Test
    void shouldGiveTheTableOfFiveAgentsInTwoRulesWhichDifferInOneState() {
        CappedOptimum<RingingTable> optimum = MarkovOptimum.of(patients(5, .25), LAW);
        assertThat(Arrays.copyOf(optimum.within().toArray(), 6)).containsExactly(12, 9, 6, 3, 1, 0);
        assertThat(Arrays.copyOf(optimum.beyond().toArray(), 6)).containsExactly(12, 9, 6, 4, 1, 0);
        assertThat(optimum.shareWithin()).isStrictlyBetween(0.0, 1.0);
    }

    @Test
    void shouldHoldAsManyPayerCallsAsPublished() {
        RingingTable table = MarkovOptimum.of(payers(20, 600), .01).within();
        assertThat(new int[] {table.ringing(0), table.ringing(10), table.ringing(18), table.ringing(19)})
                .containsExactly(47, 30, 6, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 40})
    void shouldDialOneCallPerIdleAgentWhenNobodyMayBeAbandoned(int agents) {
        CappedOptimum<RingingTable> optimum = MarkovOptimum.of(patients(agents, .25), 0);
        assertThat(optimum.occupancy()).isCloseTo(180 / (180 + 15 / .25), within(1e-12));
        assertThat(optimum.performance().abandonRate()).isZero();
    }

    @ParameterizedTest(name = "{0} agents, p={1}, cap {2}")
    @CsvSource({"1, 1, .03", "1, .25, .03", "2, .4, .03", "3, 1, .1", "2, .25, .3"})
    void shouldAgreeWithPlainValueIterationAtItsPriceAndAround(int agents, double answerShare, double cap) {
        MarkovWorld world = patients(agents, answerShare);
        CappedOptimum<RingingTable> optimum = MarkovOptimum.of(world, cap);
        ValueIteration plain = new ValueIteration(world, world.ringingLimit());
        double price = optimum.price();
        assertThat(plain.gain(price, cap)).isCloseTo(optimum.occupancy(), within(1e-6));
        assertThat(plain.gain(price * 1.3, cap)).isGreaterThan(optimum.occupancy() - 1e-6);
        assertThat(plain.gain(price / 1.3, cap)).isGreaterThan(optimum.occupancy() - 1e-6);
    }

    /** The proof holds for any table, however bad; it is only larger then. */
    @ParameterizedTest(name = "price {0}")
    @ValueSource(doubles = {1, 10, 60, 300})
    void shouldCertifyNoLessThanTheBestGainFromAnyTable(double price) {
        MarkovWorld world = patients(2, .25);
        Rates rates = Rates.of(world);
        double best = new ValueIteration(world, world.ringingLimit()).gain(price, LAW);
        for (int first = 1; first < 12; first++) {
            for (int second = 0; second < 6; second++) {
                RingingTable table = RingingTable.of(first, second);
                ReturnChain chain = TableChain.of(rates, table);
                Performance average = chain.performance();
                double[] values = chain.values(average, price, LAW);
                double certified = new TableValues(
                                rates, world.ringingLimit(), new TableValues.Priced(price, LAW), average, table, values)
                        .certifiedGain();
                assertThat(certified).as("%s", table).isGreaterThan(best - 1e-6);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldNotBeBeatenByAnyTableWhichKeepsTheCap(long seed) {
        Random random = new Random(seed);
        MarkovWorld world = patients(6, .3);
        CappedOptimum<RingingTable> optimum = MarkovOptimum.of(world, LAW);
        int kept = 0;
        for (int i = 0; i < 2_000; i++) {
            int[] wanted = optimum.within().toArray();
            for (int x = 0; x < wanted.length; x++) {
                wanted[x] = Math.max(x == 0 ? 1 : 0, wanted[x] + random.nextInt(5) - 3);
            }
            Performance other = MarkovOptimum.performance(world, RingingTable.of(wanted));
            if (other.abandonedShare() <= LAW) {
                kept++;
                assertThat(other.occupancy()).as("seed %d", seed).isLessThanOrEqualTo(optimum.upperBound());
            }
        }
        assertThat(kept).as("tables that keep the cap, seed %d", seed).isGreaterThan(100);
    }

    @Test
    void shouldGrowWithTheCapTheAnswersAndThePatience() {
        double base = MarkovOptimum.of(patients(10, .25), LAW).occupancy();
        assertThat(MarkovOptimum.of(patients(10, .25), .029).occupancy()).isLessThan(base);
        assertThat(MarkovOptimum.of(patients(10, .24), LAW).occupancy()).isLessThan(base);
        MarkovWorld hasty = new MarkovWorld(10, .25, Duration.ofSeconds(180), Duration.ofSeconds(15), Duration.ZERO);
        assertThat(MarkovOptimum.of(hasty, LAW).occupancy()).isLessThan(base);
        assertThat(MarkovOptimum.of(patients(11, .25), LAW).occupancy()).isGreaterThan(base);
    }

    @Test
    void shouldStayProvenForFiveHundredAgents() {
        CappedOptimum<RingingTable> optimum = MarkovOptimum.of(patients(500, .25), LAW);
        assertThat(optimum.occupancy()).isBetween(.990, .991);
        assertThat(optimum.upperBound()).isCloseTo(optimum.occupancy(), within(1e-7));
    }

    @Test
    void shouldRefuseImpossibleWorldsByTheNameOfTheField() {
        Duration second = Duration.ofSeconds(1);
        refused("agents", () -> new MarkovWorld(0, .5, second, second, second));
        refused("answerShare", () -> new MarkovWorld(1, 1.01, second, second, second));
        refused("answerShare", () -> new MarkovWorld(1, 0, second, second, second));
        refused("answerShare", () -> new MarkovWorld(1, Double.NaN, second, second, second));
        refused("meanBusy", () -> new MarkovWorld(1, .5, Duration.ZERO, second, second));
        refused("meanRing", () -> new MarkovWorld(1, .5, second, second.negated(), second));
        refused("meanPatience", () -> new MarkovWorld(1, .5, second, second, second.negated()));
        refused("cap", () -> MarkovOptimum.of(patients(1, .5), 1));
        refused("cap", () -> MarkovOptimum.of(patients(1, .5), -.01));
        refused("wanted[0]", () -> RingingTable.of(0, 3));
        refused("wanted[1]", () -> RingingTable.of(2, -1));
    }

    private static void refused(String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(field + " must");
    }
}
