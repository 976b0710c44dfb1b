package io.claimline.gateway.store.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of the journal while it is written. Not safe for use by several threads. */
interface JournalFile extends Closeable {
    /** Writes all of it at the end, or fails having written some of it. */
    void append(ByteBuffer bytes) throws IOException;

    /** Returns when everything appended is on the disk. */
    void force() throws IOException;

    /** Cuts the file. */
    void truncate(long size) throws IOException;

    /** Creates files. */
    interface Disk {
        /** A new, empty file. Fails when it is there already. */
        JournalFile create(Path path) throws IOException;
    }

    /** The real disk. */
    static JournalFile create(Path path) throws IOException {
        var channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new JournalFile() {
            @Override
            public void append(ByteBuffer bytes) throws IOException {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }

            @Override
            public void force() throws IOException {
                // Metadata only as far as needed to read the data back, which includes the file's length.
                channel.force(false);
            }

            @Override
            public void truncate(long size) throws IOException {
                channel.truncate(size);
                channel.position(size);
                channel.force(false);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    /** Makes names of new files in the folder survive a power failure. */
    static void forceFolder(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
