package io.claimline.dialer.outcome;

import io.claimline.dialer.worklist.Audience;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was entered, with what the rules know besides.
 *
 * @param audience who was called
 * @param statusCode what was chosen; empty while nothing is
 * @param fields what was typed, by field key; values of fields that do not exist are kept, to be told
 * @param facts the rest, by the key of a {@link Fact}; what is not known is left out
 */
public record Entry(Audience audience, String statusCode, Map<String, String> fields, Map<Fact, String> facts) {
    /** Puts the values right; blank ones are none. */
    public Entry {
        var put = new LinkedHashMap<String, String>();
        fields.forEach((key, text) -> {
            var value = OutcomeField.of(key)
                    .map(field -> Written.canonical(field, text))
                    .orElseGet(text::strip);
            if (!value.isEmpty()) {
                put.put(key, value);
            }
        });
        fields = Map.copyOf(put);
        facts = Map.copyOf(facts);
    }

    /** The status that was chosen, when there is such a one. */
    public Optional<Status> status() {
        return StatusTable.find(audience, statusCode);
    }

    /** The fields with what the status itself says. */
    public Map<String, String> complete() {
        var all = new LinkedHashMap<>(fields);
        status().ifPresent(status -> status.implied().forEach((field, value) -> all.putIfAbsent(field.key(), value)));
        return Map.copyOf(all);
    }

    Optional<ActionCode> action() {
        return value(OutcomeField.ACTION_CODE)
                .filter(code -> Written.wellFormed(OutcomeField.ACTION_CODE, code))
                .map(ActionCode::valueOf);
    }

    Optional<String> value(OutcomeField field) {
        return Optional.ofNullable(fields.get(field.key()))
                .or(() -> status().map(status -> status.implied().get(field)));
    }

    /** The value of an operand, if it has one of the right form. */
    Optional<String> value(Operand operand) {
        var text = operand.text();
        return switch (text.charAt(0)) {
            case '#' -> Optional.of(text.substring(1));
            case '@' -> Fact.of(text.substring(1)).map(facts::get);
            default ->
                operand.equals(Operand.STATUS)
                        ? Optional.of(statusCode).filter(code -> !code.isEmpty())
                        : operand.equals(Operand.AUDIENCE)
                                ? Optional.of(audience.name().toLowerCase(Locale.ROOT))
                                : OutcomeField.of(text)
                                        .flatMap(field ->
                                                value(field).filter(value -> Written.wellFormed(field, value)));
        };
    }

    /** The number of an operand, as {@link Written#number} has it. */
    Optional<Long> number(Operand operand) {
        return value(operand).map(value -> Written.number(kind(operand), value));
    }

    private static Kind kind(Operand operand) {
        var text = operand.text();
        return switch (text.charAt(0)) {
            case '#' -> Kind.NUMBER;
            case '@' -> Fact.of(text.substring(1)).map(Fact::kind).orElse(Kind.NUMBER);
            default -> OutcomeField.of(text).map(OutcomeField::kind).orElse(Kind.TEXT);
        };
    }

    /** An operand as people write it; empty when it has no value. */
    String shown(Operand operand) {
        return value(operand)
                .map(value -> OutcomeField.of(operand.text())
                        .map(field -> shown(field, value))
                        .orElseGet(() -> Written.shown(kind(operand), value)))
                .orElse("");
    }

    private static String shown(OutcomeField field, String value) {
        return field.choices().stream()
                .filter(choice -> choice.code().equals(value))
                .findFirst()
                .map(Choice::label)
                .orElseGet(() -> Written.shown(field.kind(), value));
    }

    boolean holds(Condition condition) {
        var value = value(condition.of());
        return switch (condition.test()) {
            case IN -> value.filter(condition.values()::contains).isPresent();
            case NOT_IN -> value.filter(condition.values()::contains).isEmpty();
            case FILLED -> value.isPresent();
            case POSITIVE -> number(condition.of()).filter(number -> number > 0).isPresent();
            case OLDER -> older(condition);
        };
    }

    private boolean older(Condition condition) {
        var today = value(Operand.of(Fact.TODAY)).flatMap(Written::day).map(LocalDate::toEpochDay);
        var day = number(condition.of());
        var days = Long.parseLong(condition.values().getFirst());
        return today.isPresent() && day.isPresent() && day.get() + days < today.get();
    }
}
