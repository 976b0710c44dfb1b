package io.claimline.gateway.app.agenttime;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.agent.WorkShift;
import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.report.CellKey;
import io.claimline.dialer.report.Counting;
import io.claimline.dialer.report.Counts;
import io.claimline.dialer.report.HourRecords;
import io.claimline.dialer.report.Measure;
import io.claimline.dialer.report.ShiftCalendar;
import io.claimline.dialer.report.StateTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long agents were in which state, from a conductor that is really given what agents do, to the cells that reports add up. */
class StateClockTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ShiftCalendar CALENDAR = new ShiftCalendar(NEW_YORK, LocalTime.of(4, 0));

    private final Watched.Written written = new Watched.Written();

    private Watched gateway(String at) {
        return new Watched(new PinnedClock(Instant.parse(at)), written);
    }

    /** In minutes, by state. */
    private Map<Measure, Long> minutes() {
        return written.spans().stream()
                .collect(Collectors.groupingBy(
                        StateTime::state, TreeMap::new, Collectors.summingLong(StateClockTest::minutesOf)));
    }

    private static long minutesOf(StateTime time) {
        return Duration.between(time.from(), time.to()).toMinutes();
    }

    /** Minutes of the states that the cells of these spans come to, by what of a cell is asked for. */
    private Map<String, Long> counted(List<WorkShift> shifts, Function<CellKey, String> by) {
        var records = new HourRecords(
                List.of(), List.copyOf(written.spans()), Map.of(Watched.ANA, shifts), List.of(), List.of());
        return new Counting(CALENDAR)
                .cells(records).entrySet().stream()
                        .collect(Collectors.groupingBy(
                                cell -> by.apply(cell.getKey()),
                                TreeMap::new,
                                Collectors.summingLong(cell -> atWork(cell.getValue()))));
    }

    private static long atWork(Counts counts) {
        return Duration.ofMillis(counts.get(Measure.READY) + counts.get(Measure.BREAK))
                .toMinutes();
    }

    private void noneOverlapsAndNoneIsLongerThanItsHour() {
        var last = Instant.MIN;
        var inOrder = written.spans().stream()
                .sorted(java.util.Comparator.comparing(StateTime::from))
                .toList();
        for (var span : inOrder) {
            assertThat(span.from()).as("after %s", last).isAfterOrEqualTo(last);
            assertThat(span.to())
                    .isAfter(span.from())
                    .isBeforeOrEqualTo(span.from().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS));
            last = span.to();
        }
    }

    @Test
    void shouldTellASpanWhenItEnds() {
        var gateway = gateway("2026-11-30T18:10:00Z");
        gateway.join();
        gateway.clock.advance(Duration.ofSeconds(30));
        assertThat(written.told)
                .as("a span that goes on, before the first minute is over")
                .isEmpty();
        gateway.ready();
        assertThat(written.told).singleElement().satisfies(span -> {
            assertThat(span.state()).isEqualTo(Measure.BREAK);
            assertThat(span.campaign().value()).isEqualTo("night");
            assertThat(span.from()).isEqualTo("2026-11-30T18:10:00Z");
            assertThat(span.to()).isEqualTo("2026-11-30T18:10:30Z");
        });
    }

    @Test
    void shouldTellOnceAMinuteHowFarASpanHasComeAndCountItOnce() {
        var gateway = gateway("2026-11-30T18:10:00Z");
        gateway.join();
        gateway.ready();
        gateway.minutes(5);
        assertThat(written.told)
                .hasSize(5)
                .allSatisfy(span -> assertThat(span.from()).isEqualTo("2026-11-30T18:10:00Z"));
        assertThat(minutes()).isEqualTo(Map.of(Measure.READY, 5L));
        gateway.pause();
        gateway.minutes(2);
        gateway.leave();
        gateway.minutes(3);
        assertThat(minutes())
                .as("and nothing after the agent has left")
                .isEqualTo(Map.of(Measure.READY, 5L, Measure.BREAK, 2L));
        noneOverlapsAndNoneIsLongerThanItsHour();
    }

    /** Two that begin at the same millisecond would be one in the store. */
    @Test
    void shouldTellNothingOfAStateThatLastedNoTime() {
        var gateway = gateway("2026-11-30T18:10:00Z");
        gateway.join();
        gateway.ready();
        gateway.pause();
        gateway.ready();
        gateway.clock.advance(Duration.ofMinutes(1));
        gateway.leave();
        assertThat(written.told).singleElement().extracting(StateTime::state).isEqualTo(Measure.READY);
    }

    @Test
    void shouldPartASpanWhereAnHourEnds() {
        var gateway = gateway("2026-11-30T17:59:30Z");
        gateway.join();
        gateway.clock.advance(Duration.ofMinutes(121));
        gateway.leave();
        assertThat(written.told.stream().map(StateTime::to).map(Instant::toString))
                .containsExactly(
                        "2026-11-30T18:00:00Z", "2026-11-30T19:00:00Z", "2026-11-30T20:00:00Z", "2026-11-30T20:00:30Z");
        noneOverlapsAndNoneIsLongerThanItsHour();
    }

    @Test
    void shouldTellNothingTwiceWhereABeatFallsOnTheHour() {
        var gateway = gateway("2026-11-30T17:58:00Z");
        gateway.join();
        gateway.minutes(4);
        gateway.leave();
        assertThat(minutes()).isEqualTo(Map.of(Measure.BREAK, 4L));
        assertThat(written.spans()).hasSize(2);
        noneOverlapsAndNoneIsLongerThanItsHour();
    }

    /** Clocks change in New York on 1 November at 6:00 UTC and on 14 March at 7:00 UTC; a night is as long as it is. */
    @ParameterizedTest
    @CsvSource({
        "an ordinary night, 2026-11-05T01:00:00Z, 2026-11-04, 540, 00:00 01:00 02:00 03:00 04:00 20:00 21:00 22:00 23:00",
        "the clock is set back, 2026-11-01T00:00:00Z, 2026-10-31, 540, 00:00 01:00 01:00 again 02:00 03:00 20:00 21:00 22:00 23:00",
        "the clock is set forward, 2027-03-14T01:00:00Z, 2027-03-13, 540, 00:00 01:00 03:00 04:00 05:00 20:00 21:00 22:00 23:00",
    })
    void shouldCountANightToTheDateOnWhichItBegan(
            String name, String begins, LocalDate date, int length, String hours) {
        var gateway = gateway(begins);
        gateway.join();
        gateway.ready();
        gateway.minutes(length);
        gateway.leave();
        var began = Instant.parse(begins);
        var shift = new WorkShift(Watched.ANA, date, NEW_YORK, began, gateway.clock.instant());
        assertThat(counted(List.of(shift), cell -> cell.date().toString()))
                .as(name)
                .isEqualTo(Map.of(date.toString(), (long) length));
        var byHour = counted(List.of(shift), CellKey::hour);
        assertThat(String.join(" ", byHour.keySet())).as(name).isEqualTo(hours);
        assertThat(byHour.values()).as(name).allMatch(minutes -> minutes == 60);
    }

    /** Nobody's shift is written down, so the site's day parts what was done, at four in the morning. */
    @Test
    void shouldPartByTheDayOfTheSiteWithoutAShift() {
        var gateway = gateway("2026-11-05T07:00:00Z");
        gateway.join();
        gateway.minutes(180);
        gateway.leave();
        assertThat(counted(List.of(), cell -> cell.date().toString()))
                .isEqualTo(Map.of("2026-11-04", 120L, "2026-11-05", 60L));
    }

    /** Where hours of the wall clock begin at half past, those of UTC do not part them. */
    @Test
    void shouldPartByTheHourOfAZoneThatIsHalfAnHourOff() {
        var gateway = gateway("2026-11-05T07:00:00Z");
        gateway.join();
        gateway.minutes(60);
        gateway.leave();
        var kolkata = new Counting(new ShiftCalendar(ZoneId.of("Asia/Kolkata"), LocalTime.NOON));
        var records = new HourRecords(List.of(), List.copyOf(written.spans()), Map.of(), List.of(), List.of());
        assertThat(kolkata.cells(records).entrySet().stream()
                        .collect(Collectors.toMap(cell -> cell.getKey().hour(), cell -> atWork(cell.getValue()))))
                .isEqualTo(Map.of("12:00", 30L, "13:00", 30L));
    }

    @Test
    void shouldLoseAMinuteAtMostWhenAGatewayDies() {
        var first = gateway("2026-11-30T18:57:00Z");
        first.join();
        first.ready();
        first.minutes(7);
        first.clock.advance(Duration.ofSeconds(59));
        var left = first.shifts();
        var second = new Watched(first.clock, written, left);
        second.minutes(5);
        second.leave();
        var told = written.spans().stream()
                .map(span -> Duration.between(span.from(), span.to()))
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(Duration.ofMinutes(12).plusSeconds(59).minus(told)).isEqualTo(Duration.ofSeconds(59));
        noneOverlapsAndNoneIsLongerThanItsHour();
    }

    /** By an orderly stop: no second between the last beat of the one and the first span of the other is lost or counted twice. */
    @Test
    void shouldCountAnAgentOnceWhoMovesToAnotherGateway() {
        var first = gateway("2026-11-30T18:57:00Z");
        first.join();
        first.ready();
        first.minutes(7);
        first.clock.advance(Duration.ofSeconds(20));
        first.handOver();
        var second = new Watched(first.clock, written, first.shifts());
        second.clock.advance(Duration.ofSeconds(40));
        second.minutes(4);
        second.pause();
        second.minutes(1);
        second.leave();
        var told = written.spans().stream()
                .map(span -> Duration.between(span.from(), span.to()))
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(told).isEqualTo(Duration.ofMinutes(13));
        noneOverlapsAndNoneIsLongerThanItsHour();
    }
}
