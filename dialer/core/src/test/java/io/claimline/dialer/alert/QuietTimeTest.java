package io.claimline.dialer.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietTimeTest {
    /** 2026-11-30 is a Monday; New York is five hours behind UTC then. */
    @ParameterizedTest
    @CsvSource({
        "22:00, 06:00, 2026-12-01T02:59:59Z, false",
        "22:00, 06:00, 2026-12-01T03:00:00Z, true",
        "22:00, 06:00, 2026-12-01T10:59:59Z, true",
        "22:00, 06:00, 2026-12-01T11:00:00Z, false",
        "22:00, 06:00, 2026-12-02T03:00:00Z, false",
        "12:00, 13:00, 2026-11-30T17:00:00Z, true",
        "12:00, 13:00, 2026-11-30T18:00:00Z, false",
        "12:00, 13:00, 2026-12-01T17:00:00Z, false",
        "08:00, 08:00, 2026-12-01T12:59:00Z, true",
        "08:00, 08:00, 2026-12-01T13:00:00Z, false"
    })
    void shouldHoldOnMondaysAndOverMidnight(String from, String until, String at, boolean quiet) {
        var time = new QuietTime(
                Set.of(DayOfWeek.MONDAY), LocalTime.parse(from), LocalTime.parse(until), ZoneId.of("America/New_York"));
        // 22:00 New York on Monday is 03:00 UTC on Tuesday.
        assertThat(time.holds(Instant.parse(at))).isEqualTo(quiet);
    }
}
