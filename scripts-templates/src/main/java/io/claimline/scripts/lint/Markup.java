package io.claimline.scripts.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The simple markup of scripts: its elements, whether they are closed in order, and what in it is read aloud. */
final class Markup {
    static final Set<String> ELEMENTS = Set.of(
            "section", "h4", "p", "br", "strong", "em", "b", "i", "span", "ul", "ol", "li", "dl", "dt", "dd", "table",
            "tr", "td");

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][\\w-]*)([^>]*)>");
    private static final Pattern CLASS = Pattern.compile("class=\"([\\w-]+)\"");
    /** For the agent alone. */
    private static final Set<String> SILENT = Set.of("check", "do", "h4");

    private static final Pattern STEP = Pattern.compile("(?s)<section class=\"script-step\">(.*?)</section>");

    private Markup() {}

    private record Open(String name, String kind) {}

    /** Text that is read aloud, spaces made single. */
    static String spoken(String html) {
        return plain(walk(html).spoken().toString());
    }

    /** What is not closed, or closed and not open. */
    static Optional<String> unbalanced(String html) {
        return walk(html).fault();
    }

    /** The inside of each step, as text without its title. */
    static List<String> steps(String html) {
        return STEP.matcher(html)
                .results()
                .map(step ->
                        plain(step.group(1).replaceFirst("(?s)<h4>.*?</h4>", "").replaceAll("<[^>]*>", " ")))
                .toList();
    }

    /** Text outside of every step. */
    static String loose(String html) {
        return plain(STEP.matcher(html).replaceAll(" ").replaceAll("<[^>]*>", " "));
    }

    private record Walked(StringBuilder spoken, Optional<String> fault) {}

    private static Walked walk(String html) {
        Deque<Open> open = new ArrayDeque<>();
        var faults = new ArrayList<String>();
        var spoken = new StringBuilder();
        int from = 0;
        for (var tag = TAG.matcher(html); tag.find(); from = tag.end()) {
            say(html.substring(from, tag.start()), open, spoken);
            step(tag.group(1).isEmpty(), tag.group(2), tag.group(3), open).ifPresent(faults::add);
        }
        say(html.substring(from), open, spoken);
        open.stream().findFirst().ifPresent(left -> faults.add("<" + left.name() + "> is never closed."));
        return new Walked(spoken, faults.stream().findFirst());
    }

    private static Optional<String> step(boolean opens, String name, String rest, Deque<Open> open) {
        if (opens) {
            var match = CLASS.matcher(rest);
            if (!name.equals("br")) {
                open.push(new Open(name, match.find() ? match.group(1) : name));
            }
            return Optional.empty();
        }
        var last = open.poll();
        return last != null && last.name().equals(name)
                ? Optional.empty()
                : Optional.of("</" + name + "> closes " + (last == null ? "nothing." : "<" + last.name() + ">."));
    }

    private static void say(String text, Deque<Open> open, StringBuilder spoken) {
        if (open.stream().noneMatch(element -> SILENT.contains(element.kind()))) {
            spoken.append(text).append(' ');
        }
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
