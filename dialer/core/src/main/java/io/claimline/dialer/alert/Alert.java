package io.claimline.dialer.alert;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An alert, from when it was raised until it ended.
 *
 * @param id names it
 * @param rule that raised it
 * @param figure that is bad
 * @param subject of which it is
 * @param level how bad it is, or was at its end
 * @param state how far it is
 * @param value the last that was measured, in the figure's unit
 * @param threshold that was reached
 * @param raisedAt when it was raised
 * @param changedAt when level or state changed last
 * @param acknowledgedBy who has seen it, at its present level; null when nobody has
 * @param acknowledgedAt when; null when nobody has
 * @param resolvedAt when it ended; null while it goes on
 */
public record Alert(
        String id,
        String rule,
        Figure figure,
        Subject subject,
        Level level,
        State state,
        double value,
        double threshold,
        Instant raisedAt,
        Instant changedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant resolvedAt) {
    /** How far an alert is. */
    public enum State {
        /** It goes on, and nobody has said that they see to it. */
        FIRING,
        /** It goes on, and somebody sees to it. */
        ACKNOWLEDGED,
        /** It is over. */
        RESOLVED
    }

    static Alert raised(String id, AlertRule rule, Reading reading, Level level, Instant now) {
        return new Alert(
                id,
                rule.id(),
                reading.figure(),
                reading.subject(),
                level,
                State.FIRING,
                reading.value(),
                threshold(rule, level),
                now,
                now,
                null,
                null,
                null);
    }

    private static double threshold(AlertRule rule, Level level) {
        return rule.threshold(level).or(() -> rule.threshold(Level.CRITICAL)).orElseThrow();
    }

    /** Who sees to it. */
    public Optional<String> seenBy() {
        return Optional.ofNullable(acknowledgedBy);
    }

    /** Whether it goes on. */
    public boolean open() {
        return state != State.RESOLVED;
    }

    Alert measured(double now) {
        return with(level, state, now, threshold, changedAt);
    }

    /** Worse than before: whoever saw it has not seen this. */
    Alert escalated(AlertRule rule, Level to, double now, Instant at) {
        return with(to, State.FIRING, now, threshold(rule, to), at).seen(null, null);
    }

    Alert lowered(AlertRule rule, Level to, double now, Instant at) {
        return with(to, state, now, threshold(rule, to), at);
    }

    Alert acknowledged(String by, Instant at) {
        return with(level, State.ACKNOWLEDGED, value, threshold, at).seen(by, at);
    }

    Alert resolved(Instant at) {
        return new Alert(
                id,
                rule,
                figure,
                subject,
                level,
                State.RESOLVED,
                value,
                threshold,
                raisedAt,
                at,
                acknowledgedBy,
                acknowledgedAt,
                at);
    }

    private Alert with(Level nowLevel, State nowState, double nowValue, double nowThreshold, Instant at) {
        return new Alert(
                id,
                rule,
                figure,
                subject,
                nowLevel,
                nowState,
                nowValue,
                nowThreshold,
                raisedAt,
                at,
                acknowledgedBy,
                acknowledgedAt,
                resolvedAt);
    }

    private Alert seen(@Nullable String by, @Nullable Instant at) {
        return new Alert(
                id, rule, figure, subject, level, state, value, threshold, raisedAt, changedAt, by, at, resolvedAt);
    }
}
