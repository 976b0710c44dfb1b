package io.claimline.gateway.store.audit;

import io.claimline.dialer.audit.ChainHead;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * How far the chain of a journal goes, beside the journal. It is forced to the disk when it is made, so that the chain keeps its name, and
 * not after: what it lacks after a power cut stands in the journal or in MongoDB.
 */
final class ChainFile {
    private final Path file;

    ChainFile(Path folder) {
        file = folder.resolve("chain");
    }

    /** What was written last; empty when there is nothing that can be read. */
    Optional<ChainHead> read() throws IOException {
        return Files.exists(file) ? ChainHead.read(Files.readString(file)) : Optional.empty();
    }

    void create(ChainHead head) throws IOException {
        Files.createDirectories(file.getParent());
        write(head);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    void write(ChainHead head) throws IOException {
        var next = file.resolveSibling("chain.next");
        Files.writeString(next, head.text() + "\n");
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
