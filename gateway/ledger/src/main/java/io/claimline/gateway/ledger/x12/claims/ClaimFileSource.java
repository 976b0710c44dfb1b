package io.claimline.gateway.ledger.x12.claims;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that can be read from its beginning more than once, and that nobody changes meanwhile. */
@FunctionalInterface
public interface ClaimFileSource {
    /**
     * Opens it at its beginning; the reader closes what it gets.
     *
     * @throws IOException when it cannot be opened
     */
    InputStream open() throws IOException;

    /** A file on disk. */
    static ClaimFileSource of(Path path) {
        return () -> Files.newInputStream(path);
    }

    /** Bytes in memory. */
    static ClaimFileSource of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
