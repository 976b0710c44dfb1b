package io.claimline.dialer.compliance.facts;

import io.claimline.dialer.id.E164;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Set;

/** What the person asked for about being called (rules C-06 and C-54). Every one is kept; no form of words is needed. */
public sealed interface Wish {
    /** Which of them it is. */
    Kind kind();

    /** The kinds, by which a rule names them. */
    enum Kind {
        /** {@link NotDuring}. */
        HOURS,
        /** {@link NotAt}. */
        PLACE,
        /** {@link NotBefore}. */
        NOT_BEFORE,
        /** {@link OnlyAt}. */
        ONLY_NUMBER
    }

    /**
     * Not during these hours, judged in every zone the person may be in.
     *
     * @param days weekdays; not empty
     * @param from first minute of the day, 0 to 1439
     * @param to minute from which it is convenient again, above {@code from}, at most 1440; hours across midnight are two wishes
     */
    record NotDuring(Set<DayOfWeek> days, int from, int to) implements Wish {
        /** @throws IllegalArgumentException when there is no day, or the hours are none */
        public NotDuring {
            days = Set.copyOf(days);
            if (days.isEmpty() || from < 0 || to > 1440 || from >= to) {
                throw new IllegalArgumentException(
                        "Inconvenient hours need a day and minutes 0 <= from < to <= 1440, but are " + days + " " + from
                                + " to " + to + "; give hours across midnight as two wishes");
            }
        }

        @Override
        public Kind kind() {
            return Kind.HOURS;
        }
    }

    /** Not where this place is; a number whose place is not known may be there. */
    record NotAt(NumberAt place) implements Wish {
        @Override
        public Kind kind() {
            return Kind.PLACE;
        }
    }

    /** Not before this instant. */
    record NotBefore(Instant at) implements Wish {
        @Override
        public Kind kind() {
            return Kind.NOT_BEFORE;
        }
    }

    /** At this number and no other (45 CFR 164.522(b)). */
    record OnlyAt(E164 number) implements Wish {
        @Override
        public Kind kind() {
            return Kind.ONLY_NUMBER;
        }
    }
}
