package io.claimline.dialer.pacing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How many answered persons may still find no agent in time. The law counts the share over 30 days (16 CFR 310.4(b)(4)(i)); we keep it on
 * each full day as well, and spend it evenly. What may be missed just now is the cap, times a factor that steers what was missed towards a
 * line some calls below the cap: e-fold for every few calls off it, and never to nothing, for a floor that dials one to one while it waits
 * to be forgiven wastes more than the line can win back. So what was missed wanders around the line like a ball on a spring (an
 * Ornstein-Uhlenbeck process), and the line lies so far below the cap that it is seldom reached.
 */
public final class AbandonBudget {
    /** Days over which the law counts. */
    public static final int WINDOW = 30;

    /** Missed calls off the line by which what may be missed falls or rises e-fold, after {@link #MANY} answers; it grows as their root. */
    private static final double GENTLENESS = 6.5;
    /** Missed calls that the line keeps below the cap after as many answers: chance seldom takes so many. It grows as the fourth root. */
    private static final double RESERVE = 5;

    private static final double MANY = 1000;
    /** Answers of a day by which it has its whole reserve; before, a share says little. */
    private static final double SETTLED = 800;
    /** Days that never come to so many answers have no line of their own, only the 30 days; those of a few more have a part of it. */
    private static final double SMALL_DAY = 700;

    private static final double FULL_DAY = 950;
    /** Missed calls that may be ahead of the cap until then. */
    private static final double CREDIT = 2;
    /** Missed calls under the cap from which on what may be missed falls e-fold for every as many, besides. They grow as the reserve does. */
    private static final double EDGE = 2;
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
        var usual = usual();
        var ofToday = steered(today(), usual, Math.clamp((usual - SMALL_DAY) / (FULL_DAY - SMALL_DAY), 0, 1));
        var window = window();
        return Math.min(STEEPEST * cap, cap * Math.min(ofToday, steered(window, window.answers(), 1)));
    }

    /** The factor for a count that usually comes to so many answers and keeps this part of its reserve. */
    private double steered(DayCount count, double usual, double part) {
        var wide = Math.sqrt(Math.max(1, usual / MANY));
        var settled = part * Math.min(1, count.answers() / SETTLED);
        var room = cap * count.answers() - count.missed();
        var reserve = Math.sqrt(wide);
        var ofLine = (room + (1 - settled) * CREDIT - settled * reserve * RESERVE) / (GENTLENESS * wide);
        var ofEdge = settled * Math.min(0, room / (reserve * EDGE) - 1);
        return Math.exp(ofLine + ofEdge);
    }

    /** The answers that a day comes to: as many as the fullest. */
    private double usual() {
        var most = 0.0;
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
