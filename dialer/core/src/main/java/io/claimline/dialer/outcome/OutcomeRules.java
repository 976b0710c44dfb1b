package io.claimline.dialer.outcome;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether an outcome may be saved as entered. The rules are data ({@link StatusTable}, {@link Rule#all}); the page evaluates the same data
 * in the same way, and test vectors run by both hold the two together.
 */
public final class OutcomeRules {
    /** What is told of a field that the status requires and that has no value. */
    public static final String NEEDED = "{label} is needed for '{status}': ask for it";

    /** What is told of a field that the status does not ask for. */
    public static final String NOT_ASKED = "{label} is not asked for '{status}'; leave it out";

    /** What is told of a name that is no field's. */
    public static final String NO_FIELD = "There is no field of this name; leave it out";

    /** What is told when no status of the list is chosen. */
    public static final String NO_STATUS = "Choose a status of the list";

    /** The field at which it is told that the status is wrong. */
    public static final String STATUS = "statusCode";

    private static final List<Rule> RULES = Rule.all();
    private static final Pattern TOKEN = Pattern.compile("\\{([^}]+)\\}");
    private static final long DAY_MS = 86_400_000;

    private OutcomeRules() {}

    /** Everything that is wrong, one violation a field; empty when it may be saved. */
    public static List<Violation> check(Entry entry) {
        var status = entry.status();
        if (status.isEmpty()) {
            return List.of(new Violation(STATUS, NO_STATUS));
        }
        var found = new ArrayList<>(unwanted(entry, status.get()));
        for (var field : status.get().requires()) {
            if (entry.value(field).isEmpty()) {
                found.add(new Violation(field.key(), text(NEEDED, entry, field, 0)));
            }
        }
        for (var rule : RULES) {
            broken(rule, entry, status.get()).ifPresent(found::add);
        }
        return firstOfEachField(found);
    }

    /** What is no field, not of this status, or not in the form of its field. */
    private static List<Violation> unwanted(Entry entry, Status status) {
        var offered = status.offers(entry.action());
        var found = new ArrayList<Violation>();
        entry.fields().forEach((key, value) -> {
            var field = OutcomeField.of(key);
            if (field.isEmpty()) {
                found.add(new Violation(key, NO_FIELD));
            } else if (!offered.contains(field.get())) {
                found.add(new Violation(key, text(NOT_ASKED, entry, field.get(), 0)));
            } else if (!Written.wellFormed(field.get(), value)) {
                found.add(new Violation(
                        key, field.get().label() + " " + field.get().kind().malformed()));
            }
        });
        found.sort(java.util.Comparator.comparing(Violation::field));
        return found;
    }

    private static List<Violation> firstOfEachField(List<Violation> found) {
        var fields = new LinkedHashSet<String>();
        return found.stream().filter(violation -> fields.add(violation.field())).toList();
    }

    private static Optional<Violation> broken(Rule rule, Entry entry, Status status) {
        var asked = status.offers(entry.action()).contains(rule.field());
        if (!asked || !rule.when().stream().allMatch(entry::holds)) {
            return Optional.empty();
        }
        return switch (rule) {
            case Rule.Count count -> count(count, entry);
            case Rule.Sum sum -> sum(sum, entry);
            case Rule.Compare compare -> compare(compare, entry);
            case Rule.Product product -> product(product, entry);
        };
    }

    private static Optional<Violation> count(Rule.Count rule, Entry entry) {
        var given = rule.fields().stream()
                .filter(field -> entry.value(field).isPresent())
                .count();
        return given >= rule.least() && given <= rule.most() ? Optional.empty() : Optional.of(told(rule, entry, 0));
    }

    private static Optional<Violation> sum(Rule.Sum rule, Entry entry) {
        var total = entry.number(Operand.of(rule.field()));
        var parts = rule.parts().stream()
                .map(part -> entry.number(Operand.of(part)))
                .flatMap(Optional::stream)
                .toList();
        var applies = rule.every() ? parts.size() == rule.parts().size() : !parts.isEmpty();
        var sum = parts.stream().mapToLong(Long::longValue).sum();
        return total.isEmpty() || !applies || total.get() == sum
                ? Optional.empty()
                : Optional.of(told(rule, entry, sum));
    }

    private static Optional<Violation> compare(Rule.Compare rule, Entry entry) {
        var one = entry.number(Operand.of(rule.field()));
        var other = entry.number(rule.other());
        var days = entry.number(rule.days());
        if (one.isEmpty() || other.isEmpty() || days.isEmpty()) {
            return Optional.empty();
        }
        var unit = rule.field().kind() == Kind.DATETIME ? DAY_MS : 1;
        var holds = rule.order().holds(one.get(), other.get() + days.get() * unit);
        return holds ? Optional.empty() : Optional.of(told(rule, entry, 0));
    }

    private static Optional<Violation> product(Rule.Product rule, Entry entry) {
        var one = entry.number(Operand.of(rule.field()));
        var factor = entry.number(Operand.of(rule.factor()));
        var other = entry.number(rule.other());
        if (one.isEmpty() || factor.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        var product = one.get() * factor.get();
        return product >= other.get() ? Optional.empty() : Optional.of(told(rule, entry, product));
    }

    private static Violation told(Rule rule, Entry entry, long sum) {
        return new Violation(rule.field().key(), text(rule.message(), entry, rule.field(), sum));
    }

    private static String text(String template, Entry entry, OutcomeField field, long sum) {
        return TOKEN.matcher(template)
                .replaceAll(token -> Matcher.quoteReplacement(
                        switch (token.group(1)) {
                            case "label" -> field.label();
                            case "status" -> entry.status().map(Status::label).orElse("");
                            case "sum" -> Written.dollars(sum);
                            case String operand -> entry.shown(new Operand(operand));
                        }));
    }

    /** Those that need an answer now: asked by the status or by a rule that applies, in the order of the fields. */
    public static List<OutcomeField> needed(Entry entry) {
        return entry.status()
                .map(status -> {
                    var fields = new LinkedHashSet<>(status.requires());
                    for (var rule : RULES) {
                        if (rule instanceof Rule.Count count
                                && count.least() > 0
                                && status.offers(entry.action()).contains(count.field())
                                && count.when().stream().allMatch(entry::holds)) {
                            fields.add(count.field());
                        }
                    }
                    var sorted = new ArrayList<>(fields);
                    Collections.sort(sorted);
                    return List.copyOf(sorted);
                })
                .orElse(List.of());
    }
}
