package io.claimline.gateway.app.config;

import java.nio.file.Path;
import java.util.List;

/**
 * Where recordings of calls come from and go to. Directories are absolute.
 *
 * @param from where the switch writes them
 * @param to where they are kept, encrypted
 * @param leastFree bytes that both must have free, or an alarm rises
 * @param keys that encrypt the keys of recordings, the one to use first
 */
public record RecordingSettings(Path from, Path to, long leastFree, List<Key> keys) {
    /** Copies the list. */
    public RecordingSettings {
        keys = List.copyOf(keys);
    }

    /**
     * One of them.
     *
     * @param id of {@code [a-z0-9-]{1,20}}; stands beside what was encrypted under it
     * @param key 64 hex digits
     */
    public record Key(String id, Secret key) {}
}
