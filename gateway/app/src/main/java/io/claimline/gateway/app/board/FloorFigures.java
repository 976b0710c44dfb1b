package io.claimline.gateway.app.board;

import io.claimline.dialer.alert.Reading;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures of all campaigns, from the board as it is every few seconds. One thread at a time. */
public final class FloorFigures {
    private final Map<String, CampaignFigures> campaigns = new HashMap<>();
    private Map<String, CampaignNow> now = Map.of();
    private Instant at = Instant.EPOCH;
    private Instant pointed = Instant.EPOCH;

    /** Goes on with what another gateway has measured: rows of {@code figures} by campaign. */
    public void goOn(Map<String, JsonObject> rows) {
        campaigns.clear();
        rows.forEach((id, row) -> figures(id).read(row));
    }

    private CampaignFigures figures(String id) {
        return campaigns.computeIfAbsent(id, _ -> new CampaignFigures());
    }

    /** Takes the board as it is; whether a point was added to the series. */
    public boolean take(JsonObject board, Instant moment) {
        at = moment;
        now = campaigns(board);
        campaigns.keySet().retainAll(now.keySet());
        now.values().forEach(one -> figures(one.id()).look(one));
        if (pointed.plusSeconds(Series.STEP_S).isAfter(moment)) {
            return false;
        }
        pointed = moment;
        now.values().forEach(one -> figures(one.id()).point(one));
        return true;
    }

    private static Map<String, CampaignNow> campaigns(JsonObject board) {
        Map<String, CampaignNow> found = new LinkedHashMap<>();
        rows(board, "campaigns")
                .forEach(row ->
                        found.put(row.getString("id"), new CampaignNow(row, new ArrayList<>(), new ArrayList<>())));
        rows(board, "agents")
                .forEach(row -> of(found, row).ifPresent(one -> one.agents().add(row)));
        rows(board, "calls")
                .forEach(row -> of(found, row).ifPresent(one -> one.calls().add(row)));
        return found;
    }

    private static Optional<CampaignNow> of(Map<String, CampaignNow> campaigns, JsonObject row) {
        return Optional.ofNullable(campaigns.get(row.getString("campaignId", "")));
    }

    private static List<JsonObject> rows(JsonObject board, String section) {
        return board.getJsonArray(section, new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    /** Rows of {@code figures} by campaign. */
    public Map<String, JsonObject> rows(Outlook outlook) {
        Map<String, JsonObject> rows = new LinkedHashMap<>();
        now.values().forEach(one -> {
            var figures = figures(one.id());
            rows.put(one.id(), figures.row(one.id(), pointed, outlook.of(one, figures, at)));
        });
        return rows;
    }

    /** All that thresholds can be set on. */
    public List<Reading> readings() {
        return now.values().stream()
                .flatMap(one -> figures(one.id()).readings(one, at).stream())
                .toList();
    }

    /** Campaigns that run with somebody at work. */
    List<String> atWork() {
        return now.values().stream()
                .filter(one -> one.running() && one.staffed())
                .map(CampaignNow::id)
                .toList();
    }

    /** Patients' campaigns, and whether they run. */
    Map<String, Boolean> callingPatients() {
        Map<String, Boolean> found = new LinkedHashMap<>();
        now.values().stream()
                .filter(one -> "patient".equals(one.row().getString("audience")))
                .forEach(one -> found.put(one.id(), one.running()));
        return found;
    }
}
