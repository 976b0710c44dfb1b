package io.claimline.gateway.store.journal;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A record as framed on disk: magic (4 bytes), payload length (4), CRC32C of length, sequence and payload (4), sequence (8), payload. Big
 * endian.
 *
 * @param sequence rises by one with each record of a journal
 * @param offset of the frame in its file
 * @param payload what is kept
 */
record Frame(long sequence, int offset, ByteBuffer payload) {
    static final int HEADER = 20;
    /** Far above any record of ours; a greater length is damage. */
    static final int LONGEST = 16 << 20;

    private static final int MAGIC = 0x434C4A31;

    static ByteBuffer encode(long sequence, byte[] payload) {
        if (payload.length > LONGEST) {
            throw new IllegalArgumentException("A journal record must be at most " + LONGEST + " bytes long");
        }
        var frame = ByteBuffer.allocate(HEADER + payload.length)
                .putInt(MAGIC)
                .putInt(payload.length)
                .putInt(checksum(sequence, ByteBuffer.wrap(payload)))
                .putLong(sequence)
                .put(payload);
        return frame.flip();
    }

    /** The whole, undamaged frame that begins at {@code offset}, if one does. */
    static Optional<Frame> at(ByteBuffer file, int offset) {
        if (file.limit() - offset < HEADER || file.getInt(offset) != MAGIC) {
            return Optional.empty();
        }
        var length = file.getInt(offset + 4);
        if (length < 0 || length > LONGEST || file.limit() - offset - HEADER < length) {
            return Optional.empty();
        }
        var frame = new Frame(file.getLong(offset + 12), offset, file.slice(offset + HEADER, length));
        return file.getInt(offset + 8) == checksum(frame.sequence, frame.payload)
                ? Optional.of(frame)
                : Optional.empty();
    }

    /** The first whole frame at {@code from} or after it. */
    static Optional<Frame> next(ByteBuffer file, int from) {
        for (var offset = from; offset <= file.limit() - HEADER; offset++) {
            var frame = at(file, offset);
            if (frame.isPresent()) {
                return frame;
            }
        }
        return Optional.empty();
    }

    /** Where the frame ends. */
    int end() {
        return offset + HEADER + payload.limit();
    }

    private static int checksum(long sequence, ByteBuffer payload) {
        var crc = new CRC32C();
        crc.update(ByteBuffer.allocate(12)
                .putInt(payload.limit())
                .putLong(sequence)
                .flip());
        crc.update(payload.duplicate().rewind());
        return (int) crc.getValue();
    }
}
