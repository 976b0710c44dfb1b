package io.claimline.dialer.alert;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a figure is bad. A value that is at its threshold, or beyond it, has reached it.
 *
 * @param id names it
 * @param figure what is looked at
 * @param only the one subject that it is for; null for every subject without a rule of its own
 * @param on whether it is looked at
 * @param warning threshold of a warning, in the figure's unit; null for none
 * @param critical threshold of a critical alert, no better than that of the warning; null for none
 * @param margin by how much the value must be better than the threshold before the alert ends, 0 or more
 * @param lasting how long a threshold must be reached before an alert is raised, 0 to a day
 * @param clearing how long the value must be better before the alert ends, 0 to a day
 */
public record AlertRule(
        String id,
        Figure figure,
        @Nullable String only,
        boolean on,
        @Nullable Double warning,
        @Nullable Double critical,
        double margin,
        Duration lasting,
        Duration clearing) {
    private static final Duration LONGEST = Duration.ofDays(1);

    /** @throws IllegalArgumentException that begins with the name of the field that is wrong */
    public AlertRule {
        if (warning == null && critical == null) {
            throw new IllegalArgumentException("warning and critical are both missing: give one at least");
        }
        finite("warning", warning);
        finite("critical", critical);
        if (warning != null && critical != null && better(figure, critical, warning)) {
            throw new IllegalArgumentException("critical must not be reached before warning: it is " + critical
                    + ", and a " + (figure.highIsBad() ? "higher" : "lower") + " value than " + warning + " is worse");
        }
        if (!(margin >= 0 && Double.isFinite(margin))) {
            throw new IllegalArgumentException("margin must be 0 or more, but is " + margin);
        }
        within("lasting", lasting);
        within("clearing", clearing);
    }

    private static void finite(String field, @Nullable Double value) {
        if (value != null && !(Double.isFinite(value) && value >= 0)) {
            throw new IllegalArgumentException(field + " must be 0 or more, but is " + value);
        }
    }

    private static void within(String field, Duration time) {
        if (time.isNegative() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(field + " must be between 0 and a day, but is " + time);
        }
    }

    private static boolean better(Figure figure, double one, double other) {
        return figure.highIsBad() ? one < other : one > other;
    }

    /** The subject that it is for; empty when it is for all. */
    public Optional<String> subject() {
        return Optional.ofNullable(only);
    }

    /** The threshold of that level. */
    public Optional<Double> threshold(Level level) {
        return Optional.ofNullable(
                switch (level) {
                    case WARNING -> warning;
                    case CRITICAL -> critical;
                });
    }

    /** Whether a value has reached what raises that level, or a worse one. */
    public boolean reaches(double value, Level level) {
        return beyond(value, level, 0);
    }

    /** Whether an alert of that level goes on at a value: it is not yet better by the margin. */
    public boolean holds(double value, Level level) {
        return beyond(value, level, figure.highIsBad() ? -margin : margin);
    }

    private boolean beyond(double value, Level level, double shifted) {
        for (var one : Level.values()) {
            if (one.compareTo(level) >= 0
                    && threshold(one)
                            .filter(at -> !better(figure, value, at + shifted))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }
}
