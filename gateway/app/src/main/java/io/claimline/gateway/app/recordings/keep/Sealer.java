package io.claimline.gateway.app.recordings.keep;

import io.claimline.dialer.id.CallId;
import io.claimline.gateway.app.recordings.vault.KeyRing;
import io.claimline.gateway.app.recordings.vault.SealedFile;
import io.claimline.gateway.app.recordings.vault.Vault;
import io.claimline.gateway.store.recordings.StoredRecording;
import io.claimline.gateway.store.recordings.StoredRecording.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Encrypts sounds into the vault, each under a key of its own. */
public final class Sealer {
    private final Path work;
    private final Vault vault;
    private final KeyRing keys;

    /** @param work for files that are being encrypted; on the file system of a directory vault */
    public Sealer(Path work, Vault vault, KeyRing keys) {
        this.work = work;
        this.vault = vault;
        this.keys = keys;
    }

    /** Durable when it returns. */
    Seal seal(CallId call, StereoSound sound) throws IOException {
        var key = keys.draw(call.value());
        var part = work.resolve(call.value() + ".part");
        var digest = sha256();
        try {
            try (var plain = sound.wav();
                    var out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
                var written = new SealedFile(key.key(), call.value()).write(plain, out);
                if (written != sound.size()) {
                    throw new IOException("The file of call " + call + " was shorter than it said; it is read again");
                }
            }
            vault.put(Keeping.fileOf(call), part);
        } finally {
            Files.deleteIfExists(part);
        }
        return new Seal(key.keyId(), key.wrapped(), sound.size(), HexFormat.of().formatHex(digest.digest()));
    }

    /** Whether that is this sound, and is in the vault as it was written, as far as its length tells. */
    boolean has(StoredRecording kept, StereoSound sound) {
        try {
            return kept.seal().bytes() == sound.size()
                    && kept.seal().wrappedKey() != null
                    && vault.size(Keeping.fileOf(kept.id())) == SealedFile.sealedSize(sound.size())
                    && opens(kept);
        } catch (IOException e) {
            return false;
        }
    }

    /** A crash between the file and its entry leaves the file of one key and the entry of another. */
    private boolean opens(StoredRecording kept) throws IOException {
        var seal = kept.seal();
        var wrapped = seal.wrappedKey();
        if (wrapped == null) {
            return false;
        }
        var file = new SealedFile(
                keys.unwrap(kept.id().value(), seal.keyId(), wrapped), kept.id().value());
        var name = Keeping.fileOf(kept.id());
        return file.read((at, length) -> vault.read(name, at, length), seal.bytes(), 0, 1).length == 1;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
