package io.claimline.houserules;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Relative links and pictures in Markdown lead to something in the repository. */
final class DocLinks {
    private static final Pattern INLINE = Pattern.compile("\\]\\(\\s*<?([^)>\\s]+)>?(?:\\s+[\"'][^)]*)?\\)");
    private static final Pattern REFERENCE = Pattern.compile("^\\s{0,3}\\[[^\\]]+]:\\s*<?([^>\\s]+)>?");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");
    private static final Pattern FENCE = Pattern.compile("^\\s*(```|~~~)");
    private static final Pattern ABSOLUTE = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:.*|^//.*");

    private DocLinks() {}

    static List<Finding> check(House house, Source document) {
        var findings = new ArrayList<Finding>();
        boolean fenced = false;
        var lines = document.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (FENCE.matcher(lines.get(i)).find()) {
                fenced = !fenced;
            } else if (!fenced) {
                for (var target : targets(lines.get(i))) {
                    if (!resolves(house, document, target)) {
                        findings.add(new Finding(
                                document.path(),
                                i + 1,
                                "the link to " + target + " leads nowhere",
                                "Correct it, or write the file"));
                    }
                }
            }
        }
        return findings;
    }

    private static List<String> targets(String line) {
        var prose = CODE.matcher(line).replaceAll("");
        var targets = new ArrayList<String>();
        for (var pattern : List.of(INLINE, REFERENCE)) {
            for (var match = pattern.matcher(prose); match.find(); ) {
                targets.add(match.group(1));
            }
        }
        return targets;
    }

    private static boolean resolves(House house, Source document, String target) {
        int hash = target.indexOf('#');
        var path = hash < 0 ? target : target.substring(0, hash);
        if (path.isEmpty() || ABSOLUTE.matcher(path).matches()) {
            return true;
        }
        var decoded = URI.create(path).getPath();
        Path found =
                house.root().resolve(document.path()).resolveSibling(decoded).normalize();
        return found.startsWith(house.root()) && Files.exists(found);
    }
}
