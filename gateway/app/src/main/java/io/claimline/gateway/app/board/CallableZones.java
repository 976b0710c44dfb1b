package io.claimline.gateway.app.board;

import io.claimline.dialer.id.CampaignId;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * How many patients can be called now, by time zone. Each is decided as before a dial, which costs something: one campaign after another, and the
 * first again a minute after the last; one that stands still no oftener than every ten minutes.
 */
public final class CallableZones {
    private static final long AGAIN_MS = 60_000;
    private static final Duration STOPPED_AGAIN = Duration.ofMinutes(10);
    private static final List<String> PLACES = List.of("now", "laterToday", "later", "blocked");

    private final Function<CampaignId, Future<JsonObject>> counts;
    private final InstantSource clock;
    private final Map<String, Counted> counted = new ConcurrentHashMap<>();
    private Map<String, Boolean> running = Map.of();

    private record Counted(Instant at, JsonObject report) {}

    /** @param counts how many of a campaign may be called: {@code CallableReport} */
    public CallableZones(Function<CampaignId, Future<JsonObject>> counts, InstantSource clock) {
        this.counts = counts;
        this.clock = clock;
    }

    /** Begins to count; on the context of the caller. */
    public void start(Vertx vertx, FloorFigures figures) {
        vertx.setTimer(AGAIN_MS, id -> round(figures.callingPatients()).onComplete(done -> start(vertx, figures)));
    }

    /** Counts those that are due to be counted, by campaign whether it runs. */
    Future<Void> round(Map<String, Boolean> campaigns) {
        running = Map.copyOf(campaigns);
        counted.keySet().retainAll(campaigns.keySet());
        Future<Void> all = Future.succeededFuture();
        for (var campaign : campaigns.entrySet()) {
            if (campaign.getValue() || isOld(campaign.getKey())) {
                all = all.compose(v -> count(campaign.getKey()));
            }
        }
        return all;
    }

    private boolean isOld(String campaign) {
        var last = counted.get(campaign);
        return last == null || !last.at().plus(STOPPED_AGAIN).isAfter(clock.instant());
    }

    private Future<Void> count(String campaign) {
        return counts.apply(new CampaignId(campaign))
                .onSuccess(report -> counted.put(campaign, new Counted(clock.instant(), report)))
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    /** {@code ZoneRow}s of the wire contract, by zone. */
    public Map<String, JsonObject> rows() {
        Map<String, JsonObject> zones = new TreeMap<>();
        counted.forEach((campaign, last) -> last.report()
                .getJsonArray("zones", new JsonArray())
                .forEach(one -> add((JsonObject) one, campaign, last.report(), zones)));
        return zones;
    }

    private void add(JsonObject zone, String campaign, JsonObject report, Map<String, JsonObject> zones) {
        var row = zones.computeIfAbsent(zone.getString("zone"), id -> new JsonObject().put("id", id));
        PLACES.forEach(what -> more(row, what, zone.getInteger(what, 0)));
        more(row, "stopped", running.getOrDefault(campaign, false) ? 0 : zone.getInteger("now", 0));
        more(row, "looked", report.getInteger("looked", 0));
        more(row, "open", report.getInteger("open", 0));
    }

    private static void more(JsonObject row, String what, int count) {
        row.put(what, row.getInteger(what, 0) + count);
    }
}
