package io.claimline.houserules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The repository on disk: its modules and files, without what builds leave behind. */
record House(Path root) {
    private static final Set<String> NOT_OURS =
            Set.of(".git", ".claimline", "target", "node_modules", "dist", "build", "generated", ".idea", ".vscode");

    /** Found by walking up from the working directory to the folder with the Maven wrapper. */
    static House here() {
        var start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return new House(folder);
            }
        }
        throw new IllegalStateException("no folder with mvnw above " + start);
    }

    /** Folders, relative to the root, that Maven compiles Java in. */
    List<String> modules() {
        return files(path -> path.endsWith("pom.xml")).stream()
                .map(pom -> pom.equals("pom.xml") ? "" : pom.substring(0, pom.length() - "/pom.xml".length()))
                .filter(module -> Files.isDirectory(root.resolve(module).resolve("src/main/java")))
                .toList();
    }

    /** Where the compiler puts the shipped classes of a module. */
    Path classes(String module) {
        return root.resolve(module).resolve("target/classes");
    }

    /** Paths relative to the root, with forward slashes, in order. */
    List<String> files(Predicate<String> wanted) {
        var found = new ArrayList<String>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    var path = root.relativize(file).toString().replace('\\', '/');
                    if (wanted.test(path)) {
                        found.add(path);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().sorted().toList();
    }

    Source read(String path) {
        try {
            return new Source(path, Files.readString(root.resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
