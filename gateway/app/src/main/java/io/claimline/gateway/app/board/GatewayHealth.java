package io.claimline.gateway.app.board;

import io.claimline.dialer.asterisk.SwitchHealth;
import io.claimline.dialer.port.Presence;
import io.claimline.gateway.app.health.Part;
import io.claimline.gateway.app.health.Probe;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Writes how this gateway and its switch are to the board, every two seconds when something has changed. */
public final class GatewayHealth {
    private static final long EVERY_MS = 2_000;
    private static final long PATIENCE_MS = 1_900;

    private final Presence presence;
    private final List<Probe> probes;
    private final Supplier<SwitchHealth> telephony;
    private final int lines;
    private String written = "";
    private boolean looking;

    /**
     * @param probes the parts
     * @param lines calls at once, at most
     */
    public GatewayHealth(Presence presence, List<Probe> probes, Supplier<SwitchHealth> telephony, int lines) {
        this.presence = presence;
        this.probes = List.copyOf(probes);
        this.telephony = telephony;
        this.lines = lines;
    }

    /** Begins to look. */
    public void start(Vertx vertx) {
        vertx.setPeriodic(50, EVERY_MS, id -> look());
    }

    private void look() {
        if (looking) {
            return;
        }
        looking = true;
        Future.all(probes.stream().map(GatewayHealth::patiently).toList())
                .map(all -> all.<Part>list())
                .onComplete(parts -> {
                    looking = false;
                    if (parts.succeeded()) {
                        write(parts.result());
                    }
                });
    }

    private static Future<Part> patiently(Probe probe) {
        return probe.look()
                .timeout(PATIENCE_MS, TimeUnit.MILLISECONDS)
                .otherwise(e -> new Part(probe.name(), false, "no answer within two seconds"));
    }

    private void write(List<Part> parts) {
        var id = presence.self().value();
        var row = new JsonObject()
                .put("id", id)
                .put("switch", line(telephony.get()))
                .put("parts", new JsonArray(parts.stream().map(Part::json).toList()))
                .encode();
        if (!row.equals(written)) {
            written = row;
            presence.put("gateways", id, row);
        }
    }

    private JsonObject line(SwitchHealth health) {
        var calls = health.originates();
        return new JsonObject()
                .put("up", health.up())
                .put("lines", calls.lines())
                .put("most", lines)
                .put("queued", calls.queued())
                .put("delayMs", calls.delay().toMillis())
                .put("roundTripMs", health.roundTrip().toMillis())
                .put("backlog", health.events().backlog())
                .put("rate", Math.round(calls.rate()));
    }
}
