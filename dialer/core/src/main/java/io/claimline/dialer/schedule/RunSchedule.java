package io.claimline.dialer.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The hours in which a campaign runs, by the wall clock of where its agents sit. A night belongs to the day on which it begins, and goes past midnight when it ends no later by the clock
 * than it begins. In a night in which clocks are put forward, an hour that does not exist is the one after it; when they are put back, an hour that comes twice is the first one.
 *
 * @param zone where the agents sit
 * @param slots the hours of each week; 1 to {@link #MOST_SLOTS}, and they may overlap
 */
public record RunSchedule(ZoneId zone, List<Slot> slots) {
    /** Slots of one schedule. */
    public static final int MOST_SLOTS = 14;

    /** No two changes of a schedule lie further apart: a slot comes once a week. */
    private static final int LOOK_DAYS = 8;

    /**
     * Hours of some days.
     *
     * @param days on which it begins; not empty
     * @param from when it begins
     * @param to when it ends; on the next day when it is not after {@code from}, so that the same time twice is 24 hours
     */
    public record Slot(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
        /** @throws IllegalArgumentException when it is on no day */
        public Slot {
            days = Set.copyOf(days);
            if (days.isEmpty()) {
                throw new IllegalArgumentException("days must name at least one day of the week");
            }
        }

        private Span on(LocalDate date, ZoneId zone) {
            var last = to.isAfter(from) ? date : date.plusDays(1);
            return new Span(
                    date.atTime(from).atZone(zone).toInstant(),
                    last.atTime(to).atZone(zone).toInstant());
        }
    }

    /**
     * A moment at which the campaign is started or stopped.
     *
     * @param at when
     * @param runs whether it runs from then on
     */
    public record Change(Instant at, boolean runs) {}

    private record Span(Instant from, Instant to) {
        boolean covers(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    /** @throws IllegalArgumentException when it has no slot, or too many */
    public RunSchedule {
        slots = List.copyOf(slots);
        if (slots.isEmpty() || slots.size() > MOST_SLOTS) {
            throw new IllegalArgumentException("slots must be 1 to " + MOST_SLOTS + ", but are " + slots.size());
        }
    }

    /** Whether the campaign runs at that moment. */
    public boolean runs(Instant at) {
        return spans(at).stream().anyMatch(span -> span.covers(at));
    }

    /** The next start or stop after that moment; empty when it always runs. */
    public Optional<Change> next(Instant at) {
        return changes(at).filter(change -> change.at().isAfter(at)).findFirst();
    }

    /** The last start or stop at that moment or before; empty when it always runs. */
    public Optional<Change> last(Instant at) {
        return changes(at).filter(change -> !change.at().isAfter(at)).reduce((earlier, later) -> later);
    }

    /** The changes around that moment, in order: where one slot ends and another begins nothing changes. */
    private Stream<Change> changes(Instant at) {
        var spans = spans(at);
        return spans.stream()
                .flatMap(span -> Stream.of(span.from(), span.to()))
                .distinct()
                .sorted()
                .map(moment -> new Change(moment, covered(spans, moment)))
                .filter(change -> covered(spans, change.at().minusMillis(1)) != change.runs());
    }

    private static boolean covered(List<Span> spans, Instant at) {
        return spans.stream().anyMatch(span -> span.covers(at));
    }

    private List<Span> spans(Instant at) {
        var today = LocalDate.ofInstant(at, zone);
        var spans = new ArrayList<Span>();
        for (var day = -LOOK_DAYS - 1; day <= LOOK_DAYS + 1; day++) {
            var date = today.plusDays(day);
            slots.stream()
                    .filter(slot -> slot.days().contains(date.getDayOfWeek()))
                    .map(slot -> slot.on(date, zone))
                    .filter(span -> span.from().isBefore(span.to()))
                    .forEach(spans::add);
        }
        spans.sort(Comparator.comparing(Span::from));
        return spans;
    }
}
