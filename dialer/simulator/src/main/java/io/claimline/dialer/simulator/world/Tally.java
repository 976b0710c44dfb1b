package io.claimline.dialer.simulator.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What came of a run. Counted from what truly happened, not from what the switch told. */
public final class Tally {
    /** Length of the spans that answers and time are counted in, in seconds. */
    public static final double SPAN = 600;

    private static final double MINUTE = 60;
    private static final int IDLE_CELLS = 1200;

    private final int spansPerDay;
    private final List<Span> spans = new ArrayList<>();
    private final int minutesPerDay;
    private final int[] answersByMinute;
    private final int[] lateByMinute;
    private final long[] idleSpells = new long[IDLE_CELLS + 1];
    private long dials;
    private long withdrawn;
    private long decisions;
    private long decisionNanos;

    Tally(double dayLength, int days) {
        spansPerDay = (int) Math.ceil(dayLength / SPAN);
        for (var i = 0; i < spansPerDay * days; i++) {
            spans.add(new Span());
        }
        minutesPerDay = (int) Math.ceil(dayLength / MINUTE);
        answersByMinute = new int[minutesPerDay * days];
        lateByMinute = new int[minutesPerDay * days];
    }

    /** Ten minutes of a day, or several put together. */
    public static final class Span {
        private double duty;
        private double busy;
        private long answers;
        private long abandoned;
        private long late;

        /** Seconds that agents were on duty and not on a break. */
        public double duty() {
            return duty;
        }

        /** Seconds that agents talked or wrapped up. */
        public double busy() {
            return busy;
        }

        /** Living persons who answered. */
        public long answers() {
            return answers;
        }

        /** Of them, those who never had an agent. */
        public long abandoned() {
            return abandoned;
        }

        /** Of them, those who had no agent within 2 s of the answer, the abandoned ones included. */
        public long late() {
            return late;
        }

        /** Share of duty time that was busy; 0 when nobody was on duty. */
        public double occupancy() {
            return duty > 0 ? busy / duty : 0;
        }

        /** Abandoned share of live answers; 0 when there was none. */
        public double abandonShare() {
            return answers > 0 ? (double) abandoned / answers : 0;
        }

        /** Share of live answers without an agent within 2 s. */
        public double lateShare() {
            return answers > 0 ? (double) late / answers : 0;
        }

        private void add(Span other) {
            duty += other.duty;
            busy += other.busy;
            answers += other.answers;
            abandoned += other.abandoned;
            late += other.late;
        }
    }

    void dialled() {
        dials++;
    }

    void hungUp() {
        withdrawn++;
    }

    void decided(long nanos) {
        decisions++;
        decisionNanos += nanos;
    }

    /** Time on duty from one moment to another of a day. */
    void worked(int day, double from, double to, boolean busy) {
        var at = from;
        while (at < to) {
            var index = Math.min(spansPerDay - 1, (int) (at / SPAN));
            var until = index == spansPerDay - 1 ? to : Math.min(to, (index + 1) * SPAN);
            var span = spans.get(day * spansPerDay + index);
            span.duty += until - at;
            span.busy += busy ? until - at : 0;
            at = until;
        }
    }

    /** A living person answered; {@code waited} seconds until an agent came, infinite when none did. */
    void answered(int day, double at, double waited) {
        var span = spans.get(day * spansPerDay + Math.min(spansPerDay - 1, (int) (at / SPAN)));
        var late = waited > 2 + 1e-9 ? 1 : 0;
        span.answers++;
        span.abandoned += Double.isInfinite(waited) ? 1 : 0;
        span.late += late;
        var minute = day * minutesPerDay + Math.min(minutesPerDay - 1, (int) (at / MINUTE));
        answersByMinute[minute]++;
        lateByMinute[minute] += late;
    }

    /** An agent waited so long for a call. */
    void idleFor(double seconds) {
        idleSpells[(int) Math.min(IDLE_CELLS, seconds)]++;
    }

    /** Everything together. */
    public Span total() {
        return between(0, spans.size());
    }

    /** One day. */
    public Span day(int day) {
        return between(day * spansPerDay, (day + 1) * spansPerDay);
    }

    /** How many days. */
    public int days() {
        return spans.size() / spansPerDay;
    }

    /** The same part of every day together, in spans of the day: from one, up to and without another. */
    public Span everyDay(int from, int to) {
        var sum = new Span();
        for (var day = 0; day < days(); day++) {
            sum.add(between(day * spansPerDay + from, day * spansPerDay + to));
        }
        return sum;
    }

    /** Spans from one, up to and without another, counted from the beginning of the run. */
    public Span between(int from, int to) {
        var sum = new Span();
        spans.subList(from, to).forEach(sum::add);
        return sum;
    }

    /** Share of the live answers of these minutes of a day without an agent within 2 s, from one, up to and without another; 0 when there was none. */
    public double lateShare(int day, int fromMinute, int toMinute) {
        var answers = 0;
        var late = 0;
        for (var minute = fromMinute; minute < toMinute; minute++) {
            answers += answersByMinute[day * minutesPerDay + minute];
            late += lateByMinute[day * minutesPerDay + minute];
        }
        return answers > 0 ? (double) late / answers : 0;
    }

    /** How many spans a day has. */
    public int spansPerDay() {
        return spansPerDay;
    }

    /** Calls started. */
    public long dials() {
        return dials;
    }

    /** Of them, those that were hung up while they rang. */
    public long withdrawn() {
        return withdrawn;
    }

    /** Calls started for each living person who answered. */
    public double dialsPerAnswer() {
        return (double) dials / Math.max(1, total().answers());
    }

    /** How often the pacer was asked. */
    public long decisions() {
        return decisions;
    }

    /** Mean time of a decision in nanoseconds, real time. */
    public double nanosPerDecision() {
        return (double) decisionNanos / Math.max(1, decisions);
    }

    /** Seconds below which this share of the waits of agents for a call lay. */
    public double idleQuantile(double share) {
        var left = share * Arrays.stream(idleSpells).sum();
        for (var seconds = 0; seconds <= IDLE_CELLS; seconds++) {
            left -= idleSpells[seconds];
            if (left <= 0) {
                return seconds;
            }
        }
        return IDLE_CELLS;
    }
}
