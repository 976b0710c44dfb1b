package io.claimline.gateway.app.floor;

import io.claimline.dialer.port.TelephonyEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The supervisor's board: rows of every gateway, as a snapshot and as changes. */
final class BoardText {
    private static final List<String> BOARDS =
            List.of("agents", "calls", "campaigns", "monitors", "figures", "gateways", "payers", "zones", "alerts");

    private final Vertx vertx;
    private final FloorParts parts;
    private final List<Consumer<JsonObject>> listeners = new CopyOnWriteArrayList<>();
    private volatile JsonObject switchState;
    private volatile String nodes = "";

    BoardText(Vertx vertx, FloorParts parts) {
        this.vertx = vertx;
        this.parts = parts;
        switchState = state(false, "Not connected yet");
    }

    void start() {
        BOARDS.forEach(name -> parts.presence().watch(name, (id, row) -> row(name, id, row)));
        vertx.setPeriodic(2_000, tick -> nodes());
    }

    void listen(Consumer<JsonObject> listener) {
        listeners.add(listener);
    }

    void switchState(TelephonyEvent event) {
        switch (event) {
            case TelephonyEvent.SwitchUp up -> tellSwitch(state(true, up.version()));
            case TelephonyEvent.SwitchDown down -> tellSwitch(state(false, down.reason()));
            default -> {}
        }
    }

    private void tellSwitch(JsonObject state) {
        switchState = state;
        tell(delta().put("switch", state.copy()));
    }

    private JsonObject state(boolean connected, String text) {
        return new JsonObject()
                .put("connected", connected)
                .put("since", parts.clock().instant().toString())
                .put("text", text);
    }

    private void row(String board, String id, String row) {
        tell(
                row.isEmpty()
                        ? delta().put("gone", new JsonObject().put(board, new JsonArray().add(id)))
                        : delta().put(board, new JsonArray().add(new JsonObject(row))));
    }

    private void nodes() {
        var now = nodeRows();
        if (!now.encode().equals(nodes)) {
            nodes = now.encode();
            tell(delta().put("nodes", now));
        }
    }

    private JsonArray nodeRows() {
        var rows = new JsonArray();
        parts.presence().nodes().stream()
                .map(node -> node.value())
                .sorted()
                .forEach(node -> rows.add(new JsonObject()
                        .put("id", node)
                        .put("self", node.equals(parts.presence().self().value()))));
        return rows;
    }

    private JsonObject delta() {
        return new JsonObject().put("serverTime", parts.clock().instant().toString());
    }

    private void tell(JsonObject delta) {
        listeners.forEach(listener -> listener.accept(delta));
    }

    Future<JsonObject> snapshot() {
        List<Future<Map<String, String>>> boards = BOARDS.stream()
                .map(name -> Future.fromCompletionStage(parts.presence().rows(name)))
                .toList();
        return Future.all(boards).map(all -> {
            var view = delta().put("switch", switchState.copy()).put("nodes", nodeRows());
            for (var i = 0; i < BOARDS.size(); i++) {
                var rows = new JsonArray();
                boards.get(i).result().values().forEach(row -> rows.add(new JsonObject(row)));
                view.put(BOARDS.get(i), rows);
            }
            return view;
        });
    }

    /** A campaign as an agent chooses it. */
    static JsonObject campaign(CampaignBook.Entry entry) {
        var campaign = entry.campaign();
        return new JsonObject()
                .put("id", campaign.id().value())
                .put("name", campaign.name())
                .put("audience", campaign.audience().name().toLowerCase(Locale.ROOT))
                .put("mode", campaign.mode().name().toLowerCase(Locale.ROOT))
                .put("running", entry.running());
    }
}
