package io.claimline.dialer.simulator.bench;

import io.claimline.dialer.simulator.bench.page.Page;
import io.claimline.dialer.simulator.bench.page.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code ./claimline bench pacing}: compares pacers, prints what it found and writes it down. */
public final class PacingBench {
    private final Options options;
    private final PrintStream progress;
    private final List<Verdict> verdicts = new ArrayList<>();
    private final Map<String, String> images = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder times = new StringBuilder();

    private PacingBench(Options options, PrintStream progress) {
        this.options = options;
        this.progress = progress;
    }

    /** Runs the parts that were asked for; 2 on wrong arguments. */
    public static void main(String[] words) throws IOException {
        Options options;
        try {
            options = Options.read(List.of(words));
            options.page().ifPresent(PacingBench::check);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
            return;
        }
        var bench = new PacingBench(options, System.err);
        var results = bench.run();
        System.out.println(results);
        Page.write(options.out(), results, bench.images);
        System.err.println("Written to " + options.out().toAbsolutePath());
        if (options.page().isPresent()) {
            Page.update(options.page().get(), results, bench.images);
            System.err.println("Written to " + options.page().get());
        }
    }

    /** Better to know before an hour than after it. */
    private static void check(java.nio.file.Path page) {
        try {
            Page.replaced(Files.readString(page), "");
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("--page: " + page + " can not be read", unreadable);
        }
    }

    /** The results in Markdown: verdicts first, then each part. The same for the same options, but for the times. */
    static String results(Options options, PrintStream progress) {
        return new PacingBench(options, progress).run();
    }

    private String run() {
        var began = System.nanoTime();
        try (var runner = new Runner(options.threads(), progress)) {
            var plan = new Plan(options.quick(), options.seeds(), options.cells(), runner);
            for (var part : options.parts()) {
                run(part, plan);
            }
        }
        var head = new StringBuilder("Run: " + options.described() + ". Medians over seeds with intervals of 95 %."
                + (options.quick()
                        ? " So short a run shows that the bench works; its verdicts say little.\n\n"
                        : "\n\n"));
        for (var verdict : verdicts) {
            head.append("- ").append(verdict).append('\n');
        }
        return head + "\n" + text + "Time taken: " + times + "in all " + seconds(began) + ".\n";
    }

    private void run(Part part, Plan plan) {
        progress.println(part.lower());
        var began = System.nanoTime();
        var section = part.run(plan);
        verdicts.addAll(section.verdicts());
        images.putAll(section.images());
        text.append("### ").append(section.title()).append("\n\n");
        for (var block : section.blocks()) {
            text.append(block.strip()).append("\n\n");
        }
        for (var image : section.images().keySet()) {
            text.append("![")
                    .append(section.title())
                    .append("](images/")
                    .append(image)
                    .append(")\n\n");
        }
        times.append(part.lower()).append(' ').append(seconds(began)).append(", ");
        progress.printf("%s took %s%n", part.lower(), seconds(began));
    }

    private static String seconds(long began) {
        return String.format(Locale.ROOT, "%.0f s", (System.nanoTime() - began) / 1e9);
    }
}
