package io.claimline.gateway.app.recordings.vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * Content in chunks of 64 KiB, each encrypted by itself under a key that no other file has: so a part is read without the rest. Bound to each chunk are whose file it is, its
 * number and whether it is the last, so that none can be changed, moved, left out, or come from another file.
 */
public final class SealedFile {
    static final int CHUNK = 64 * 1024;
    private static final byte[] MAGIC = "CLMREC01".getBytes(StandardCharsets.US_ASCII);

    private final SecretKey key;
    private final byte[] owner;

    /**
     * A file of {@code owner}, such as a call.
     *
     * @param key used for this file alone
     */
    public SealedFile(SecretKey key, String owner) {
        this.key = key;
        this.owner = owner.getBytes(StandardCharsets.UTF_8);
    }

    /** Where parts of the encrypted file are read. */
    @FunctionalInterface
    public interface Source {
        /** {@code length} bytes from {@code offset}; fewer where the file ends. */
        byte[] read(long offset, int length) throws IOException;
    }

    /** Encrypts all of {@code plain}. Returns how many bytes that was. */
    public long write(InputStream plain, OutputStream sealed) throws IOException {
        sealed.write(MAGIC);
        var total = 0L;
        var chunk = plain.readNBytes(CHUNK);
        for (var number = 0L; ; number++) {
            var next = chunk.length < CHUNK ? new byte[0] : plain.readNBytes(CHUNK);
            sealed.write(Gcm.seal(key, nonce(number), bound(number, next.length == 0), chunk));
            total += chunk.length;
            if (next.length == 0) {
                return total;
            }
            chunk = next;
        }
    }

    /** How long the encrypted file of so much content is. */
    public static long sealedSize(long plain) {
        return MAGIC.length + plain + chunks(plain) * Gcm.TAG;
    }

    private static long chunks(long plain) {
        return Math.max(1, (plain + CHUNK - 1) / CHUNK);
    }

    /**
     * A part of the content, read at once: 100 MiB at most.
     *
     * @param size of all the content
     * @param from 0 or more
     * @param to exclusive, at most {@code size}
     * @throws Damaged when what is read there is not what was written
     */
    public byte[] read(Source source, long size, long from, long to) throws IOException {
        var first = from / CHUNK;
        var begin = first == 0 ? 0 : sealedAt(first);
        var end = Math.min(sealedSize(size), sealedAt((to - 1) / CHUNK + 1));
        var sealed = source.read(begin, (int) (end - begin));
        if (first == 0 && !Arrays.equals(Arrays.copyOf(sealed, MAGIC.length), MAGIC)) {
            throw new Damaged("It is not an encrypted recording.");
        }
        var part = new ByteArrayOutputStream((int) (to - from));
        for (var number = first; number * CHUNK < to; number++) {
            var at = (int) (sealedAt(number) - begin);
            var plain = chunk(
                    at < sealed.length ? Arrays.copyOfRange(sealed, at, sealed.length) : new byte[0], size, number);
            var skip = (int) Math.max(0, from - number * CHUNK);
            var until = (int) Math.min(plain.length, to - number * CHUNK);
            part.write(plain, skip, until - skip);
        }
        return part.toByteArray();
    }

    private static long sealedAt(long number) {
        return MAGIC.length + number * (CHUNK + Gcm.TAG);
    }

    /** The chunk that the bytes begin with. */
    private byte[] chunk(byte[] bytes, long size, long number) throws IOException {
        var length = (int) Math.min(CHUNK, size - number * CHUNK);
        var sealed = Arrays.copyOf(bytes, Math.min(bytes.length, length + Gcm.TAG));
        if (sealed.length < length + Gcm.TAG) {
            throw new Damaged("It is cut off: the file is shorter than it was written.");
        }
        return Gcm.open(key, nonce(number), bound(number, number == chunks(size) - 1), sealed)
                .orElseThrow(() -> new Damaged(
                        "It was changed after it was written, at or after byte " + number * CHUNK + " of the sound."));
    }

    /** The number of the chunk: unique, for the key is this file's alone. */
    private static byte[] nonce(long number) {
        return ByteBuffer.allocate(Gcm.NONCE).putInt(0).putLong(number).array();
    }

    private byte[] bound(long number, boolean last) {
        return ByteBuffer.allocate(Long.BYTES + 1 + owner.length)
                .putLong(number)
                .put((byte) (last ? 1 : 0))
                .put(owner)
                .array();
    }
}
