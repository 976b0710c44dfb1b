package io.claimline.houserules;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One source file.
 *
 * @param path relative to the root, with forward slashes
 */
record Source(String path, String text) {
    private static final Pattern LICENCE = Pattern.compile(
            "\\A\\s*/\\*(?:(?!\\*/).)*(?:Copyright|Licen[cs]ed|SPDX)(?:(?!\\*/).)*\\*/\\s*", Pattern.DOTALL);
    private static final Pattern SCRIPT_TEST = Pattern.compile("\\.(test|spec)\\.tsx?$|(^|/)(test|tests|e2e)/");

    boolean isJava() {
        return path.endsWith(".java");
    }

    boolean isTypeScript() {
        return path.endsWith(".ts") || path.endsWith(".tsx");
    }

    /** Shipped, rather than used to test what is shipped. */
    boolean isMain() {
        return isTypeScript() ? !SCRIPT_TEST.matcher(path).find() : path.contains("src/main/");
    }

    List<String> lines() {
        return text.lines().toList();
    }

    /** Lines without the licence header, which nobody reads. */
    int length() {
        return (int) LICENCE.matcher(text).replaceFirst("").lines().count();
    }
}
