package io.claimline.dialer.pacing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How many answered persons may still find no agent in time. The law counts the share over 30 days (16 CFR 310.4(b)(4)(i)); we keep it on
 * each day as well, and spend it evenly: the share allowed just now steers what was missed towards a line a few calls below the cap, so
 * that chance alone does not carry it over.
 */
public final class AbandonBudget {
    /** Days over which the law counts. */
    public static final int WINDOW = 30;

    /** Answers over which a deviation from the line is made up for. */
    private static final double HORIZON = 250;
    /** Missed calls that the line keeps below the cap once a day has many answers: about three standard deviations of the steering. */
    private static final double RESERVE = 5;
    /** No more than this many times the cap at once, however much budget is left. */
    private static final double STEEPEST = 2;

    private final double cap;
    private final Deque<DayCount> days = new ArrayDeque<>();

    /** A budget of so large a share of live answers, with what the days before counted, oldest first. */
    public AbandonBudget(double cap, List<DayCount> history) {
        this.cap = cap;
        days.addAll(history);
    }

    /** A living person answered; {@code missing} is 1 when no agent came in time, 0 when one did. */
    public void count(long day, double answer, double missing) {
        roll(day);
        if (day == days.getLast().day()) {
            days.addLast(days.removeLast().and(answer, missing));
        }
    }

    /** Begins a new day; a day before the last one, as a stepped clock gives it, changes nothing. */
    private void roll(long day) {
        if (days.isEmpty() || days.getLast().day() < day) {
            days.addLast(DayCount.none(day));
        }
        while (days.getFirst().day() <= days.getLast().day() - WINDOW) {
            days.removeFirst();
        }
    }

    /** The share of answers that may be missed just now; 0 when nothing may. */
    public double allowed(long day) {
        roll(day);
        var today = days.getLast();
        var window = window();
        var share = Math.min(steered(today), steered(window));
        var left = Math.min(left(today), left(window));
        return left <= 0 && today.answers() > 0 ? 0 : Math.clamp(share, 0, STEEPEST * cap);
    }

    private double steered(DayCount count) {
        var line = cap * count.answers() - RESERVE;
        return cap + (line - count.missed()) / HORIZON;
    }

    private double left(DayCount count) {
        return cap * count.answers() - count.missed();
    }

    /** The last 30 days together. */
    public DayCount window() {
        var answers = 0.0;
        var missed = 0.0;
        for (var day : days) {
            answers += day.answers();
            missed += day.missed();
        }
        return new DayCount(days.isEmpty() ? 0 : days.getLast().day(), answers, missed);
    }

    /** The last day that was counted. */
    public DayCount today() {
        return days.isEmpty() ? DayCount.none(0) : days.getLast();
    }
}
