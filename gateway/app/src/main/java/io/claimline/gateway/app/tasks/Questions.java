package io.claimline.gateway.app.tasks;

import io.claimline.dialer.id.RecordingId;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.tasks.QuestionSounds;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Recorded questions: in the store, where every gateway reaches them, and for the first seconds as the switch of this gateway has recorded them. */
public final class Questions {
    private final Vertx vertx;
    private final Path directory;
    private final QuestionSounds sounds;

    /** @param directory where the switch records */
    public Questions(Vertx vertx, Path directory, QuestionSounds sounds) {
        this.vertx = vertx;
        this.directory = directory;
        this.sounds = sounds;
    }

    /** The sound, as WAV; empty when it is neither in the store nor here. */
    Future<Optional<Buffer>> sound(RecordingId recording) {
        return Stages.future(sounds.find(recording))
                .compose(found ->
                        found.isPresent() ? Future.succeededFuture(found.map(Buffer::buffer)) : recorded(recording));
    }

    private Future<Optional<Buffer>> recorded(RecordingId recording) {
        var file = file(recording);
        return vertx.executeBlocking(() -> Files.exists(file)
                        ? Optional.of(Buffer.buffer(Files.readAllBytes(file)))
                        : Optional.<Buffer>empty())
                .map(Objects::requireNonNull);
    }

    /** Whether this gateway can remove all there is of it: it is in the store, or at its switch. */
    Future<Boolean> here(RecordingId recording) {
        var file = file(recording);
        return Stages.future(sounds.has(recording))
                .compose(stored -> stored
                        ? Future.succeededFuture(true)
                        : vertx.executeBlocking(() -> Files.exists(file)).map(Objects::requireNonNull));
    }

    /** Removes it everywhere; once more changes nothing. */
    Future<Void> remove(RecordingId recording) {
        var file = file(recording);
        return Stages.future(sounds.remove(recording))
                .compose(_ -> vertx.executeBlocking(() -> Files.deleteIfExists(file)))
                .mapEmpty();
    }

    /** An id is small letters and digits: it leads nowhere else. */
    private Path file(RecordingId recording) {
        return directory.resolve(recording.value() + ".wav");
    }
}
