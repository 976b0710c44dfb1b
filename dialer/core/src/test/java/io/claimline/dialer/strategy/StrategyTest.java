package io.claimline.dialer.strategy;

import static io.claimline.dialer.strategy.Plans.call;
import static io.claimline.dialer.strategy.Plans.end;
import static io.claimline.dialer.strategy.Plans.strategy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StrategyTest {
    private static final Step TEXT = call("text", Delay.afterDue(10), Medium.TEXT);
    private static final Step END = end("end", 1, Terminal.LEGAL_REVIEW);

    private static List<String> faults(List<Step> steps, List<Step> broken, Map<StopCondition, Stop> stops) {
        var refused = catchThrowableOfType(
                StrategyRefused.class,
                () -> new Strategy(Plans.ID, 1, "Usual", Plans.NEW_YORK, 30, 2, 3, 500, steps, broken, stops));
        return refused.faults().stream().map(StrategyFault::toString).toList();
    }

    private static List<String> faults(Step... steps) {
        return faults(List.of(steps), List.of(end("off", 1, Terminal.LEGAL_REVIEW)), Strategy.usualStops());
    }

    @Test
    void shouldRefuseAWayWithoutAnEnd() {
        assertThat(faults(TEXT)).singleElement().asString().startsWith("steps[0]: is the last step, and the account");
        assertThat(faults(List.of(TEXT, END), List.of(), Strategy.usualStops()))
                .containsExactly("broken: has no step; the last one must end the account");
    }

    @Test
    void shouldRefuseAStepAfterTheEnd() {
        assertThat(faults(END, end("other", 1, Terminal.OUTSIDE_AGENCY)))
                .containsExactly("steps[0]: ends the account, so no step can follow it");
    }

    @ParameterizedTest
    @EnumSource(names = {"PAID", "PLAN_ACTIVE", "RECALLED"})
    void shouldNotLetAStrategyDecideWhatIsAFact(Terminal fact) {
        assertThat(faults(end("end", 1, fact)))
                .singleElement()
                .asString()
                .startsWith("steps[0].terminal: '")
                .contains("is a fact");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MINOR", "ASSISTANCE"})
    void shouldHaveAnAnswerToEveryCondition(StopCondition condition) {
        var stops = new EnumMap<>(Strategy.usualStops());
        stops.remove(condition);
        assertThat(faults(List.of(END), List.of(end("off", 1, Terminal.LEGAL_REVIEW)), stops))
                .singleElement()
                .asString()
                .contains("is missing; an account in that state would fall off");
    }

    @Test
    void shouldAnswerAsUsualWhatWasToldApartAfterItWasKept() {
        var stops = new EnumMap<>(Strategy.usualStops());
        stops.remove(StopCondition.MINOR);
        stops.remove(StopCondition.ASSISTANCE);
        var rows = new EnumMap<>(Retries.USUAL.rows());
        rows.remove(TryResult.UNFIT);
        rows.remove(TryResult.UNTRIED);
        var strategy = new Strategy(
                Plans.ID,
                1,
                "Old",
                Plans.NEW_YORK,
                30,
                2,
                3,
                0,
                List.of(END),
                List.of(end("off", 1, Terminal.LEGAL_REVIEW)),
                stops);
        assertThat(strategy.stop(StopCondition.MINOR)).isEqualTo(new Stop.Ends(Terminal.LEGAL_REVIEW));
        assertThat(strategy.stop(StopCondition.ASSISTANCE)).isEqualTo(new Stop.Waits());
        assertThat(new Retries(rows)).isEqualTo(Retries.USUAL);
    }

    @Test
    void shouldNotLetAStrategyGoOnAboutABalanceThatIsPaid() {
        var stops = new EnumMap<>(Strategy.usualStops());
        stops.put(StopCondition.PAID, new Stop.Waits());
        stops.put(StopCondition.PROMISE_PENDING, new Stop.Ends(Terminal.LEGAL_REVIEW));
        assertThat(faults(List.of(END), List.of(end("off", 1, Terminal.LEGAL_REVIEW)), stops))
                .containsExactly("stops.paid: can only end as paid", "stops.promise_pending: can only wait");
    }

    @Test
    void shouldTellEverythingThatIsWrongWithAStep() {
        var bad = new Step.Contact(
                new StepId("text"),
                Delay.afterDue(5),
                List.of(Medium.TEXT, Medium.TEXT),
                Window.USUAL,
                0,
                Duration.ofSeconds(1),
                Retries.USUAL);
        assertThat(faults(TEXT, bad, END))
                .containsExactly(
                        "steps[1].id: 'text' is the id of steps[0] already; each step needs its own",
                        "steps[1].delay: is due before a step that comes earlier; put the steps in order",
                        "steps[1].attempts: must be 1 to 20, but is 0",
                        "steps[1].spacing: must be a minute to 30 days, but is PT1S",
                        "steps[1].media[1]: is named before in this step");
    }

    @Test
    void shouldRefuseTwoStepsOfOneNameOnBothWays() {
        assertThat(faults(List.of(END), List.of(END), Strategy.usualStops()))
                .singleElement()
                .asString()
                .startsWith("broken[0].id: 'end' is the id of steps[0] already");
    }

    @Test
    void shouldFindItsVersionsByTheirNumber() {
        var one = strategy(1, List.of(END));
        var two = strategy(2, List.of(TEXT, END));
        assertThat(new StrategyVersions(List.of(two, one)).newest()).isEqualTo(two);
    }
}
