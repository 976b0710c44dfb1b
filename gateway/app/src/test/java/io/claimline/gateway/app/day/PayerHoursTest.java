package io.claimline.gateway.app.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayerHoursTest {
    private static final Optional<ZoneId> NEW_YORK = Optional.of(ZoneId.of("America/New_York"));

    @ParameterizedTest
    @CsvSource({
        // Before it opens, while it is open, after it closed, on a Saturday, and over the night in which clocks go
        // forward.
        "2026-11-20T12:00:00Z, 2026-11-20T13:00:00Z",
        "2026-11-20T15:30:00Z, 2026-11-20T15:30:00Z",
        "2026-11-20T23:00:00Z, 2026-11-23T13:00:00Z",
        "2026-11-21T15:00:00Z, 2026-11-23T13:00:00Z",
        "2026-03-07T15:00:00Z, 2026-03-09T12:00:00Z",
    })
    void shouldOpenNextAtTheHoursOfItsOwnZone(Instant from, Instant opens) {
        assertThat(PayerHours.read("Mon-Fri 8-18", NEW_YORK).orElseThrow().openFrom(from))
                .isEqualTo(opens);
    }

    @Test
    void shouldReadMinutes() {
        var hours = PayerHours.read("mon-sat 7:30-20:15", NEW_YORK).orElseThrow();
        assertThat(hours.openFrom(Instant.parse("2026-11-21T11:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-21T12:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "all day", "8-18", "Mon-Fri 18-8", "Mon-Fri 8-25"})
    void shouldLeaveToPeopleWhatIsWrittenOtherwise(String hours) {
        assertThat(PayerHours.read(hours, NEW_YORK)).isEmpty();
    }

    @Test
    void shouldNotGuessAZone() {
        assertThat(PayerHours.read("Mon-Fri 8-18", Optional.empty())).isEmpty();
    }
}
