package io.claimline.scripts.lint;

import io.claimline.scripts.call.Capacity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a rendered script must have: steps with text, the fields of its status, and the notices that belong to it. */
final class ShapeRules {
    private static final Pattern LEFT = Pattern.compile("[$#]\\s?\\{|\\[=|</?[#@]");
    private static final Pattern FIELD = Pattern.compile("<b data-field=\"([^\"]*)\"");
    private static final Pattern RECORDED = Pattern.compile("recorded|grabad");
    /** What a third-party collector must say, in either language. */
    static final List<Pattern> DISCLOSED = List.of(
            Pattern.compile("attempt to collect a debt|intento de cobrar una deuda"),
            Pattern.compile("will be used for that purpose|se utilizará para ese fin"));

    private ShapeRules() {}

    static Stream<Finding> check(Draft draft) {
        return Stream.concat(draft.readings().stream().flatMap(reading -> each(draft, reading)), missingFields(draft));
    }

    private static Stream<Finding> each(Draft draft, Reading reading) {
        return Stream.of(
                        leftover(draft, reading),
                        balance(draft, reading),
                        steps(draft, reading),
                        notices(draft, reading))
                .flatMap(Optional::stream);
    }

    private static Optional<Finding> leftover(Draft draft, Reading reading) {
        var match = LEFT.matcher(reading.spoken());
        return match.find()
                ? Optional.of(draft.source()
                        .where(match.group(), Rule.LEFTOVER, "'" + match.group() + "' would be shown to the caller."))
                : Optional.empty();
    }

    private static Optional<Finding> balance(Draft draft, Reading reading) {
        return Markup.unbalanced(reading.html()).map(fault -> draft.source().at(0, Rule.MARKUP, fault));
    }

    private static Optional<Finding> steps(Draft draft, Reading reading) {
        var loose = Markup.loose(reading.html());
        if (!loose.isEmpty()) {
            return Optional.of(draft.source().where(loose, Rule.EMPTY_STEP, "Text outside of every step."));
        }
        var steps = Markup.steps(reading.html());
        if (steps.isEmpty() || steps.stream().anyMatch(String::isEmpty)) {
            var what = steps.isEmpty() ? "There is no step" : "A step is empty";
            return Optional.of(draft.source()
                    .at(
                            0,
                            Rule.EMPTY_STEP,
                            what + ". Sample: " + reading.sample().title() + "."));
        }
        return Optional.empty();
    }

    private static Stream<Finding> missingFields(Draft draft) {
        return draft.edition().script().asks().stream()
                .filter(field -> draft.readings().stream().anyMatch(reading -> !asked(reading, field)))
                .map(field -> draft.source()
                        .at(0, Rule.MISSING_FIELD, "The script does not ask for the required field '" + field + "'."))
                .limit(1);
    }

    private static boolean asked(Reading reading, String field) {
        return FIELD.matcher(reading.html())
                .results()
                .anyMatch(match -> match.group(1).equals(field));
    }

    private static Optional<Finding> notices(Draft draft, Reading reading) {
        var said = reading.whole().toLowerCase(Locale.ROOT);
        var caller = reading.sample().call().caller();
        var script = draft.edition().script();
        if (script.greets() && caller.recorded() && !RECORDED.matcher(said).find()) {
            return Optional.of(draft.source()
                    .at(0, Rule.RECORDING_NOTICE, "When the call is recorded, the script does not say so."));
        }
        if (script.opensSubstance()
                && caller.capacity() == Capacity.THIRD_PARTY
                && !DISCLOSED.stream().allMatch(pattern -> pattern.matcher(said).find())) {
            return Optional.of(draft.source()
                    .at(0, Rule.DISCLOSURE_MISSING, "In third-party calls the script lacks the disclosure."));
        }
        return Optional.empty();
    }
}
