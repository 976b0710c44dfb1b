package io.claimline.dialer.compliance.engine;

import io.claimline.dialer.compliance.facts.Wish;
import io.claimline.dialer.compliance.rule.Term;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** When it is open by the local clock of one zone. */
interface Timetable {
    /** Whether it is open at this local time. */
    boolean open(LocalDateTime local);

    /** The minute of this day at which it may open, 0 to 1440; nowhere else does it, but for changes of the clock. */
    int opens(LocalDate day);

    static Timetable of(Term.CallingHours hours) {
        return new Timetable() {
            @Override
            public boolean open(LocalDateTime local) {
                var today = hours.week().get(local.getDayOfWeek());
                return today != null && today.contains(local.toLocalTime().toSecondOfDay());
            }

            @Override
            public int opens(LocalDate day) {
                var hoursOfDay = hours.week().get(day.getDayOfWeek());
                return hoursOfDay == null ? 0 : hoursOfDay.opens();
            }
        };
    }

    static Timetable of(Term.ClosedDays closed) {
        return new Timetable() {
            @Override
            public boolean open(LocalDateTime local) {
                return !closed.weekdays().contains(local.getDayOfWeek())
                        && !closed.dates().contains(local.toLocalDate());
            }

            @Override
            public int opens(LocalDate day) {
                return 0;
            }
        };
    }

    static Timetable of(Wish.NotDuring wish) {
        return new Timetable() {
            @Override
            public boolean open(LocalDateTime local) {
                var second = local.toLocalTime().toSecondOfDay();
                return !wish.days().contains(local.getDayOfWeek())
                        || second < wish.from() * 60
                        || second >= wish.to() * 60;
            }

            @Override
            public int opens(LocalDate day) {
                return wish.to();
            }
        };
    }
}
