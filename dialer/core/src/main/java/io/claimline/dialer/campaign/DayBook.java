package io.claimline.dialer.campaign;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.pacing.AbandonBudget;
import io.claimline.dialer.pacing.DayCount;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The live answers of the last 30 days and those without an agent in time (rules C-30 and C-33). A day that has changed is written down at most once a
 * second, as absolute counts: writing it twice or late changes nothing.
 */
final class DayBook {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Campaign campaign;
    private final TreeMap<Long, DayCount> days = new TreeMap<>();
    private final TreeSet<Long> changed = new TreeSet<>();
    private Instant written = Instant.MIN;

    DayBook(Campaign campaign) {
        this.campaign = campaign;
    }

    /**
     * What was written down before, and no less than the stored attempts show: between an attempt and the day it counts to lies up to a
     * second, in which a gateway may be lost.
     */
    void begin(List<DayCount> stored, Collection<Attempt> answered) {
        stored.forEach(day -> days.merge(day.day(), day, DayCount::highest));
        recounted(answered).forEach((day, count) -> {
            var before = days.get(day);
            if (!days.merge(day, count, DayCount::highest).equals(before)) {
                changed.add(day);
            }
        });
        forget();
    }

    private Map<Long, DayCount> recounted(Collection<Attempt> attempts) {
        var found = new TreeMap<Long, DayCount>();
        for (var attempt : attempts) {
            var times = attempt.timeline();
            times.at(Milestone.ANSWERED).ifPresent(answered -> {
                var inTime = times.at(Milestone.CONNECTED)
                        .filter(connected -> Learning.inTime(campaign, answered, connected))
                        .isPresent();
                found.merge(campaign.day(answered), one(campaign.day(answered), inTime), DayBook::sum);
            });
        }
        return found;
    }

    /** A person answered; to a day that is forgotten already nothing counts any more. */
    void count(long day, boolean inTime) {
        days.merge(day, one(day, inTime), DayBook::sum);
        changed.add(day);
        forget();
    }

    private void forget() {
        if (!days.isEmpty()) {
            days.headMap(days.lastKey() - AbandonBudget.WINDOW, true).clear();
        }
    }

    /** The days to be written down now; {@code atOnce} when no later moment may come. */
    List<DayCount> due(Instant now, boolean atOnce) {
        // A clock that was set back must not keep a day from being written.
        var soon = now.isBefore(written.plus(EVERY)) && !now.isBefore(written);
        if (changed.isEmpty() || (soon && !atOnce)) {
            return List.of();
        }
        written = now;
        var due = changed.stream().filter(days::containsKey).map(days::get).toList();
        changed.clear();
        return due;
    }

    /** The last day counted, or that day if it is later. */
    long latest(long day) {
        return days.isEmpty() ? day : Math.max(day, days.lastKey());
    }

    DayCount of(long day) {
        return days.getOrDefault(day, DayCount.none(day));
    }

    /** The 30 days that end with that one, together. */
    DayCount window(long day) {
        return days.subMap(day - AbandonBudget.WINDOW, false, day, true).values().stream()
                .reduce(DayCount.none(day), DayBook::sum);
    }

    /** Every day on which somebody answered, oldest first. */
    List<DayCount> all() {
        return List.copyOf(days.values());
    }

    private static DayCount one(long day, boolean inTime) {
        return new DayCount(day, 1, inTime ? 0 : 1);
    }

    private static DayCount sum(DayCount a, DayCount b) {
        return new DayCount(a.day(), a.answers() + b.answers(), a.missed() + b.missed());
    }
}
