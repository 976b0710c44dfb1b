package io.claimline.dialer.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.schedule.RunSchedule.Change;
import io.claimline.dialer.schedule.RunSchedule.Slot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunScheduleTest {
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static RunSchedule schedule(ZoneId zone, Set<DayOfWeek> days, String from, String to) {
        return new RunSchedule(zone, List.of(new Slot(days, LocalTime.parse(from), LocalTime.parse(to))));
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    @Test
    void shouldLetANightGoPastMidnightAndBelongToTheDayOnWhichItBegins() {
        var night = schedule(MANILA, WEEKDAYS, "21:30", "06:30");
        assertThat(night.runs(at("2026-11-27T23:00:00", MANILA)))
                .as("Friday night")
                .isTrue();
        assertThat(night.runs(at("2026-11-28T06:29:59", MANILA)))
                .as("Saturday morning")
                .isTrue();
        assertThat(night.runs(at("2026-11-28T06:30:00", MANILA))).isFalse();
        assertThat(night.runs(at("2026-11-28T22:00:00", MANILA)))
                .as("Saturday night")
                .isFalse();
        assertThat(night.runs(at("2026-11-30T05:00:00", MANILA)))
                .as("Monday morning")
                .isFalse();
        assertThat(night.next(at("2026-11-28T12:00:00", MANILA)))
                .contains(new Change(at("2026-11-30T21:30:00", MANILA), true));
        assertThat(night.last(at("2026-11-28T12:00:00", MANILA)))
                .contains(new Change(at("2026-11-28T06:30:00", MANILA), false));
    }

    @Test
    void shouldKeepTheWallClockWhenClocksArePutForwardAndBack() {
        var day = schedule(NEW_YORK, EnumSet.allOf(DayOfWeek.class), "08:00", "17:00");
        var before = day.next(at("2026-03-07T18:00:00", NEW_YORK)).orElseThrow().at();
        var earlier =
                day.next(at("2026-03-06T18:00:00", NEW_YORK)).orElseThrow().at();
        assertThat(Duration.between(earlier, before)).isEqualTo(Duration.ofHours(23));
        var night = schedule(NEW_YORK, EnumSet.allOf(DayOfWeek.class), "22:00", "06:00");
        assertThat(length(night, "2026-03-07T22:00:00")).as("spring").isEqualTo(Duration.ofHours(7));
        assertThat(length(night, "2026-10-31T22:00:00")).as("autumn").isEqualTo(Duration.ofHours(9));
        assertThat(length(night, "2026-07-01T22:00:00")).isEqualTo(Duration.ofHours(8));
    }

    private static Duration length(RunSchedule schedule, String begins) {
        var from = at(begins, NEW_YORK);
        assertThat(schedule.runs(from)).isTrue();
        return Duration.between(from, schedule.next(from).orElseThrow().at());
    }

    @Test
    void shouldTakeAnHourThatDoesNotExistForTheOneAfterIt() {
        var gap = schedule(NEW_YORK, EnumSet.of(DayOfWeek.SUNDAY), "02:30", "05:00");
        assertThat(gap.next(at("2026-03-08T00:00:00", NEW_YORK)))
                .contains(new Change(at("2026-03-08T03:30:00", NEW_YORK), true));
    }

    @Test
    void shouldTakeAnHourThatComesTwiceForTheFirst() {
        var twice = schedule(NEW_YORK, EnumSet.of(DayOfWeek.SUNDAY), "01:30", "05:00");
        assertThat(twice.next(at("2026-11-01T00:00:00", NEW_YORK)))
                .contains(new Change(Instant.parse("2026-11-01T05:30:00Z"), true));
    }

    @Test
    void shouldNotStopWhereOneSlotEndsAndAnotherBegins() {
        var two = new RunSchedule(
                MANILA,
                List.of(
                        new Slot(WEEKDAYS, LocalTime.of(8, 0), LocalTime.NOON),
                        new Slot(WEEKDAYS, LocalTime.NOON, LocalTime.of(17, 0))));
        assertThat(two.next(at("2026-11-30T09:00:00", MANILA)))
                .contains(new Change(at("2026-11-30T17:00:00", MANILA), false));
    }

    @Test
    void shouldNeverChangeWhenItAlwaysRuns() {
        var always = schedule(MANILA, EnumSet.allOf(DayOfWeek.class), "00:00", "00:00");
        var now = at("2026-11-30T09:00:00", MANILA);
        assertThat(always.runs(now)).isTrue();
        assertThat(always.last(now).filter(change -> !change.runs())).isEmpty();
        assertThat(always.next(now).filter(change -> change.at().isBefore(now.plus(Duration.ofDays(7)))))
                .isEmpty();
    }

    @Test
    void shouldRefuseWhatIsNoSchedule() {
        assertThatThrownBy(() -> new RunSchedule(MANILA, List.of())).hasMessage("slots must be 1 to 14, but are 0");
        assertThatThrownBy(() -> new Slot(Set.of(), LocalTime.NOON, LocalTime.MIDNIGHT))
                .hasMessageContaining("days");
    }
}
