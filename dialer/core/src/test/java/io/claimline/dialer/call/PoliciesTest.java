package io.claimline.dialer.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The value types a call is made of. */
class PoliciesTest {
    private static final Duration S = Duration.ofSeconds(1);

    @Test
    void shouldRefuseARingTimeUnderFifteenSeconds() {
        assertThat(CallPolicy.patient(Duration.ofSeconds(15)).ring()).hasSeconds(15);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallPolicy.patient(Duration.ofMillis(14_999)))
                .withMessageContaining("C-32");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1, 1", "1, 0, 1, 1", "1, 1, 0, 1", "1, 1, 1, 0", "-1, 1, 1, 1"})
    void shouldRefuseATimeThatIsNotPositive(int connect, int bridge, int orphan, int confirm) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallPolicy(
                        S.multipliedBy(20),
                        S.multipliedBy(connect),
                        S.multipliedBy(bridge),
                        S.multipliedBy(orphan),
                        S.multipliedBy(confirm)));
    }

    @Test
    void shouldGiveAPatientTwoSecondsToAnAgent() {
        assertThat(CallPolicy.patient(Duration.ofSeconds(20)).connect()).hasSeconds(2);
        assertThat(CallPolicy.payer(Duration.ofSeconds(20)).connect()).hasSeconds(10);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "128, 0", "0, -1", "0, 700"})
    void shouldRefuseACauseOutOfRange(int q850, int sip) {
        assertThatIllegalArgumentException().isThrownBy(() -> new HangupCause(q850, sip));
    }

    @Test
    void shouldKeepTheFirstTimeOfAMilestone() {
        var first = Instant.parse("2026-11-22T16:00:00Z");
        var line = Timeline.EMPTY.with(Milestone.RINGING, first).with(Milestone.RINGING, first.plusSeconds(1));
        assertThat(line.at(Milestone.RINGING)).contains(first);
        assertThat(line.at(Milestone.ANSWERED)).isEmpty();
        assertThat(Timeline.EMPTY.reached()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CallResult.class)
    void shouldCountAgainstTheFrequencyCapOnlyWhatReachedTheNumber(CallResult result) {
        var notReached = switch (result) {
            case BUSY, DISCONNECTED, CONGESTED, FAILED -> true;
            case CONNECTED,
                    ABANDONED,
                    CALLER_HUNG_UP,
                    NO_ANSWER,
                    UNAVAILABLE,
                    REJECTED,
                    WITHDRAWN,
                    CANCELLED,
                    LOST,
                    REMINDED,
                    MACHINE,
                    INTERRUPTED -> false;
        };
        assertThat(result.reachedTheNumber()).isEqualTo(!notReached);
    }
}
