package io.claimline.gateway.app.tasks;

import io.claimline.dialer.id.RecordingId;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.tasks.QuestionSounds;
import io.claimline.gateway.store.tasks.Tasks;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what the switch of this gateway has recorded into the store, and takes it off the switch's disk once it is there. In that order: whatever dies in between is done again, and is then
 * the same. What no task is about yet is left where it is.
 */
public final class QuestionKeeping {
    private static final Logger LOG = LoggerFactory.getLogger(QuestionKeeping.class);
    private static final long EVERY_MS = 5_000;
    private static final String WAV = ".wav";

    /** The switch writes while a person speaks; what has not changed for so long is whole. */
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final Path directory;
    private final Tasks tasks;
    private final QuestionSounds sounds;
    private final InstantSource clock;

    /** @param directory where the switch records */
    public QuestionKeeping(Vertx vertx, Path directory, Tasks tasks, QuestionSounds sounds, InstantSource clock) {
        this.vertx = vertx;
        this.directory = directory;
        this.tasks = tasks;
        this.sounds = sounds;
        this.clock = clock;
    }

    /** One round now, and each further one when the one before has ended. */
    public void start() {
        round().onFailure(failure -> LOG.warn(
                        "Recorded questions were not brought into the store, it is tried again: {}",
                        failure.getMessage()))
                .onComplete(_ -> vertx.setTimer(EVERY_MS, _ -> start()));
    }

    /** Completes with how many were brought. */
    Future<Integer> round() {
        return vertx.executeBlocking(this::recorded)
                .map(Objects::requireNonNull)
                .compose(found -> Future.join(found.stream().map(this::bring).toList()))
                .map(done ->
                        (int) done.<Boolean>list().stream().filter(one -> one).count());
    }

    private List<RecordingId> recorded() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        var before = clock.instant().minus(SETTLED);
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> whole(file, before))
                    .map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.length() - WAV.length()))
                    .map(RecordingId::new)
                    .toList();
        }
    }

    private static boolean whole(Path file, Instant before) {
        try {
            return file.getFileName().toString().matches("[a-z0-9]{8,40}\\.wav")
                    && Files.getLastModifiedTime(file).toInstant().isBefore(before)
                    && Files.size(file) > 0;
        } catch (IOException gone) {
            return false;
        }
    }

    private Future<Boolean> bring(RecordingId recording) {
        var file = directory.resolve(recording.value() + WAV);
        return Stages.future(tasks.recordedAs(recording)).compose(known -> known ? bring(recording, file) : no());
    }

    private static Future<Boolean> no() {
        return Future.succeededFuture(false);
    }

    private Future<Boolean> bring(RecordingId recording, Path file) {
        return vertx.executeBlocking(() -> Files.readAllBytes(file))
                .map(Objects::requireNonNull)
                .compose(wav -> {
                    if (wav.length > QuestionSounds.MOST_BYTES) {
                        LOG.error(
                                "Question {} has {} bytes and stays at this switch; no other gateway can play it",
                                recording,
                                wav.length);
                        return no();
                    }
                    return Stages.future(sounds.keep(recording, wav, clock.instant()))
                            .compose(_ -> vertx.executeBlocking(() -> Files.deleteIfExists(file)))
                            .map(true);
                });
    }
}
