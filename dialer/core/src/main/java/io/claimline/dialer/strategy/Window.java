package io.claimline.dialer.strategy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The hours in which a step may reach people, local to them. The law's hours are the gate's and bind besides (rules C-02 to C-06); this can only be narrower.
 *
 * @param days weekdays; not empty
 * @param from first minute of the day, 0 to 1439
 * @param to minute from which it is closed again, above {@code from}, at most 1440
 */
public record Window(Set<DayOfWeek> days, int from, int to) {
    /** Weekdays from 9 to 17 h, and so within every hour of the law in a time zone next to ours, too. */
    public static final Window USUAL = new Window(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 540, 1020);

    /** How far ahead it is looked. A window that does not open in so long never does. */
    private static final Duration FAR = Duration.ofDays(15);

    /** @throws IllegalArgumentException when there is no day, or the hours are none */
    public Window {
        days = Set.copyOf(days);
        if (days.isEmpty() || from < 0 || to > 1440 || from >= to) {
            throw new IllegalArgumentException("A window needs a day and minutes 0 <= from < to <= 1440, but has "
                    + days + " and " + from + " to " + to);
        }
    }

    /**
     * The first instant, {@code now} or later, at which it is open in every one of the zones.
     *
     * @param zones where the person may be; at least one
     * @return empty when the zones have no such hour in common
     */
    public Optional<Instant> opens(Instant now, Collection<ZoneId> zones) {
        var found = now;
        while (Duration.between(now, found).compareTo(FAR) < 0) {
            var before = found;
            for (var zone : zones) {
                found = opens(found.atZone(zone));
            }
            if (found.equals(before)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /**
     * The first instant after {@code open} at which it is closed in one of the zones.
     *
     * @param open an instant at which it is open in all of them
     */
    public Instant closes(Instant open, Collection<ZoneId> zones) {
        return zones.stream()
                .map(zone -> open.atZone(zone)
                        .toLocalDate()
                        .atStartOfDay()
                        .plusMinutes(to)
                        .atZone(zone)
                        .toInstant())
                .min(Instant::compareTo)
                .orElse(open);
    }

    /** Whether it is open then in every one of the zones. */
    public boolean open(Instant at, Collection<ZoneId> zones) {
        return zones.stream().allMatch(zone -> open(at.atZone(zone)));
    }

    private boolean open(ZonedDateTime local) {
        var minute = minute(local);
        return days.contains(local.getDayOfWeek()) && from <= minute && minute < to;
    }

    private Instant opens(ZonedDateTime local) {
        if (open(local)) {
            return local.toInstant();
        }
        var day =
                minute(local) < from ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        while (!days.contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        // An hour that the clocks skip begins when they have.
        return day.atTime(LocalTime.ofSecondOfDay(from * 60L))
                .atZone(local.getZone())
                .toInstant();
    }

    private static int minute(ZonedDateTime local) {
        return local.getHour() * 60 + local.getMinute();
    }
}
