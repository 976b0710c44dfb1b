package io.claimline.houserules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file is a room: how long files and methods may be, how many parameters and files go together. */
final class SizeBudget {
    static final int FILE_LINES = 400;
    static final int TEST_FILE_LINES = 600;
    static final int BODY_LINES = 50;
    static final int PARAMETERS = 6;
    static final int PACKAGE_FILES = 25;

    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME)\\b");

    private SizeBudget() {}

    /** Findings in one file of Java or TypeScript, or in any shipped text. */
    static List<Finding> check(Source source, Exemptions exemptions) {
        var findings = new ArrayList<Finding>();
        if (source.isJava() || source.isTypeScript()) {
            checkLength(source, findings);
        }
        if (source.isJava()) {
            for (var method : JavaSource.parse(source).methods()) {
                checkBody(source, method, findings);
                checkParameters(source, method, exemptions, findings);
            }
        }
        if (source.isMain()) {
            checkFinished(source, findings);
        }
        return findings;
    }

    private static void checkLength(Source source, List<Finding> findings) {
        int limit = source.isMain() ? FILE_LINES : TEST_FILE_LINES;
        if (source.length() > limit) {
            findings.add(new Finding(
                    source.path(),
                    limit + 1,
                    "the file has " + source.length() + " lines; the limit is " + limit,
                    "Find the second thing it is about and give it a file of its own"));
        }
    }

    private static void checkBody(Source source, JavaSource.Method method, List<Finding> findings) {
        if (method.bodyLines() > BODY_LINES) {
            findings.add(new Finding(
                    source.path(),
                    method.line(),
                    "the body of " + method.name() + " has " + method.bodyLines() + " lines; the limit is "
                            + BODY_LINES,
                    "Split it into steps that have names"));
        }
    }

    private static void checkParameters(
            Source source, JavaSource.Method method, Exemptions exemptions, List<Finding> findings) {
        if (method.parameters() > PARAMETERS
                && !method.canonical()
                && !exemptions.covers(source.path(), method.name())) {
            findings.add(new Finding(
                    source.path(),
                    method.line(),
                    method.name() + " takes " + method.parameters() + " parameters; the limit is " + PARAMETERS,
                    "Group those that belong together in a record; a constructor that only wires may be exempted, with a"
                            + " reason, in " + Exemptions.RESOURCE));
        }
    }

    private static void checkFinished(Source source, List<Finding> findings) {
        var lines = source.lines();
        for (int i = 0; i < lines.size(); i++) {
            var match = UNFINISHED.matcher(lines.get(i));
            if (match.find()) {
                findings.add(new Finding(
                        source.path(),
                        i + 1,
                        match.group() + " in shipped code; the limit is none",
                        "Do it now, or file an issue and delete the line"));
            }
        }
    }

    /** Findings over folders of Java sources; {@code package-info} does not count, since every package has one. */
    static List<Finding> checkPackages(Stream<String> javaFiles) {
        Map<String, Integer> sizes = new TreeMap<>();
        javaFiles
                .filter(path -> !path.endsWith("/package-info.java"))
                .forEach(path -> sizes.merge(path.substring(0, path.lastIndexOf('/') + 1), 1, Integer::sum));
        return sizes.entrySet().stream()
                .filter(folder -> folder.getValue() > PACKAGE_FILES)
                .map(folder -> new Finding(
                        folder.getKey() + "package-info.java",
                        1,
                        "the package has " + folder.getValue() + " files; the limit is " + PACKAGE_FILES,
                        "Split it by capability, not by kind of class"))
                .toList();
    }
}
