package io.claimline.gateway.app.speech;

import io.claimline.scripts.RenderLimits;
import io.claimline.scripts.call.Language;
import io.claimline.scripts.lint.ReminderLinter;
import io.claimline.scripts.reminder.ReminderLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The texts that an office says in place of the product's: a directory of files such as {@code goodbye.es.txt}. With one finding none of them is used. */
final class OwnTexts {
    private static final String SUFFIX = ".txt";

    /** Texts that may not be used: what, where, and what to do, a line each. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(List<String> findings) {
            super(String.join("\n", findings));
        }
    }

    private record Named(ReminderLine line, Language language) {}

    private OwnTexts() {}

    /** The texts by path below the template root. */
    static Map<String, String> in(Path directory, RenderLimits limits) throws IOException, Refused {
        var findings = new ArrayList<String>();
        var named = new HashMap<String, Named>();
        var own = new HashMap<String, String>();
        try (var files = Files.list(directory)) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString();
                var known = named(name);
                if (known.isPresent()) {
                    named.put(name, known.get());
                    own.put(known.get().line().path(known.get().language()), Files.readString(file));
                } else {
                    findings.add(name + " is the name of no line. Name it as a line of docs/reminders.md, such as"
                            + " goodbye.es.txt, or remove it.");
                }
            }
        }
        var linter = new ReminderLinter(limits);
        named.forEach((name, of) -> linter.lint(of.line(), of.language(), own)
                .forEach(finding -> findings.add("%s, line %d, column %d: %s"
                        .formatted(name, finding.line(), finding.column(), finding.sentence()))));
        if (!findings.isEmpty()) {
            throw new Refused(findings.stream().sorted().toList());
        }
        return own;
    }

    private static Optional<Named> named(String name) {
        for (var language : Language.values()) {
            var end = "." + language.code() + SUFFIX;
            if (name.endsWith(end)) {
                return ReminderLine.ofCode(name.substring(0, name.length() - end.length()))
                        .map(line -> new Named(line, language));
            }
        }
        return Optional.empty();
    }
}
