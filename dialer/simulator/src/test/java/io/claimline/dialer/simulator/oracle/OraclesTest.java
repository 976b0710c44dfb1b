package io.claimline.dialer.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.claimline.dialer.pacing.Floor;
import io.claimline.dialer.simulator.chance.Distribution;
import io.claimline.dialer.simulator.world.Fates;
import io.claimline.dialer.simulator.world.LeadList;
import io.claimline.dialer.simulator.world.Scenario;
import io.claimline.dialer.simulator.world.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OraclesTest {
    private static final double SHIFT = 28_800;
    private static final long SEED = 29;

    @ParameterizedTest(name = "{0} agents, {1} answered")
    @CsvSource({"1, .25", "10, .10", "10, .40", "60, .25"})
    void shouldKeepEverybodyBusyAndAbandonNobodyWhenTheFutureIsKnown(int agents, double answered) {
        System.out.println("seed " + SEED);
        var total = Simulation.run(Scenario.reference(agents, answered, SHIFT, 1), new Clairvoyant(), SEED)
                .total();
        assertThat(total.occupancy()).isGreaterThan(0.998);
        assertThat(total.abandoned()).isZero();
        assertThat(total.late()).isZero();
    }

    @ParameterizedTest(name = "{0} agents, {1} answered: {3} at {2}")
    @CsvSource({"10, .25, .029, .823", "20, .25, .027, .873", "50, .25, .030, .928"})
    void shouldReachTheReferenceTableWithTheAgesOfWork(
            int agents, double answered, double threshold, double occupancy) {
        var days = 200 / agents;
        System.out.println("seed " + SEED);
        var scenario = Scenario.reference(agents, answered, SHIFT, days);
        var total = Simulation.run(scenario, new LookAhead(scenario, Sight.AGES, threshold), SEED)
                .total();
        assertThat(total.occupancy()).isCloseTo(occupancy, within(0.008));
        assertThat(total.abandonShare()).isCloseTo(0.03, within(0.005));
    }

    @ParameterizedTest(name = "{0} idle, {1} waiting, threshold {2}: {3}")
    @CsvSource({
        // each call added counts an eighth: half of a quarter
        "1, 0, .1249, 1",
        "1, 0, .1251, 2",
        "1, 0, .2343, 2",
        "1, 0, .2345, 3",
        "2, 0, .0156, 2",
        "2, 0, .0157, 3",
        "0, 1, .9999, 0"
    })
    void shouldAddCallsUntilOneAnswerMoreIsTooLikelyToFindNobody(int idle, int waiting, double threshold, int calls) {
        var scenario = Scenario.reference(10, 0.25, SHIFT, 1);
        var floor = new Floor().at(0, 0).idle(idle).waiting(waiting).hopper(1000);
        assertThat(new LookAhead(scenario, Sight.AGES, threshold).pace(floor).calls())
                .isEqualTo(calls);
    }

    @Test
    void shouldGainByEachPieceOfKnowledge() {
        System.out.println("seed " + SEED);
        var scenario = Scenario.reference(20, 0.25, SHIFT, 8);
        var blind = Simulation.run(scenario, new LookAhead(scenario, Sight.AGE_BLIND, 0.029), SEED)
                .total();
        var ages = Simulation.run(scenario, new LookAhead(scenario, Sight.AGES, 0.026), SEED)
                .total();
        var ends = Simulation.run(scenario, new LookAhead(scenario, Sight.ENDS, 0.040), SEED)
                .total();
        assertThat(ages.occupancy()).isGreaterThan(blind.occupancy() + 0.005);
        assertThat(ends.occupancy()).isGreaterThan(ages.occupancy() + 0.01);
        assertThat(ends.abandonShare()).isLessThan(0.033);
        assertThat(ages.abandonShare()).isLessThan(0.033);
    }

    @Test
    void shouldShowWhatKnowingOutcomesIsWorth() {
        System.out.println("seed " + SEED);
        var scenario = outcomesKnown(10);
        var total = Simulation.run(scenario, new LookAhead(scenario, Sight.AGES, 0.086), SEED)
                .total();
        assertThat(total.occupancy()).isCloseTo(0.944, within(0.008));
        assertThat(total.abandonShare()).isLessThan(0.035);
    }

    private static Scenario outcomesKnown(int agents) {
        var reference = Scenario.reference(agents, 1, SHIFT, 15);
        var soonest = new Distribution.Constant(12);
        return new Scenario(
                reference.roster(),
                List.of(LeadList.alike(new Fates(1, 0, 0, soonest, soonest, soonest))),
                reference.handling(),
                reference.party(),
                reference.telephony(),
                reference.seconds(),
                reference.days());
    }

    @Test
    void shouldFollowTheChangesOfTheDay() {
        System.out.println("seed " + SEED);
        var steady = Scenario.reference(20, 0.4, SHIFT, 5);
        var moving = new Scenario(
                steady.roster(),
                List.of(new LeadList(
                        1,
                        List.of(
                                new LeadList.Hour(0, Fates.reference(0.4)),
                                new LeadList.Hour(14_400, Fates.reference(0.1))),
                        Double.POSITIVE_INFINITY,
                        false)),
                steady.handling(),
                steady.party(),
                steady.telephony(),
                SHIFT,
                5);
        var knows = Simulation.run(moving, new LookAhead(moving, Sight.AGES, 0.027), SEED);
        var knowsNot = Simulation.run(moving, new LookAhead(steady, Sight.AGES, 0.027), SEED);
        assertThat(knows.everyDay(26, 47).occupancy())
                .isGreaterThan(knowsNot.everyDay(26, 47).occupancy() + 0.05);
        assertThat(knows.total().abandonShare()).isLessThan(0.035);
    }

    @Test
    void shouldFindTheThresholdThatKeepsACap() {
        System.out.println("seeds 1 to 4");
        var scenario = Scenario.reference(10, 0.25, SHIFT, 2);
        assertThat(Tuning.threshold(scenario, Sight.AGES, 0.03, 4)).isBetween(0.02, 0.04);
    }

    @Test
    void shouldRefuseAThresholdThatIsNoRisk() {
        var scenario = Scenario.reference(10, 0.25, SHIFT, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LookAhead(scenario, Sight.AGES, 0))
                .withMessageStartingWith("threshold");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tuning.threshold(scenario, Sight.AGES, 1, 1))
                .withMessageStartingWith("cap");
    }
}
