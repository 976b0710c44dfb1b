package io.claimline.scripts.lint;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text of a template, with its comments blanked out, and places in it. */
final class Source {
    private static final Pattern COMMENT = Pattern.compile("(?s)<#--.*?-->");
    private static final Pattern BUT_LINES = Pattern.compile("[^\\n]");

    private final String text;

    Source(String text) {
        this.text = COMMENT.matcher(text)
                .replaceAll(comment -> BUT_LINES.matcher(comment.group()).replaceAll(" "));
    }

    Stream<MatchResult> all(Pattern pattern) {
        return pattern.matcher(text).results();
    }

    Finding at(int offset, Rule rule, String message) {
        int line = 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        int column = offset - text.lastIndexOf('\n', Math.max(0, offset - 1));
        return new Finding(rule, line, offset == 0 ? 1 : column, message);
    }

    /** Where the words stand; at the beginning when they come from a value or a macro. */
    Finding where(String words, Rule rule, String message) {
        return find(words).map(offset -> at(offset, rule, message)).orElseGet(() -> at(0, rule, message));
    }

    private Optional<Integer> find(String words) {
        var spaced = Pattern.quote(words.strip()).replaceAll("\\s+", "\\\\E\\\\s+\\\\Q");
        var match = Pattern.compile(spaced, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        return match.find() ? Optional.of(match.start()) : Optional.empty();
    }
}
