package io.claimline.gateway.app.board;

import io.claimline.dialer.id.CampaignId;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * How many patients can be called now, by time zone. Each is decided as before a dial, which costs something: one campaign after another, and the
 * first again a minute after the last.
 */
public final class CallableZones {
    private static final long AGAIN_MS = 60_000;

    private final Function<CampaignId, Future<JsonObject>> counts;
    private final Map<String, JsonArray> counted = new ConcurrentHashMap<>();

    /** @param counts how many of a campaign may be called: {@code CallableReport} */
    public CallableZones(Function<CampaignId, Future<JsonObject>> counts) {
        this.counts = counts;
    }

    /** Begins to count; on the context of the caller. */
    public void start(Vertx vertx, FloorFigures figures) {
        vertx.setTimer(AGAIN_MS, id -> round(figures).onComplete(done -> start(vertx, figures)));
    }

    private Future<Void> round(FloorFigures figures) {
        var running = figures.callingPatients();
        counted.keySet().retainAll(running);
        Future<Void> all = Future.succeededFuture();
        for (var campaign : running) {
            all = all.compose(v -> count(campaign));
        }
        return all;
    }

    private Future<Void> count(String campaign) {
        return counts.apply(new CampaignId(campaign))
                .onSuccess(report -> counted.put(campaign, report.getJsonArray("zones", new JsonArray())))
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    /** {@code ZoneRow}s of the wire contract, by zone. */
    public Map<String, JsonObject> rows() {
        Map<String, JsonObject> zones = new TreeMap<>();
        counted.values()
                .forEach(list -> list.forEach(one -> {
                    var zone = (JsonObject) one;
                    var row = zones.computeIfAbsent(zone.getString("zone"), id -> new JsonObject().put("id", id));
                    for (var what : List.of("now", "laterToday", "later", "blocked")) {
                        row.put(what, row.getInteger(what, 0) + zone.getInteger(what, 0));
                    }
                }));
        return zones;
    }
}
