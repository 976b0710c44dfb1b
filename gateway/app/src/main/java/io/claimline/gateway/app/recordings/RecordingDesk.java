package io.claimline.gateway.app.recordings;

import io.claimline.gateway.app.recordings.keep.Keeping;
import io.claimline.gateway.app.recordings.vault.KeyRing;
import io.claimline.gateway.app.recordings.vault.Vault;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.store.recordings.RecordingIndex;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Where recordings are found and heard. */
public final class RecordingDesk {
    private static final int AT_ONCE = 2;

    private final RecordingEndpoints endpoints;

    /** Where the encrypted files are, and the keys to them. */
    public record Kept(Vault vault, KeyRing keys) {}

    /** @param keeping how recordings come in */
    public RecordingDesk(
            Vertx vertx, RecordingIndex index, Kept kept, Supplier<Keeping.Health> keeping, InstantSource clock) {
        var tickets = new Tickets(kept.keys(), clock);
        var worker = vertx.createSharedWorkerExecutor("recordings", AT_ONCE);
        var sounds = new Sounds(kept.vault(), kept.keys(), worker);
        endpoints = new RecordingEndpoints(index, new SoundStream(index, sounds, tickets), tickets, keeping, clock);
    }

    /** Its operations. */
    public Endpoints endpoints() {
        return endpoints;
    }
}
