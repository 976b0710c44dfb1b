package io.claimline.gateway.store.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A Java process of its own, for tests that kill it. What it prints is what it has promised. */
public final class ChildProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private ChildProcess(Process process) {
        this.process = process;
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts the main class with this test's class path. */
    public static ChildProcess start(Class<?> main, String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new ChildProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The next line; empty when it has ended. */
    public Optional<String> line() throws IOException {
        return Optional.ofNullable(output.readLine());
    }

    /** Reads {@code lines} more lines, kills the process (SIGKILL) while it goes on, and returns everything it printed from here on. */
    public List<String> killAfter(int lines) throws IOException, InterruptedException {
        var printed = new ArrayList<String>();
        for (var next = line(); next.isPresent(); next = line()) {
            printed.add(next.get());
            if (printed.size() == lines) {
                // Through the handle: killing through the process also closes its output, of which the rest is still to
                // be read.
                process.toHandle().destroyForcibly();
            }
        }
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IOException("The child process did not die");
        }
        return printed;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
