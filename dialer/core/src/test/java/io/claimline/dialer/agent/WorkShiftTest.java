package io.claimline.dialer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkShiftTest {
    private static final AgentId ANA = new AgentId("ana");
    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static Instant at(String local, ZoneId zone) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(local), zone).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        // Eight in the morning in New York, on the days around both changes of its clock and on an ordinary one.
        "2026-03-06T08:00, 2026-03-06",
        "2026-03-09T08:00, 2026-03-09",
        "2026-10-30T08:00, 2026-10-30",
        "2026-11-02T08:00, 2026-11-02",
        "2026-07-15T08:00, 2026-07-15",
    })
    void shouldBelongToTheDateOfItsBeginningWhereTheAgentSits(String newYork, LocalDate date) {
        for (var site : List.of(MANILA, KOLKATA)) {
            var began = at(newYork, NEW_YORK);
            var shift = WorkShift.begun(ANA, site, began);
            assertThat(shift.date()).isEqualTo(date);
            var after = shift.left(began.plus(Duration.ofHours(5))).joined(site, began.plus(Duration.ofHours(6)));
            assertThat(after.date()).as("past midnight in " + site).isEqualTo(date);
            assertThat(after.beganAt()).isEqualTo(began);
        }
    }

    @Test
    void shouldStillBeYesterdaysWhenTheAgentComesBackFromAMealAfterMidnight() {
        var shift = WorkShift.begun(ANA, MANILA, at("2026-11-20T21:30", MANILA)).left(at("2026-11-21T00:10", MANILA));
        assertThat(shift.joined(MANILA, at("2026-11-21T01:00", MANILA)).date())
                .isEqualTo(LocalDate.parse("2026-11-20"));
    }

    @Test
    void shouldBeginANewOneAfterALongPauseAlsoOnTheSameDate() {
        var shift = WorkShift.begun(ANA, MANILA, at("2026-11-21T00:30", MANILA)).left(at("2026-11-21T06:00", MANILA));
        var next = shift.joined(MANILA, at("2026-11-21T21:30", MANILA));
        assertThat(next.date()).isEqualTo(shift.date());
        assertThat(next.beganAt()).isEqualTo(at("2026-11-21T21:30", MANILA));
    }

    @Test
    void shouldBeginANewOneWhenTheAgentForgotToLeave() {
        var shift = WorkShift.begun(ANA, KOLKATA, at("2026-11-20T18:30", KOLKATA));
        assertThat(shift.joined(KOLKATA, at("2026-11-21T18:30", KOLKATA)).date())
                .isEqualTo(LocalDate.parse("2026-11-21"));
    }

    @ParameterizedTest
    @CsvSource({
        // The site's own clock changes in the night between: the next shift is at the same hour by the wall.
        "America/New_York, 2026-03-07T22:00, 2026-03-08T22:00, 23",
        "America/New_York, 2026-10-31T22:00, 2026-11-01T22:00, 25",
        "Asia/Manila, 2026-03-07T22:00, 2026-03-08T22:00, 24",
        "Asia/Kolkata, 2026-11-01T18:30, 2026-11-02T18:30, 24",
    })
    void shouldExpectTheNextOneAtTheSameHourByTheWall(ZoneId zone, String began, String next, int hours) {
        var from = at(began, zone);
        var expected = WorkShift.begun(ANA, zone, from).nextAt(from.plus(Duration.ofHours(9)));
        assertThat(expected).isEqualTo(at(next, zone));
        assertThat(Duration.between(from, expected)).isEqualTo(Duration.ofHours(hours));
    }

    /** Whatever an agent does in a night, on both nights of a change and any other, at every kind of site. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void shouldKeepOneDateThroughTheWholeNightWhateverClocksDo(long seed) {
        var random = new Random(seed);
        var zones =
                List.of(MANILA, KOLKATA, NEW_YORK, ZoneId.of("America/Los_Angeles"), ZoneId.of("Australia/Lord_Howe"));
        var nights = List.of("2026-03-07", "2026-11-01", "2026-10-31", "2026-04-04", "2026-12-31", "2026-06-17");
        for (var round = 0; round < 500; round++) {
            var zone = zones.get(random.nextInt(zones.size()));
            var night = LocalDate.parse(nights.get(random.nextInt(nights.size())));
            var began = night.atTime(LocalTime.of(18 + random.nextInt(6), random.nextInt(60)))
                    .atZone(zone)
                    .toInstant();
            var shift = WorkShift.begun(ANA, zone, began);
            var now = began;
            while (true) {
                now = now.plusSeconds(60L + random.nextInt(3 * 3_600));
                if (!now.isBefore(began.plus(WorkShift.LONGEST))) {
                    break;
                }
                var left = shift.left(now);
                now = now.plusSeconds(random.nextInt((int) WorkShift.PAUSE.toSeconds()));
                shift = left.joined(zone, now);
                if (now.isBefore(began.plus(WorkShift.LONGEST))) {
                    assertThat(shift.date())
                            .as("seed " + seed + ", " + zone + " " + began)
                            .isEqualTo(night);
                    assertThat(shift.beganAt()).as("seed " + seed).isEqualTo(began);
                }
            }
            var next = shift.nextAt(now);
            assertThat(next).as("seed " + seed).isAfter(now);
            assertThat(Duration.between(now, next)).as("seed " + seed).isLessThanOrEqualTo(Duration.ofHours(25));
        }
    }
}
