package io.claimline.dialer.pacing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How many answered persons may still find no agent in time. The law counts the share over 30 days (16 CFR 310.4(b)(4)(i)); we keep it on
 * each day as well, and spend it evenly. What may be missed just now is the cap, times a factor that steers what was missed towards a line
 * a few calls below the cap: it falls by half when about six calls too many were missed, and never to nothing, for a floor that dials one
 * to one while it waits to be forgiven wastes more than the line can win back.
 */
public final class AbandonBudget {
    /** Days over which the law counts. */
    public static final int WINDOW = 30;

    /** Missed calls off the line by which what may be missed falls or rises e-fold, on a day of {@link #MANY} answers. */
    private static final double GENTLENESS = 9;
    /** Missed calls that the line keeps below the cap, on such a day: chance alone seldom takes that many. */
    private static final double RESERVE = 3.5;
    /** Missed calls that may be ahead of the line while a day is young and a share says little. */
    private static final double CREDIT = 3;
    /** Missed calls above the cap by which what may be missed falls e-fold, besides. */
    private static final double BRAKE = 3;
    /** Answers after which the reserve is kept in full; days of more answers have a wider line, as the root of their number. */
    private static final double MANY = 1000;
    /** No more than this many times the cap at once, however much budget is left. */
    private static final double STEEPEST = 2;

    private final double cap;
    private final Deque<DayCount> days = new ArrayDeque<>();

    /**
     * A budget with what the days before counted.
     *
     * @param cap the largest share of live answers that may be missed
     * @param history oldest day first
     */
    public AbandonBudget(double cap, List<DayCount> history) {
        this.cap = cap;
        days.addAll(history);
    }

    /** The same counts under another cap. */
    AbandonBudget capped(double newCap) {
        return new AbandonBudget(newCap, List.copyOf(days));
    }

    /**
     * A living person answered, or perhaps did.
     *
     * @param day the epoch day
     * @param answer 1, or the probability that it was a person
     * @param missing as much as {@code answer} when no agent came in time, 0 when one did
     */
    void count(long day, double answer, double missing) {
        roll(day);
        // A day before the last one, as a clock that was set back gives it, counts to the last one: nothing is forgiven
        // by it.
        days.addLast(days.removeLast().and(answer, missing));
    }

    private void roll(long day) {
        if (days.isEmpty() || days.getLast().day() < day) {
            days.addLast(DayCount.none(day));
        }
        while (days.getFirst().day() <= days.getLast().day() - WINDOW) {
            days.removeFirst();
        }
    }

    /** The share of the next answers that may be missed: above 0 and at most twice the cap. */
    public double allowed(long day) {
        roll(day);
        return Math.min(STEEPEST * cap, cap * Math.min(steered(today()), steered(window())));
    }

    private double steered(DayCount count) {
        var settled = Math.min(1, count.answers() / MANY);
        var wide = Math.sqrt(Math.max(1, usual(count) / MANY));
        var line = cap * count.answers() + wide * (CREDIT - settled * (CREDIT + RESERVE));
        var below = line - count.missed();
        var belowCap = cap * count.answers() - count.missed() + 2 * wide * (1 - settled) * CREDIT;
        return Math.exp(below / (GENTLENESS * wide) + Math.min(0, belowCap) / (BRAKE * Math.sqrt(wide)));
    }

    /** The answers that such a count comes to: as many as the fullest of the days. */
    private double usual(DayCount count) {
        var most = count.answers();
        for (var day : days) {
            most = Math.max(most, day.answers());
        }
        return most;
    }

    /** The last 30 days together. */
    public DayCount window() {
        var answers = 0.0;
        var missed = 0.0;
        for (var day : days) {
            answers += day.answers();
            missed += day.missed();
        }
        return new DayCount(today().day(), answers, missed);
    }

    /** The last day that was counted. */
    public DayCount today() {
        return days.isEmpty() ? DayCount.none(0) : days.getLast();
    }
}
