package io.claimline.dialer.simulator.bench.timing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecisionTimeTest {
    /** No bound on the time itself: a machine may be busy. */
    @Test
    void shouldTimeEveryFloorAndSayWhetherTheLargestWasQuickEnough() {
        var section = DecisionTime.section();
        assertThat(section.blocks().getLast().lines()).hasSize(6);
        assertThat(section.blocks().getLast().lines().skip(2)).allMatch(row -> row.matches("\\| .*[1-9].*\\|"));
        assertThat(section.verdicts())
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.figure()).matches("\\d+\\.\\d{3} ms"));
    }
}
