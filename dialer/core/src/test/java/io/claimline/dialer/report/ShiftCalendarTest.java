package io.claimline.dialer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.agent.WorkShift;
import io.claimline.dialer.id.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftCalendarTest {
    private static final ZoneId EAST = ZoneId.of("America/New_York");
    private static final ShiftCalendar OFFICE = new ShiftCalendar(EAST, LocalTime.of(4, 0));

    /** The clock is set at two in the night: a day that begins at four has it in the date before. */
    @ParameterizedTest
    @CsvSource({"2026-10-30, 24", "2026-10-31, 25", "2026-11-01, 24", "2027-03-13, 23", "2027-03-14, 24"})
    void shouldHaveDaysAsLongAsTheyAre(LocalDate date, int hours) {
        assertThat(Duration.between(OFFICE.begin(date), OFFICE.begin(date.plusDays(1))))
                .isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-31T00:00:00Z, 25", "2027-03-13T00:00:00Z, 23", "2026-06-10T00:00:00Z, 24"})
    void shouldGiveEveryInstantOfADayItsDateAndEveryHourAnotherName(Instant near, int hours) {
        var date = OFFICE.siteDate(near.plus(Duration.ofHours(20)));
        var names = new TreeMap<String, Integer>();
        for (var at = OFFICE.begin(date); at.isBefore(OFFICE.begin(date.plusDays(1))); at = at.plusSeconds(600)) {
            assertThat(OFFICE.siteDate(at)).isEqualTo(date);
            names.merge(OFFICE.hour(at), 1, Integer::sum);
        }
        assertThat(names)
                .hasSize(hours)
                .allSatisfy((name, times) -> assertThat(times).isEqualTo(6));
    }

    @Test
    void shouldTellTheTwoHoursApartThatTheClockShowsTwice() {
        assertThat(OFFICE.hour(Instant.parse("2026-11-01T05:30:00Z"))).isEqualTo("01:00");
        assertThat(OFFICE.hour(Instant.parse("2026-11-01T06:30:00Z"))).isEqualTo("01:00 again");
    }

    @Test
    void shouldNeverGoBackADayWhenTheDayBeginsInTheHourThatComesTwice() {
        var odd = new ShiftCalendar(EAST, LocalTime.of(1, 30));
        var before = odd.siteDate(Instant.parse("2026-10-31T12:00:00Z"));
        for (var at = Instant.parse("2026-10-31T12:00:00Z");
                at.isBefore(Instant.parse("2026-11-02T12:00:00Z"));
                at = at.plusSeconds(300)) {
            assertThat(odd.siteDate(at)).isAfterOrEqualTo(before);
            before = odd.siteDate(at);
        }
    }

    @Test
    void shouldGiveANightToTheDateOnWhichItBegan() {
        var manila = ZoneId.of("Asia/Manila");
        var shift = new WorkShift(
                new AgentId("ana"),
                LocalDate.parse("2026-10-30"),
                manila,
                Instant.parse("2026-10-30T13:30:00Z"),
                Instant.parse("2026-10-30T22:30:00Z"));
        assertThat(OFFICE.date(Instant.parse("2026-10-30T22:00:00Z"), List.of(shift)))
                .isEqualTo("2026-10-30");
        assertThat(new ShiftCalendar(manila, LocalTime.of(4, 0))
                        .date(Instant.parse("2026-10-30T21:00:00Z"), List.of(shift)))
                .as("five in the morning of the 31st in Manila")
                .isEqualTo("2026-10-30");
    }

    @Test
    void shouldPartHoursWhereTheWallClockDoes() {
        var kolkata = new ShiftCalendar(ZoneId.of("Asia/Kolkata"), LocalTime.NOON);
        assertThat(kolkata.nextHour(Instant.parse("2026-11-01T10:10:00Z"))).isEqualTo("2026-11-01T10:30:00Z");
        assertThat(kolkata.nextHour(Instant.parse("2026-11-01T10:30:00Z"))).isEqualTo("2026-11-01T11:30:00Z");
    }
}
