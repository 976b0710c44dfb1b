package io.claimline.gateway.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Up to which sequence everything is delivered. Losing it costs only a repetition, for delivery is idempotent; so it is not forced. */
final class Checkpoint {
    private final Path file;

    Checkpoint(Path folder) {
        file = folder.resolve("delivered");
    }

    /** The stored sequence; 0 when there is none that can be read. */
    long read() throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        return Frame.at(ByteBuffer.wrap(Files.readAllBytes(file)), 0)
                .map(Frame::sequence)
                .orElse(0L);
    }

    void write(long sequence) throws IOException {
        var next = file.resolveSibling("delivered.next");
        Files.write(next, Frame.encode(sequence, new byte[0]).array());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
