package io.claimline.dialer.origination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The control before a model of the switch, over minutes of modelled time. */
class OriginationConvergenceTest {
    private static final OriginationLimits LIMITS =
            OriginationLimits.DEFAULT.withCallsPerSecond(1_000).withLines(1_000);
    private static final Duration SETTLE = Duration.ofSeconds(20);
    private static final Duration MINUTE = Duration.ofSeconds(60);

    private final Seed seed = Seed.printed("OriginationConvergenceTest");
    private final OriginationControl control = new OriginationControl(LIMITS);

    @ParameterizedTest
    @CsvSource({
        "80, 0.5",
        "80, 1",
        "80, 2",
        "80, 10",
        "180, 0.5",
        "180, 0.9",
        "180, 1.1",
        "180, 3",
        "180, 10",
        "400, 0.5",
        "400, 1",
        "400, 10"
    })
    void shouldKeepThe99thPercentileUnderTheBudgetAtAnyDemand(double capacity, double load) {
        ModelSwitch model = new ModelSwitch(control, capacity, seed.generator());
        model.demand(capacity * load, SETTLE);
        model.demand(capacity * load, MINUTE);
        assertThat(model.p99()).as(model.toString()).isLessThan(50);
        assertThat(model.served()).as("set-ups of a minute, %s", model).isGreaterThan((int)
                (60 * capacity * Math.min(1, load) * 0.8));
    }

    @Test
    void shouldFollowACapacityThatStepsDownAndUpAgain() {
        ModelSwitch model = new ModelSwitch(control, 300, seed.generator());
        model.demand(600, SETTLE);
        model.capacity(75);
        model.demand(600, MINUTE);
        assertThat(model.p99()).as("from the step on, %s", model).isLessThan(50);
        // The minute begins with the step itself, at a load of eight times the capacity: less than at rest.
        assertThat(model.served()).as(model.toString()).isGreaterThan((int) (60 * 75 * 0.75));
        model.capacity(300);
        model.demand(600, Duration.ofSeconds(30));
        assertThat(model.p99()).as("while it grows, %s", model).isLessThan(50);
        model.demand(600, MINUTE);
        assertThat(model.p99()).as(model.toString()).isLessThan(50);
        assertThat(model.served()).as(model.toString()).isGreaterThan((int) (60 * 300 * 0.8));
    }

    @Test
    void shouldLoseOnlyAFewOrdersToAStallAndForgetItInSeconds() {
        ModelSwitch model = new ModelSwitch(control, 200, seed.generator());
        model.demand(400, SETTLE);
        model.stall(Duration.ofSeconds(10));
        model.demand(400, Duration.ofSeconds(10));
        assertThat(model.served()).as("during the stall").isLessThan(12);
        model.demand(400, SETTLE);
        assertThat(model.slowest()).as("asked before the end of the stall").isGreaterThan(1_000);
        model.demand(400, MINUTE);
        assertThat(model.p99()).as(model.toString()).isLessThan(50);
        assertThat(model.served()).as(model.toString()).isGreaterThan((int) (60 * 200 * 0.8));
    }

    @Test
    void shouldNotTakeASingleLateResponseForAQueue() {
        ModelSwitch model = new ModelSwitch(control, 200, seed.generator());
        model.demand(400, SETTLE);
        int served = 0;
        for (int second = 0; second < 60; second++) {
            model.stall(Duration.ofMillis(20));
            served += model.demand(400, Duration.ofSeconds(1)).served();
        }
        assertThat(served).as(model.toString()).isGreaterThan((int) (60 * 200 * 0.7));
    }
}
