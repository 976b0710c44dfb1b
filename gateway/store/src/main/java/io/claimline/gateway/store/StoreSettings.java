package io.claimline.gateway.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where things are kept.
 *
 * @param folder this gateway's own data directory
 * @param uri of a MongoDB; the embedded server is started when empty
 * @param embeddedPort loopback port of the embedded server; 0 for any free one
 * @param mostUndelivered how many documents the journal may hold undelivered before it refuses; about 300 bytes of memory each
 */
public record StoreSettings(Path folder, Optional<String> uri, int embeddedPort, int mostUndelivered) {
    /** A node that keeps to its folder. */
    public static StoreSettings in(Path folder, Optional<String> uri) {
        return new StoreSettings(folder, uri, 0, 500_000);
    }
}
