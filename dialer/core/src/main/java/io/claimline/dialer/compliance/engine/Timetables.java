package io.claimline.dialer.compliance.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The earliest instant at which a timetable is open in every zone at once. Local time runs evenly but for the changes of the clock, so it can open
 * at two kinds of instants only: at the minute the timetable names (twice on a day that repeats it, never on one that skips it), and at a change
 * of the clock.
 */
final class Timetables {
    private static final int FURTHEST_DAYS = 400;

    private Timetables() {}

    static LocalDateTime local(ZoneRules rules, Instant at) {
        return LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), rules.getOffset(at));
    }

    /** Never before {@code at}; {@link Case#NEVER} when it does not open in sight. */
    static Instant opens(Timetable timetable, List<ZoneId> zones, Instant at) {
        var limit = at.plusSeconds(FURTHEST_DAYS * 86_400L);
        var found = at;
        while (!found.isAfter(limit)) {
            var before = found;
            for (var zone : zones) {
                found = opensIn(timetable, zone.getRules(), found);
            }
            if (found.equals(before)) {
                return found;
            }
        }
        return Case.NEVER;
    }

    private static Instant opensIn(Timetable timetable, ZoneRules rules, Instant at) {
        if (at.equals(Case.NEVER)) {
            return at;
        }
        var local = local(rules, at);
        if (timetable.open(local)) {
            return at;
        }
        var day = local.toLocalDate();
        for (var ahead = 0; ahead <= FURTHEST_DAYS; ahead++) {
            var found = opensOn(timetable, rules, day.plusDays(ahead), at);
            if (found != null) {
                return found;
            }
        }
        return Case.NEVER;
    }

    private static @Nullable Instant opensOn(Timetable timetable, ZoneRules rules, LocalDate day, Instant at) {
        var found = new Earliest(timetable, rules, at);
        found.tryLocal(day.atStartOfDay().plusMinutes(timetable.opens(day)));
        var change = rules.nextTransition(
                day.atStartOfDay().toInstant(rules.getOffset(at)).minusSeconds(86_400));
        if (change != null && change.getDateTimeAfter().toLocalDate().equals(day)) {
            found.tryInstant(change.getInstant());
        }
        return found.instant;
    }

    /** The earliest of several instants that is open and not before one. */
    private static final class Earliest {
        private final Timetable timetable;
        private final ZoneRules rules;
        private final Instant from;
        private @Nullable Instant instant;

        Earliest(Timetable timetable, ZoneRules rules, Instant from) {
            this.timetable = timetable;
            this.rules = rules;
            this.from = from;
        }

        void tryLocal(LocalDateTime local) {
            for (var offset : rules.getValidOffsets(local)) {
                tryInstant(local.toInstant(offset));
            }
        }

        void tryInstant(Instant at) {
            if (!at.isBefore(from) && (instant == null || at.isBefore(instant)) && timetable.open(local(rules, at))) {
                instant = at;
            }
        }
    }
}
