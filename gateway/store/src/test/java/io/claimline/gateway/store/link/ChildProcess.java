package io.claimline.gateway.store.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A Java process of its own, for tests that kill it. It tells its parent what it has promised. */
public final class ChildProcess implements AutoCloseable {
    private static final String PROMISE = "kept ";

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

    /** Called in the child: promises something to the parent. Anything else it prints, such as its log, is no promise. */
    public static void promise(String what) {
        System.out.println(PROMISE + what);
    }

    private Optional<String> next() throws IOException {
        var line = output.readLine();
        while (line != null && !line.startsWith(PROMISE)) {
            line = output.readLine();
        }
        return Optional.ofNullable(line).map(text -> text.substring(PROMISE.length()));
    }

    /** Kills the process (SIGKILL) at so many promises, while it goes on, and returns every promise it made. */
    public List<String> killAfter(int promises) throws IOException, InterruptedException {
        var promised = new ArrayList<String>();
        for (var next = next(); next.isPresent(); next = next()) {
            promised.add(next.get());
            if (promised.size() == promises) {
                // Through the handle: killing through the process also closes its output, of which the rest is still to
                // be read.
                process.toHandle().destroyForcibly();
            }
        }
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IOException("The child process did not die");
        }
        return promised;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
