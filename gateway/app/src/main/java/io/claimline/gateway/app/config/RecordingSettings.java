package io.claimline.gateway.app.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where recordings of calls come from and go to. Directories are absolute.
 *
 * @param from where the switch writes them
 * @param to where they are kept, encrypted; with a store of objects, where they are encrypted
 * @param objects the store of objects that they are kept in; empty when it is the directory
 * @param leastFree bytes that both must have free, or an alarm rises
 * @param keys that encrypt the keys of recordings, the one to use first
 */
public record RecordingSettings(Path from, Path to, long leastFree, Optional<ObjectStore> objects, List<Key> keys) {
    /** Copies the list. */
    public RecordingSettings {
        keys = List.copyOf(keys);
    }

    /** A bucket, as {@link io.claimline.gateway.app.recordings.vault.objects.Bucket} wants it. */
    public record ObjectStore(
            String endpoint, String region, String bucket, String prefix, String accessKey, Secret secretKey) {}

    /**
     * One of them.
     *
     * @param id of {@code [a-z0-9-]{1,20}}; stands beside what was encrypted under it
     * @param key 64 hex digits
     */
    public record Key(String id, Secret key) {}
}
