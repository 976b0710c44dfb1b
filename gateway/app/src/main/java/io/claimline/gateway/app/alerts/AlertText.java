package io.claimline.gateway.app.alerts;

import io.claimline.dialer.alert.Alert;
import io.claimline.dialer.alert.AlertRule;
import io.claimline.dialer.alert.Figure;
import io.claimline.dialer.alert.Level;
import io.claimline.dialer.alert.Subject;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Alerts and rules, written and read. */
final class AlertText {
    private AlertText() {}

    /** {@code AlertRow} of the wire contract. */
    static JsonObject row(Alert alert) {
        var row = new JsonObject()
                .put("id", alert.id())
                .put("rule", alert.rule())
                .put("figure", word(alert.figure()))
                .put("kind", word(alert.subject().kind()))
                .put("subject", alert.subject().id())
                .put("name", alert.subject().name())
                .put("level", word(alert.level()))
                .put("state", word(alert.state()))
                .put("value", Math.round(alert.value() * 1_000) / 1_000.0)
                .put("threshold", alert.threshold())
                .put("raisedAt", alert.raisedAt().toString())
                .put("changedAt", alert.changedAt().toString())
                .put("what", AlertWords.what(alert))
                .put("where", AlertWords.where(alert))
                .put("remedy", AlertWords.remedy(alert));
        put(row, "acknowledgedBy", alert.acknowledgedBy());
        put(row, "acknowledgedAt", alert.acknowledgedAt());
        put(row, "resolvedAt", alert.resolvedAt());
        return row;
    }

    private static void put(JsonObject row, String name, @Nullable Object value) {
        if (value != null) {
            row.put(name, value.toString());
        }
    }

    /** Of a row. */
    static Alert alert(JsonObject row) {
        var subject = new Subject(
                constant(Subject.Kind.class, row.getString("kind")), row.getString("subject"), row.getString("name"));
        return new Alert(
                row.getString("id"),
                row.getString("rule"),
                constant(Figure.class, row.getString("figure")),
                subject,
                constant(Level.class, row.getString("level")),
                constant(Alert.State.class, row.getString("state")),
                row.getDouble("value"),
                row.getDouble("threshold"),
                Instant.parse(row.getString("raisedAt")),
                Instant.parse(row.getString("changedAt")),
                row.getString("acknowledgedBy"),
                instant(row, "acknowledgedAt"),
                instant(row, "resolvedAt"));
    }

    private static @Nullable Instant instant(JsonObject row, String name) {
        return Optional.ofNullable(row.getString(name)).map(Instant::parse).orElse(null);
    }

    /** {@code AlertRule} of the wire contract. */
    static JsonObject rule(AlertRule rule, boolean changed) {
        var row = new JsonObject()
                .put("id", rule.id())
                .put("figure", word(rule.figure()))
                .put("kind", word(rule.figure().of()))
                .put("unit", word(rule.figure().unit()))
                .put("highIsBad", rule.figure().highIsBad())
                .put("on", rule.on())
                .put("margin", rule.margin())
                .put("lastingSeconds", rule.lasting().toSeconds())
                .put("clearingSeconds", rule.clearing().toSeconds())
                .put("changed", changed);
        rule.subject().ifPresent(subject -> row.put("subject", subject));
        rule.threshold(Level.WARNING).ifPresent(at -> row.put("warning", at));
        rule.threshold(Level.CRITICAL).ifPresent(at -> row.put("critical", at));
        return row;
    }

    /**
     * Of an {@code AlertRuleOrder}.
     *
     * @throws IllegalArgumentException that begins with the name of the field that is wrong
     */
    static AlertRule rule(JsonObject order) {
        var figure = constant(Figure.class, order.getString("figure"));
        var subject = order.getString("subject");
        var id = subject == null ? UsualRules.id(figure) : UsualRules.id(figure) + ":" + subject;
        return new AlertRule(
                id,
                figure,
                subject,
                order.getBoolean("on", true),
                order.getDouble("warning"),
                order.getDouble("critical"),
                order.getDouble("margin", 0.0),
                Duration.ofSeconds(order.getLong("lastingSeconds", 0L)),
                Duration.ofSeconds(order.getLong("clearingSeconds", 0L)));
    }

    /** As it crosses the wire: small letters, hyphens between words. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of a word that the contract allows. */
    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
