package io.claimline.scripts.lint;

import io.claimline.scripts.catalogue.Catalogue;
import io.claimline.scripts.catalogue.OutcomeKeys;
import io.claimline.scripts.catalogue.Script;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be seen in the source alone: fields, codes, and markup. */
final class SourceRules {
    private static final Pattern FIELD = Pattern.compile("<@(need|want)\\b([^>]*)>");
    private static final Pattern CODE = Pattern.compile("<@(act|choice)\\b([^>]*)>");
    private static final Pattern VALUE = Pattern.compile("(?:field|code|status)\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][\\w-]*)([^>]*)>");
    private static final Pattern ATTRIBUTES = Pattern.compile("(\\s+class=\"[\\w -]+\")?\\s*/?");

    private SourceRules() {}

    static Stream<Finding> check(Draft draft) {
        return Stream.of(fields(draft), codes(draft), markup(draft)).flatMap(each -> each);
    }

    private static Stream<Finding> fields(Draft draft) {
        var known = OutcomeKeys.fields();
        return draft.source()
                .all(FIELD)
                .filter(call -> !known.contains(value(call.group(2))))
                .map(call -> draft.source()
                        .at(call.start(), Rule.UNKNOWN_FIELD, unknown("field", value(call.group(2)), known)));
    }

    private static Stream<Finding> codes(Draft draft) {
        var statuses = Catalogue.of(draft.edition().script().audience()).stream()
                .map(Script::statuses)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        return draft.source().all(CODE).flatMap(call -> {
            boolean act = call.group(1).equals("act");
            var known = act ? OutcomeKeys.actions() : statuses;
            var code = value(call.group(2));
            return code.isEmpty() || known.contains(code)
                    ? Stream.empty()
                    : Stream.of(draft.source()
                            .at(call.start(), Rule.UNKNOWN_CODE, unknown(act ? "action" : "status", code, known)));
        });
    }

    private static Stream<Finding> markup(Draft draft) {
        return draft.source()
                .all(TAG)
                .filter(tag -> !Markup.ELEMENTS.contains(tag.group(1))
                        || !ATTRIBUTES.matcher(tag.group(2)).matches())
                .map(tag -> draft.source()
                        .at(
                                tag.start(),
                                Rule.MARKUP,
                                tag.group() + " is not simple markup: the elements are "
                                        + Markup.ELEMENTS.stream().sorted().toList()
                                        + ", with no attribute but class."));
    }

    private static String value(String attributes) {
        var match = VALUE.matcher(attributes);
        return match.find() ? match.group(1) : "";
    }

    private static String unknown(String kind, String given, Set<String> known) {
        if (given.isEmpty()) {
            return "The " + kind + " must be written out, in quotes.";
        }
        var nearest = known.stream()
                .min(Comparator.comparingInt(name -> distance(name, given)))
                .orElse("");
        return "There is no " + kind + " '" + given + "'; the nearest is '" + nearest + "'.";
    }

    /** Letters to add, remove or change. */
    private static int distance(String a, String b) {
        int[] row = java.util.stream.IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
