package io.claimline.gateway.app.speech;

import io.claimline.gateway.app.config.SpeechSettings;
import io.claimline.gateway.app.health.Probe;
import io.claimline.scripts.RenderLimits;
import io.claimline.scripts.ScriptRenderer;
import io.claimline.scripts.reminder.ReminderTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The voice of a gateway: opened once, swept from time to time, closed last. */
public final class Speech implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Speech.class);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService masters;
    private final Optional<SpeakingService> service;
    private final SoundShelf shelf;
    private final Spoken spoken;
    private final SpeechProbe probe;

    private Speech(SpeechSettings settings, Path scratch, InstantSource clock) throws IOException, OwnTexts.Refused {
        var limits = RenderLimits.DEFAULT;
        Map<String, String> own =
                settings.texts().isPresent() ? OwnTexts.in(settings.texts().get(), limits) : Map.of();
        var synthesiser = synthesiser(settings, scratch);
        service = synthesiser instanceof SpeakingService http ? Optional.of(http) : Optional.empty();
        shelf = SoundShelf.open(settings.directory(), settings.keep(), settings.most(), clock);
        var names = new SoundNames(settings.installation());
        masters = Executors.newFixedThreadPool(
                settings.atOnce(),
                Thread.ofPlatform().daemon().name("mastering-", 1).factory());
        var studio = new Studio(synthesiser, recordings(settings), masters);
        var sounds = new Sounds(studio, settings.voices(), names, shelf, threads);
        spoken = new Spoken(new ReminderTexts(ScriptRenderer.with(own, limits)), sounds, shelf, threads);
        probe = new SpeechProbe(
                sounds, new TreeMap<>(settings.voices()).values().toString(), clock, threads);
    }

    /**
     * Opens it.
     *
     * @param scratch a directory of this gateway's own, made when it is missing
     * @throws IllegalArgumentException with a message for the operator, when texts, recordings or directories of the settings cannot be used
     */
    public static Speech open(SpeechSettings settings, Path scratch, InstantSource clock) {
        try {
            Files.createDirectories(
                    scratch, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return new Speech(settings, scratch, clock);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "a directory of claimline.gateway.speech cannot be used: " + e
                            + ". Correct the setting, or make it.",
                    e);
        } catch (OwnTexts.Refused e) {
            throw new IllegalArgumentException(
                    "the texts of claimline.gateway.speech.texts cannot be used:\n" + e.getMessage(), e);
        }
    }

    private static Synthesiser synthesiser(SpeechSettings settings, Path scratch) {
        return switch (settings.synthesiser()) {
            case SpeechSettings.Program(var command, var wordsPerMinute)
            when command.isEmpty() -> new Espeak(wordsPerMinute, scratch, settings.atOnce(), settings.patience());
            case SpeechSettings.Program(var command, var wordsPerMinute) ->
                new SpeakingProgram(command, wordsPerMinute, scratch, settings.atOnce(), settings.patience());
            case SpeechSettings.Service(var address, var token) ->
                new SpeakingService(address, token, settings.atOnce(), settings.patience());
        };
    }

    private static Recordings recordings(SpeechSettings settings) throws IOException {
        if (settings.recordings().isEmpty()) {
            return Recordings.NONE;
        }
        var recordings = Recordings.in(settings.recordings().get());
        recordings.faults().forEach(fault -> LOG.warn("Recording {}", fault));
        return recordings;
    }

    /** What calls say. */
    public Spoken spoken() {
        return spoken;
    }

    /** How it is. */
    public Probe probe() {
        return probe;
    }

    /** Removes sounds that nobody has used for long. */
    public void sweep() {
        threads.execute(() -> {
            try {
                shelf.sweep();
            } catch (IOException e) {
                LOG.warn("Old spoken sounds were not removed: {}", e.toString());
            }
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
        masters.shutdownNow();
        service.ifPresent(SpeakingService::close);
    }
}
