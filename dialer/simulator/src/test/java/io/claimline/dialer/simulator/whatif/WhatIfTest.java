package io.claimline.dialer.simulator.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.claimline.dialer.campaign.Steering;
import io.claimline.dialer.pacing.Learned;
import io.claimline.dialer.pacing.PacingFact;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.pacing.PredictivePacer;
import io.claimline.dialer.simulator.world.Scenario;
import io.claimline.dialer.simulator.world.Simulation;
import io.claimline.dialer.simulator.world.Tally;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference world is simulated, and what the pacer has learned there answers what would be. */
class WhatIfTest {
    private static final int TEAM = 20;
    private static final double SHIFT = 3 * 3600;
    private static final double ANSWERED = 0.25;

    @SuppressWarnings("NullAway.Init")
    private static Learned learned;

    @BeforeAll
    static void workAShift() {
        var pacer = pacer(0.03);
        Simulation.run(Scenario.reference(TEAM, ANSWERED, SHIFT, 1), pacer, 11);
        learned = pacer.learned();
    }

    private static PredictivePacer pacer(double cap) {
        return new PredictivePacer(limits(cap), List.of());
    }

    private static PacingLimits limits(double cap) {
        return new PacingLimits(cap, 100, 5000, 12);
    }

    private static Tally.Span direct(int agents, double cap) {
        var tally = Simulation.run(Scenario.reference(agents, ANSWERED, SHIFT, 1), pacer(cap), 5);
        return tally.between(1, tally.spansPerDay());
    }

    @Test
    void shouldLearnTheWorldThatThePacerWorkedIn() {
        assertThat(learned.answerShare()).isCloseTo(ANSWERED, within(0.03));
        assertThat(learned.deviation()).isLessThan(0.03);
        assertThat(learned.conversations()).isBetween(800, 1400);
        assertThat(learned.calls()).isGreaterThan(3 * learned.conversations());
        assertThat(Quantiles.of(learned.answers()).mean()).isCloseTo(18.5, within(0.5));
        assertThat(Quantiles.of(learned.talk()).mean()).isCloseTo(150, within(18.0));
        assertThat(Quantiles.of(learned.wrapUp()).mean()).isCloseTo(30, within(4.0));
    }

    /** The tolerance is the spread of a few simulated shifts, and of one direct one. */
    @ParameterizedTest
    @CsvSource({"20, 0.03", "50, 0.03", "20, 0.01"})
    void shouldPredictWhatADirectSimulationShows(int agents, double cap) {
        var truth = direct(agents, cap);
        var told = WhatIf.predict(new Question(learned, limits(cap), agents, 3));
        assertThat(told.occupancy().mid()).isCloseTo(truth.occupancy(), within(0.02));
        assertThat(told.abandoned().mid()).isCloseTo(truth.abandonShare(), within(0.011));
        assertThat(told.late()).isEqualTo(told.abandoned());
        assertThat(told.callsPerAnswer().mid()).isCloseTo(1 / ANSWERED, within(0.4));
        assertThat(told.callsPerSecond().mid())
                .isCloseTo(truth.answers() / ANSWERED / SHIFT, within(0.15 * agents / TEAM));
    }

    @Test
    void shouldMissNobodyWithOneLineForEachReadyAgent() {
        var slow = WhatIf.predict(steered(new Steering.Progressive()));
        assertThat(slow.abandoned().high()).isZero();
        assertThat(slow.occupancy().high())
                .isLessThan(WhatIf.predict(steered(new Steering.Automatic()))
                        .occupancy()
                        .low());
    }

    /** Eight lines for each agent would miss most of the answers, if they were not one line for each ready agent while the budget is spent. */
    @Test
    void shouldBeHeldAtTheCapByTheBudgetWhenTooManyLinesAreFixed() {
        var many = WhatIf.predict(steered(new Steering.Fixed(8)));
        assertThat(many.abandoned().mid()).isBetween(0.01, 0.04);
    }

    @Test
    void shouldRefuseMoreFixedLinesThanTheLimit() {
        assertThatThrownBy(() -> steered(new Steering.Fixed(13)))
                .hasMessageStartingWith("steering.linesPerAgent must be at most the campaign's limit of 12");
    }

    private static Question steered(Steering steering) {
        return new Question(learned, limits(0.03), steering, TEAM, 2);
    }

    @Test
    void shouldSayThatALargerTeamIsBusierAndWaitsLess() {
        var small = WhatIf.predict(new Question(learned, limits(0.03), 5, 1));
        var large = WhatIf.predict(new Question(learned, limits(0.03), 400, 1));
        assertThat(large.occupancy().low()).isGreaterThan(small.occupancy().high());
        assertThat(large.idleMedian().high()).isLessThan(small.idleMedian().low());
        assertThat(large.idleNinety().mid())
                .isGreaterThanOrEqualTo(large.idleMedian().mid());
        assertThat(large.shifts()).isGreaterThanOrEqualTo(3);
        assertThat(large.simulatedHours()).isLessThanOrEqualTo(1);
    }

    @Test
    void shouldFeelTheLimitOfCallsPerSecond() {
        var slow = new PacingLimits(0.03, 0.2, 5000, 12);
        var told = WhatIf.predict(new Question(learned, slow, TEAM, 1));
        assertThat(told.callsPerSecond().high()).isLessThanOrEqualTo(0.2);
        assertThat(told.occupancy().high()).isLessThan(0.6);
    }

    @Test
    void shouldGiveTheSameAnswerToTheSameQuestion() {
        var question = new Question(learned, limits(0.02), 3, 1);
        assertThat(WhatIf.predict(question)).isEqualTo(WhatIf.predict(question));
    }

    @ParameterizedTest
    @CsvSource({"50, 20, ''", "49, 20, 49 calls and 20 conversations", "500, 19, 500 calls and 19 conversations"})
    void shouldRefuseToAnswerFromTooLittle(int calls, int conversations, String why) {
        var pacer = pacer(0.03);
        for (var i = 0; i < calls; i++) {
            pacer.learn(new PacingFact.RingEnded(i, 18, i < conversations, Double.NaN));
        }
        for (var i = 0; i < conversations; i++) {
            pacer.learn(new PacingFact.TalkEnded(150));
        }
        var too = WhatIf.tooLittle(pacer.learned());
        assertThat(too.isPresent()).isEqualTo(!why.isEmpty());
        assertThat(too.orElse("")).contains(why);
        if (!why.isEmpty()) {
            var question = new Question(pacer.learned(), limits(0.03), 5, 1);
            assertThatThrownBy(() -> WhatIf.predict(question)).hasMessage(too.orElseThrow());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, agents must be between 1 and 1000",
        "-3, 1, agents must be between 1 and 1000",
        "1001, 1, agents must be between 1 and 1000",
        "5, 0, hours must be above 0 and at most 12",
        "5, 12.5, hours must be above 0 and at most 12",
        "5, NaN, hours must be above 0 and at most 12"
    })
    void shouldRefuseAnImpossibleQuestionByItsField(int agents, double hours, String why) {
        assertThatThrownBy(() -> new Question(learned, limits(0.03), agents, hours))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(why);
    }
}
