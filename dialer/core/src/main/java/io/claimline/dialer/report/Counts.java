package io.claimline.dialer.report;

import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.reminder.Point;
import java.time.Duration;
import java.util.Arrays;

/** A number for each {@link Column}. Begins with nothing and is added to; not thread-safe. */
public final class Counts {
    private final long[] values = new long[Column.list().size()];

    /** What a column has come to. */
    public long get(Column column) {
        return values[column.index()];
    }

    /** What a measure has come to. */
    public long get(Measure measure) {
        return values[Column.of(measure)];
    }

    /** One more. */
    public Counts add(Measure measure) {
        return add(measure, 1);
    }

    /** More of it, in its unit. */
    public Counts add(Measure measure, long more) {
        values[Column.of(measure)] += more;
        return this;
    }

    /** More time; what is negative, as after a step of the clock, is none. */
    public Counts add(Measure measure, Duration more) {
        return add(measure, Math.max(0, more.toMillis()));
    }

    /** One call more that ended so. */
    public Counts add(CallResult result) {
        values[Column.of(result)]++;
        return this;
    }

    /** One call more that reached it. */
    public Counts add(Point point) {
        values[Column.of(point)]++;
        return this;
    }

    /** One touch more that came to a status. */
    public Counts addStatus(String code) {
        values[Column.ofStatus(code)]++;
        return this;
    }

    /** More of a column. */
    public Counts add(Column column, long more) {
        values[column.index()] += more;
        return this;
    }

    /** All of the other as well. */
    public Counts add(Counts other) {
        for (var i = 0; i < values.length; i++) {
            values[i] += other.values[i];
        }
        return this;
    }

    /** Whether nothing is counted. */
    public boolean isEmpty() {
        return Arrays.stream(values).allMatch(value -> value == 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts counts && Arrays.equals(values, counts.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("Counts{");
        Column.list().stream()
                .filter(column -> get(column) != 0)
                .forEach(column ->
                        text.append(column.id()).append('=').append(get(column)).append(' '));
        return text.append('}').toString();
    }
}
