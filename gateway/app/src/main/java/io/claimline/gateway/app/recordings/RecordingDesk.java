package io.claimline.gateway.app.recordings;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.gateway.app.recordings.keep.Keeping;
import io.claimline.gateway.app.recordings.vault.KeyRing;
import io.claimline.gateway.app.recordings.vault.Vault;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.store.recordings.RecordingIndex;
import io.claimline.gateway.store.recordings.StoredRecording;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Where recordings are found and heard. */
public final class RecordingDesk {
    private static final int AT_ONCE = 2;

    private final RecordingEndpoints endpoints;
    private final RecordingIndex index;
    private final SoundStream stream;
    private final Tickets tickets;

    /** Where the encrypted files are, and the keys to them. */
    public record Kept(Vault vault, KeyRing keys) {}

    /** @param keeping how recordings come in */
    public RecordingDesk(
            Vertx vertx, RecordingIndex index, Kept kept, Supplier<Keeping.Health> keeping, InstantSource clock) {
        this.index = index;
        tickets = new Tickets(kept.keys(), clock);
        var worker = vertx.createSharedWorkerExecutor("recordings", AT_ONCE);
        var sounds = new Sounds(kept.vault(), kept.keys(), worker);
        stream = new SoundStream(index, sounds, tickets);
        endpoints = new RecordingEndpoints(index, stream, tickets, keeping, clock);
    }

    /**
     * Lets somebody hear a recording who may, and of whom that is written down by the operation that asks.
     *
     * @param sound the address at which this person reaches its sound, without the ticket
     * @return {@code Listening} of the wire contract; fails with 404 when there is none, and with 410 when it was deleted
     */
    public Future<JsonObject> open(AgentId who, CallId call, String sound) {
        return Stages.future(index.find(call))
                .compose(found -> found.filter(StoredRecording::audible)
                        .map(recording -> {
                            var ticket = tickets.give(who, call, Tickets.Use.HEAR);
                            return Future.succeededFuture(
                                    RecordingText.listening(recording, ticket).put("url", sound + "?ticket=" + ticket));
                        })
                        .orElseGet(() -> Future.failedFuture(RecordingEndpoints.none(found))));
    }

    /** Answers with the sound, to who holds a ticket for it. */
    public void sound(RoutingContext ctx) {
        stream.answer(ctx);
    }

    /** Its operations. */
    public Endpoints endpoints() {
        return endpoints;
    }
}
