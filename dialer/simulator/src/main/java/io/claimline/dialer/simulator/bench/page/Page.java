package io.claimline.dialer.simulator.bench.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where results are written: a folder of their own, and a page that has a place for them. */
public final class Page {
    public static final String BEGIN = "<!-- results: begin, written by ./claimline bench pacing --page -->";
    public static final String END = "<!-- results: end -->";

    private Page() {}

    public static void write(Path folder, String results, Map<String, String> images) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("results.md"), results);
        for (var image : images.entrySet()) {
            Files.writeString(folder.resolve(image.getKey()), image.getValue());
        }
    }

    /** Puts the results between the markers of a page and the plots into the folder {@code images} beside it. */
    public static void update(Path page, String results, Map<String, String> images) throws IOException {
        Files.writeString(page, replaced(Files.readString(page), results));
        var folder = page.toAbsolutePath().resolveSibling("images");
        Files.createDirectories(folder);
        for (var image : images.entrySet()) {
            Files.writeString(folder.resolve(image.getKey()), image.getValue());
        }
    }

    /**
     * The page with other results.
     *
     * @throws IllegalArgumentException when the page has no place for them
     */
    public static String replaced(String page, String results) {
        var from = page.indexOf(BEGIN);
        var to = page.indexOf(END);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(
                    "--page: the page has no lines \"" + BEGIN + "\" and \"" + END + "\" to write between");
        }
        return page.substring(0, from + BEGIN.length()) + "\n\n" + results + "\n" + page.substring(to);
    }
}
