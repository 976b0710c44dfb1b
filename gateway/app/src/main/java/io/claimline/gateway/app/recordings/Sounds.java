package io.claimline.gateway.app.recordings;

import io.claimline.gateway.app.recordings.keep.Keeping;
import io.claimline.gateway.app.recordings.vault.Damaged;
import io.claimline.gateway.app.recordings.vault.KeyRing;
import io.claimline.gateway.app.recordings.vault.SealedFile;
import io.claimline.gateway.app.recordings.vault.Vault;
import io.claimline.gateway.store.recordings.StoredRecording;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Objects;

/** The sound of recordings, decrypted part by part. */
final class Sounds {
    private final Vault vault;
    private final KeyRing keys;
    private final WorkerExecutor worker;

    Sounds(Vault vault, KeyRing keys, WorkerExecutor worker) {
        this.vault = vault;
        this.keys = keys;
        this.worker = worker;
    }

    /** Part of the WAV file. Fails with {@link Damaged} when the file is not as it was written, and with another {@link IOException} when it cannot be read. */
    Future<Buffer> read(StoredRecording recording, long from, long to) {
        return worker.executeBlocking(() -> part(recording, from, to), false)
                .map(bytes -> Buffer.buffer(Objects.requireNonNull(bytes)));
    }

    private byte[] part(StoredRecording recording, long from, long to) throws IOException {
        var call = recording.id();
        var seal = recording.seal();
        var wrapped = seal.wrappedKey();
        if (wrapped == null) {
            throw new Damaged("It was deleted.");
        }
        var name = Keeping.fileOf(call);
        if (vault.size(name) != SealedFile.sealedSize(seal.bytes())) {
            throw new Damaged("It is cut off, or longer than it was written.");
        }
        var file = new SealedFile(keys.unwrap(call.value(), seal.keyId(), wrapped), call.value());
        return file.read((offset, length) -> vault.read(name, offset, length), seal.bytes(), from, to);
    }
}
