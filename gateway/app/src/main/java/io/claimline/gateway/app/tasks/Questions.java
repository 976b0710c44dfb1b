package io.claimline.gateway.app.tasks;

import io.claimline.dialer.id.RecordingId;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Recorded questions as the switch of this gateway keeps them. */
public final class Questions {
    private final Vertx vertx;
    private final Path directory;

    /** @param directory where the switch records */
    public Questions(Vertx vertx, Path directory) {
        this.vertx = vertx;
        this.directory = directory;
    }

    /** The sound, as WAV; empty when it is not here. */
    Future<Optional<Buffer>> sound(RecordingId recording) {
        var file = file(recording);
        return vertx.executeBlocking(() -> Files.exists(file)
                        ? Optional.of(Buffer.buffer(Files.readAllBytes(file)))
                        : Optional.<Buffer>empty())
                .map(Objects::requireNonNull);
    }

    /** Whether it is here. */
    Future<Boolean> here(RecordingId recording) {
        var file = file(recording);
        return vertx.executeBlocking(() -> Files.exists(file)).map(Objects::requireNonNull);
    }

    /** Removes it; once more changes nothing. */
    Future<Void> remove(RecordingId recording) {
        var file = file(recording);
        return vertx.executeBlocking(() -> Files.deleteIfExists(file)).mapEmpty();
    }

    /** An id is small letters and digits: it leads nowhere else. */
    private Path file(RecordingId recording) {
        return directory.resolve(recording.value() + ".wav");
    }
}
