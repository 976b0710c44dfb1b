package io.claimline.gateway.app.recordings.vault;

import java.io.IOException;
import java.nio.file.Path;

/** Where encrypted files are kept, by name. Every method blocks, and fails with an {@link IOException} that says what to do when the place is full or cannot be reached. */
public interface Vault {
    /** Takes over a complete file, durably, in place of one of the same name. {@code file} may be moved. */
    void put(String name, Path file) throws IOException;

    /** {@code length} bytes from {@code offset}; fewer where the file ends. */
    byte[] read(String name, long offset, int length) throws IOException;

    /** How long the file is. */
    long size(String name) throws IOException;

    /** Deletes it. One that is not there is deleted. */
    void delete(String name) throws IOException;
}
