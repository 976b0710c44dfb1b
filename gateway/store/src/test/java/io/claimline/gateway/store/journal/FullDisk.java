package io.claimline.gateway.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A disk that takes so many bytes and no more; like a real one, it writes what still fits before it refuses. */
final class FullDisk implements JournalFile.Disk {
    private long left;
    private boolean truncates = true;

    FullDisk(long bytes) {
        left = bytes;
    }

    synchronized void grow(long bytes) {
        left += bytes;
    }

    synchronized void refuseToTruncate() {
        truncates = false;
    }

    @Override
    public JournalFile create(Path path) throws IOException {
        var file = JournalFile.create(path);
        return new JournalFile() {
            private long size;

            @Override
            public void append(ByteBuffer bytes) throws IOException {
                synchronized (FullDisk.this) {
                    var fits = (int) Math.min(left, bytes.remaining());
                    file.append(bytes.slice(bytes.position(), fits));
                    left -= fits;
                    size += fits;
                    if (fits < bytes.remaining()) {
                        throw new IOException("No space left on device");
                    }
                }
            }

            @Override
            public void force() throws IOException {
                file.force();
            }

            @Override
            public void truncate(long to) throws IOException {
                synchronized (FullDisk.this) {
                    if (!truncates) {
                        throw new IOException("Input/output error");
                    }
                    file.truncate(to);
                    left += size - to;
                    size = to;
                }
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }
}
