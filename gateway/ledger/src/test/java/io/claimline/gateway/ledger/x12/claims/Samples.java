package io.claimline.gateway.ledger.x12.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Third-party X12 files, which are not part of this project: found beside it, or where the setting says. */
final class Samples {
    private static final String SETTING = "claimline.x12.samples";

    private static boolean told;

    private Samples() {}

    static Path root() {
        Optional<Path> found = Stream.of(System.getProperty(SETTING), System.getenv("CLAIMLINE_X12_SAMPLES"))
                .filter(value -> value != null && !value.isBlank())
                .map(Path::of)
                .findFirst()
                .or(Samples::beside);
        boolean there = found.filter(Files::isDirectory).isPresent();
        if (!there && !told) {
            told = true;
            System.out.println("Skipped: no third-party X12 files; set -D" + SETTING + "=DIRECTORY to read some.");
        }
        Assumptions.assumeTrue(there, "no third-party X12 files; set -D" + SETTING + "=DIRECTORY");
        return found.orElseThrow();
    }

    private static Optional<Path> beside() {
        return Stream.iterate(Path.of("").toAbsolutePath(), dir -> dir != null, Path::getParent)
                .map(dir -> dir.resolve("shared/data/x12"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** Every file under the root, its path relative to it. */
    static List<Path> all() {
        Path root = root();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().matches("LICENSE|README.*"))
                    .map(root::relativize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
