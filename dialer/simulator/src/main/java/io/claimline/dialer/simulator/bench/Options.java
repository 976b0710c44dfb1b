package io.claimline.dialer.simulator.bench;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the bench was asked for.
 *
 * @param parts which parts run
 * @param out folder of the results and plots
 * @param page page whose text between the markers is replaced, and beside which the plots go
 */
record Options(boolean quick, int seeds, Set<Cell> cells, Set<Part> parts, int threads, Path out, Optional<Path> page) {
    private static final int SEEDS = 20;
    private static final int QUICK_SEEDS = 3;

    /** @throws IllegalArgumentException that names the argument which can not be understood */
    static Options read(List<String> words) {
        var quick = words.contains("--quick");
        var seeds = quick ? QUICK_SEEDS : SEEDS;
        Set<Cell> cells = new LinkedHashSet<>();
        Set<Part> parts = EnumSet.allOf(Part.class);
        var threads = Runtime.getRuntime().availableProcessors();
        var out = Path.of("pacing-bench");
        Optional<Path> page = Optional.empty();
        for (var word : words) {
            var equals = word.indexOf('=');
            var key = equals < 0 ? word : word.substring(0, equals);
            var value = equals < 0 ? "" : word.substring(equals + 1);
            switch (key) {
                case "--quick" -> refuseUnless(value.isEmpty(), word, "takes no value");
                case "--seeds" -> seeds = number(word, value, 1000);
                case "--threads" -> threads = number(word, value, 256);
                case "--cells" -> cells = cells(word, value);
                case "--parts" -> parts = parts(word, value);
                case "--out" -> out = path(word, value);
                case "--page" -> page = Optional.of(path(word, value));
                default ->
                    throw new IllegalArgumentException("\"" + word + "\" is not an option. There are: --quick"
                            + " --seeds=N --cells=AGENTS/SHARE,… --parts=PART,… --threads=N --out=FOLDER --page=FILE");
            }
        }
        return new Options(quick, seeds, cells, parts, threads, out, page);
    }

    private static void refuseUnless(boolean holds, String word, String must) {
        if (!holds) {
            throw new IllegalArgumentException("\"" + word + "\" " + must);
        }
    }

    private static int number(String word, String value, int most) {
        refuseUnless(value.matches("[1-9]\\d{0,5}"), word, "needs a whole number from 1 on");
        var number = Integer.parseInt(value);
        refuseUnless(number <= most, word, "may be " + most + " at most");
        return number;
    }

    private static Path path(String word, String value) {
        refuseUnless(!value.isEmpty(), word, "needs a path after the equals sign");
        return Path.of(value);
    }

    private static Set<Cell> cells(String word, String value) {
        Set<Cell> cells = new LinkedHashSet<>();
        for (var cell : value.split(",", -1)) {
            refuseUnless(
                    cell.matches("\\d{1,4}/(0?\\.\\d{1,4}|1)"),
                    word,
                    "needs cells as agents/share, such as 10/.25,100/.40");
            var slash = cell.indexOf('/');
            try {
                cells.add(new Cell(
                        Integer.parseInt(cell.substring(0, slash)), Double.parseDouble(cell.substring(slash + 1))));
            } catch (IllegalArgumentException impossible) {
                throw new IllegalArgumentException("\"" + word + "\": " + impossible.getMessage(), impossible);
            }
        }
        return cells;
    }

    private static Set<Part> parts(String word, String value) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (var name : value.split(",", -1)) {
            var part = Part.named(name);
            refuseUnless(part.isPresent(), word, "has the unknown part \"" + name + "\"; there are " + Part.names());
            parts.add(part.get());
        }
        return parts;
    }

    /** How it was asked for, for the results. */
    String described() {
        return String.format(Locale.ROOT, "%s%d seeds", quick ? "quick form, " : "", seeds);
    }
}
