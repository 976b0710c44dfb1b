package io.claimline.gateway.app.speech;

import io.claimline.gateway.app.speech.Synthesiser.Speech.Mute;
import io.claimline.gateway.app.speech.Synthesiser.Speech.Spoken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program that reads text and writes a WAV file: one that is configured, or espeak-ng as {@link Espeak} asks it. The text goes to its standard input, never to its
 * command line, which every user of the machine can read; what it complains of is not kept, for it may quote the text.
 */
final class SpeakingProgram implements Synthesiser {
    /** A minute of the best sound that {@link Wav} reads; no line is that long. */
    private static final int MOST_BYTES = 60 * 2 * 2 * 48_000;

    private static final Executor READERS = Executors.newVirtualThreadPerTaskExecutor();

    private final List<String> command;
    private final int wordsPerMinute;
    private final Path scratch;
    private final Duration patience;
    private final Semaphore free;

    /**
     * A program.
     *
     * @param command with {@code {voice}}, {@code {language}} and {@code {speed}} (words a minute) where those belong
     * @param scratch an existing directory that the program may take for the user's home
     * @param atOnce how many may run at once
     * @param patience after which one is stopped
     */
    SpeakingProgram(List<String> command, int wordsPerMinute, Path scratch, int atOnce, Duration patience) {
        this.command = List.copyOf(command);
        this.wordsPerMinute = wordsPerMinute;
        this.scratch = scratch;
        this.patience = patience;
        this.free = new Semaphore(atOnce);
    }

    /** The offline synthesiser that comes with every Linux. */
    static List<String> espeak() {
        return List.of("espeak-ng", "-v", "{voice}", "-s", "{speed}", "--stdin", "--stdout");
    }

    @Override
    public String identity() {
        return String.join(" ", command) + " " + wordsPerMinute;
    }

    @Override
    public Speech speak(Utterance utterance) {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Mute(program() + " has too much to say: nothing was free for " + seconds() + ".");
            }
            try {
                return run(utterance);
            } finally {
                free.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Mute(program() + " was interrupted.");
        }
    }

    private Speech run(Utterance utterance) throws InterruptedException {
        Process process;
        try {
            process = builder(utterance).start();
        } catch (IOException e) {
            return new Mute(program() + " cannot be started. Install it, or name another in claimline.gateway.speech.");
        }
        try {
            var sound = CompletableFuture.supplyAsync(() -> exchange(process, utterance.text()), READERS);
            return heard(process, sound.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return new Mute(program() + " did not finish within " + seconds() + ".");
        } catch (ExecutionException e) {
            return new Mute(program() + " stopped while it spoke.");
        } finally {
            process.destroyForcibly();
        }
    }

    private ProcessBuilder builder(Utterance utterance) {
        var words = command.stream()
                .map(word -> word.replace("{voice}", utterance.voice())
                        .replace("{language}", utterance.language().code())
                        .replace("{speed}", Integer.toString(wordsPerMinute)))
                .toList();
        var builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
        // The audio library below espeak-ng writes to the user's home although nothing is played.
        builder.environment().put("HOME", scratch.toString());
        builder.environment().put("PULSE_RUNTIME_PATH", scratch.resolve("pulse").toString());
        return builder;
    }

    private static byte[] exchange(Process process, String text) {
        try (var in = process.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It may have ended already; what it says of that is in its exit code.
        }
        try (InputStream out = process.getInputStream()) {
            return out.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            throw new CompletionException(new UncheckedIOException(e));
        }
    }

    private Speech heard(Process process, byte[] sound) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)
                || process.exitValue() != 0
                || sound.length == 0) {
            return new Mute(program() + " said nothing. Does it know the voice? Try it by hand.");
        }
        try {
            return new Spoken(Wav.read(sound));
        } catch (UnusableSound e) {
            return new Mute("What " + program() + " made " + e.getMessage() + ".");
        }
    }

    private String program() {
        return command.getFirst();
    }

    private String seconds() {
        return patience.toMillis() / 1_000.0 + " s";
    }
}
