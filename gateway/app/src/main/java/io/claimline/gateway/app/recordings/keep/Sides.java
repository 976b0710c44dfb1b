package io.claimline.gateway.app.recordings.keep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The two files that the switch writes of a call, in step: what the party says, and what it hears. 8 kHz, 16 bit, little-endian, without a header.
 *
 * @param party what the party says
 * @param sent what it hears; as silent as can be where there is no such file, or where it is shorter
 */
record Sides(Path party, Path sent) {
    static final String PARTY = ".party.sln";
    static final String SENT = ".sent.sln";
    private static final int SAMPLE = 2;
    /** Bytes of both sides that are joined at once: two seconds. */
    private static final int BLOCK = 64_000;

    /** By the file of what the party says. */
    static Sides of(Path party) {
        var name = party.getFileName().toString();
        return new Sides(party, party.resolveSibling(name.substring(0, name.length() - PARTY.length()) + SENT));
    }

    /** How many samples each side has; half a sample at the end, of a switch that died, does not count. */
    long frames() throws IOException {
        return Math.max(Files.size(party), size(sent)) / SAMPLE;
    }

    /** What the switch wrote of the call is no more. Of two the one that is found goes last, so that the other is never left alone. */
    void delete() throws IOException {
        Files.deleteIfExists(sent);
        Files.delete(party);
    }

    /** Left what the party says, right what it hears, sample by sample. */
    InputStream interleaved() throws IOException {
        return new Interleaved(open(party), open(sent), frames() * 2 * SAMPLE);
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private static InputStream open(Path file) throws IOException {
        return Files.exists(file) ? Files.newInputStream(file) : InputStream.nullInputStream();
    }

    private static final class Interleaved extends InputStream {
        private final InputStream left;
        private final InputStream right;
        private final long length;
        private final byte[] block = new byte[BLOCK];
        private int next = BLOCK;
        private long at;

        Interleaved(InputStream left, InputStream right, long length) {
            this.left = left;
            this.right = right;
            this.length = length;
        }

        @Override
        public int read() throws IOException {
            if (at == length) {
                return -1;
            }
            if (next == block.length) {
                fill();
            }
            at++;
            return block[next++] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int wanted) throws IOException {
            if (at == length && wanted > 0) {
                return -1;
            }
            if (next == block.length) {
                fill();
            }
            var count = (int) Math.min(Math.min(wanted, block.length - next), length - at);
            System.arraycopy(block, next, into, offset, count);
            next += count;
            at += count;
            return count;
        }

        /** What a side lacks is silence. */
        private void fill() throws IOException {
            var said = Arrays.copyOf(left.readNBytes(block.length / 2), block.length / 2);
            var sent = Arrays.copyOf(right.readNBytes(block.length / 2), block.length / 2);
            for (var i = 0; i < said.length; i += SAMPLE) {
                System.arraycopy(said, i, block, 2 * i, SAMPLE);
                System.arraycopy(sent, i, block, 2 * i + SAMPLE, SAMPLE);
            }
            next = 0;
        }

        @Override
        public void close() throws IOException {
            try (left;
                    right) {
                at = length;
            }
        }
    }
}
