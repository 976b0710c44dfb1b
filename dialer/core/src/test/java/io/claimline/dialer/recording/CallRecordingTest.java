package io.claimline.dialer.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallRecordingTest {
    private static CallRecording.Move after(CallRecording now, String what) {
        return switch (what) {
            case "wanted" -> now.wanted();
            case "unwanted" -> now.unwanted();
            case "withheld" -> now.withheld();
            case "announced" -> now.announced();
            case "running" -> now.running();
            case "paused" -> now.paused();
            default -> throw new IllegalArgumentException(what);
        };
    }

    @ParameterizedTest(name = "{0}, {1}: {2} {3}")
    @CsvSource({
        "OFF,        wanted,    ANNOUNCING, ANNOUNCE",
        "ANNOUNCING, wanted,    ANNOUNCING, ANNOUNCE",
        "ANNOUNCING, announced, STARTING,   START",
        "OFF,        announced, OFF,",
        "RUNNING,    announced, RUNNING,",
        "STARTING,   running,   RUNNING,",
        "STARTING,   wanted,    STARTING,   START",
        "RUNNING,    wanted,    RUNNING,",
        "OFF,        unwanted,  OFF,",
        "ANNOUNCING, unwanted,  OFF,",
        "STARTING,   unwanted,  PAUSING,    PAUSE",
        "RUNNING,    unwanted,  PAUSING,    PAUSE",
        "PAUSING,    unwanted,  PAUSING,    PAUSE",
        "RESUMING,   unwanted,  PAUSING,    PAUSE",
        "PAUSED,     unwanted,  PAUSED,",
        "PAUSING,    paused,    PAUSED,",
        "PAUSING,    running,   PAUSING,    PAUSE",
        "OFF,        withheld,  WITHHELD,",
        "RUNNING,    withheld,  PAUSING,    PAUSE",
        "WITHHELD,   unwanted,  WITHHELD,",
        "WITHHELD,   announced, WITHHELD,",
        "WITHHELD,   wanted,    ANNOUNCING, ANNOUNCE",
        "PAUSED,     wanted,    RESUMING,   RESUME",
        "PAUSING,    wanted,    RESUMING,   RESUME",
        "RESUMING,   running,   RUNNING,",
        "RESUMING,   paused,    RESUMING,"
    })
    void shouldMoveAsTheTableSays(CallRecording now, String what, CallRecording next, CallRecording.Order order) {
        assertThat(after(now, what)).isEqualTo(new CallRecording.Move(next, Optional.ofNullable(order)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 3_661})
    void shouldRefuseToKeepRecordingsForLessThanADayOrMoreThanTenYears(int days) {
        assertThatThrownBy(() -> new RecordingPolicy(RecordingPolicy.When.ALWAYS, days))
                .hasMessageStartingWith("keepDays must be 1 to 3660");
    }

    @Test
    void shouldAllowNothingWhenNothingIsRecorded() {
        assertThat(RecordingPolicy.NEVER.allows()).isFalse();
        assertThat(new RecordingPolicy(RecordingPolicy.When.ON_REQUEST, 30).allows())
                .isTrue();
    }
}
