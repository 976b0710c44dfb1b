package io.claimline.gateway.ledger.x12;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a file as clean UTF-8: byte order marks and the end-of-file marks of old systems are left out, and bytes
 * that are not UTF-8 are taken for Windows-1252, which is what billing systems write when they do not write ASCII.
 */
final class CleanInput extends InputStream {
    /** More than any segment of an 837, so that a file without terminators cannot fill the memory. */
    static final int MAX_SEGMENT_BYTES = 1 << 20;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final byte[] NOTHING = {};

    private final BufferedInputStream in;
    private byte[] pending = NOTHING;
    private int next;
    private long budget = MAX_SEGMENT_BYTES;

    CleanInput(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** Says that a segment was read, so that the next may be as long again. */
    void segmentRead() {
        budget = MAX_SEGMENT_BYTES;
    }

    @Override
    public int read() throws IOException {
        if (--budget < 0) {
            throw new SegmentTooLongException();
        }
        while (next == pending.length) {
            int b = in.read();
            if (b < 0x80 && b != 0x1A && b != 0) {
                return b;
            }
            pending = b < 0x80 ? NOTHING : characterFrom(b);
            next = 0;
        }
        return pending[next++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int b = read();
            if (b < 0) {
                return count == 0 ? -1 : count;
            }
            target[offset + count++] = (byte) b;
        }
        return count;
    }

    private byte[] characterFrom(int first) throws IOException {
        byte[] bytes = new byte[utf8Length(first)];
        bytes[0] = (byte) first;
        in.mark(4);
        boolean whole = in.readNBytes(bytes, 1, bytes.length - 1) == bytes.length - 1;
        String character = new String(bytes, StandardCharsets.UTF_8);
        if (whole && bytes.length > 1 && character.indexOf('\uFFFD') < 0) {
            return character.equals("\uFEFF") ? NOTHING : bytes;
        }
        in.reset();
        return new String(new byte[] {(byte) first}, WINDOWS_1252).getBytes(StandardCharsets.UTF_8);
    }

    private static int utf8Length(int first) {
        return first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** No segment ends within {@link #MAX_SEGMENT_BYTES}. */
    static final class SegmentTooLongException extends IOException {
        private static final long serialVersionUID = 1;
    }
}
