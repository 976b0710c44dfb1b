package io.claimline.dialer.strategy.plan;

import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.strategy.StrategyId;
import io.claimline.dialer.strategy.Window;
import io.claimline.dialer.strategy.selection.Rule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reminder campaign is planned by.
 *
 * @param campaign whose worklist it fills
 * @param strategy by which its accounts are treated
 * @param choose which accounts of the strategy are its
 * @param window hours local to the person, within those of each step
 * @param schedule on which days it is planned
 * @param rate how fast
 * @param live the campaign whose agents call those who have not agreed to a recorded voice
 * @param state whether it is worked
 */
public record ReminderPlan(
        CampaignId campaign,
        StrategyId strategy,
        Rule choose,
        Window window,
        Schedule schedule,
        Rate rate,
        CampaignId live,
        State state) {
    /** @throws IllegalArgumentException when it would hand over to itself */
    public ReminderPlan {
        if (live.equals(campaign)) {
            throw new IllegalArgumentException("live must be another campaign, with agents, and not " + campaign);
        }
    }

    /** Whether it is worked. */
    public enum State {
        /** It is only looked at. */
        DRAFT,
        /** It is planned and worked on its days. */
        ACTIVE,
        /** Nothing new is planned, and what is planned waits. */
        PAUSED,
        /** It is over; what was planned and not tried is taken back. */
        STOPPED;

        /** Whether it can become that next. A campaign that is over stays so. */
        public boolean mayBecome(State next) {
            return switch (this) {
                case DRAFT -> next == ACTIVE || next == STOPPED;
                case ACTIVE -> next == PAUSED || next == STOPPED;
                case PAUSED -> next == ACTIVE || next == STOPPED;
                case STOPPED -> false;
            };
        }
    }

    /**
     * On which days.
     *
     * @param zone in which its days begin and end
     * @param starts first day
     * @param last last day; null for none
     * @param days weekdays; not empty
     */
    public record Schedule(
            ZoneId zone, LocalDate starts, @Nullable LocalDate last, Set<DayOfWeek> days) {
        /** @throws IllegalArgumentException when it has no day */
        public Schedule {
            days = Set.copyOf(days);
            if (days.isEmpty() || (last != null && last.isBefore(starts))) {
                throw new IllegalArgumentException(
                        "schedule needs at least one weekday, and a last day that is not before the first");
            }
        }

        /** Its last day. */
        public Optional<LocalDate> ends() {
            return Optional.ofNullable(last);
        }

        /** Whether that day is one of its. */
        public boolean has(LocalDate day) {
            return !day.isBefore(starts) && (last == null || !day.isAfter(last)) && days.contains(day.getDayOfWeek());
        }

        /** The day at that instant. */
        public LocalDate day(Instant at) {
            return LocalDate.ofInstant(at, zone);
        }
    }

    /**
     * How fast.
     *
     * @param callsPerSecond calls begun in a second at most, above 0 to 100
     * @param concurrent calls at once at most, 1 to 5,000
     * @param call how long one is taken to last, 5 s to 10 min
     * @param daily calls a day at most, 1 or more
     */
    public record Rate(double callsPerSecond, int concurrent, Duration call, int daily) {
        /** @throws IllegalArgumentException when out of range */
        public Rate {
            if (!(callsPerSecond > 0 && callsPerSecond <= 100) || concurrent < 1 || concurrent > 5_000) {
                throw new IllegalArgumentException(
                        "rate needs calls_per_second above 0 to 100 and 1 to 5000 concurrent calls, but has "
                                + callsPerSecond + " and " + concurrent);
            }
            if (call.compareTo(Duration.ofSeconds(5)) < 0 || call.compareTo(Duration.ofMinutes(10)) > 0 || daily < 1) {
                throw new IllegalArgumentException(
                        "rate needs calls of 5 s to 10 min and at least one a day, but has " + call + " and " + daily);
            }
        }

        /** Calls that fit into a second: no more than are begun, and than end. */
        public double throughput() {
            return Math.min(callsPerSecond, concurrent * 1_000.0 / call.toMillis());
        }
    }
}
