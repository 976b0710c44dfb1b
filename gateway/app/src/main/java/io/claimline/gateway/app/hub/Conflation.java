package io.claimline.gateway.app.hub;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Board changes put together: the last row of each id, or that it is gone. */
final class Conflation {
    private static final List<String> SECTIONS = List.of("campaigns", "agents", "calls", "monitors");
    private static final List<String> WHOLES = List.of("serverTime", "switch", "nodes", "dayChangedAt");

    private final Map<String, Object> wholes = new LinkedHashMap<>();
    private final Map<String, Map<String, JsonObject>> rows = new LinkedHashMap<>();
    private final Map<String, Set<String>> gone = new LinkedHashMap<>();

    /** Adds a {@code BoardDelta}. */
    void add(JsonObject delta) {
        for (var whole : WHOLES) {
            var value = delta.getValue(whole);
            if (value != null) {
                wholes.put(whole, value);
            }
        }
        for (var section : SECTIONS) {
            var changed = delta.getJsonArray(section, new JsonArray());
            for (int i = 0; i < changed.size(); i++) {
                changed(section, changed.getJsonObject(i));
            }
        }
        var left = delta.getJsonObject("gone", new JsonObject());
        for (var section : SECTIONS) {
            left.getJsonArray(section, new JsonArray()).forEach(id -> gone(section, String.valueOf(id)));
        }
    }

    /** How many ids have changed. */
    int size() {
        return rows.values().stream().mapToInt(Map::size).sum()
                + gone.values().stream().mapToInt(Set::size).sum();
    }

    boolean isEmpty() {
        return wholes.isEmpty() && size() == 0;
    }

    /** All of it as one {@code BoardDelta}; then begins anew. */
    JsonObject take() {
        var delta = new JsonObject();
        wholes.forEach(delta::put);
        rows.forEach((section, changed) -> {
            if (!changed.isEmpty()) {
                delta.put(section, new JsonArray(List.copyOf(changed.values())));
            }
        });
        var left = new JsonObject();
        gone.forEach((section, ids) -> {
            if (!ids.isEmpty()) {
                left.put(section, new JsonArray(List.copyOf(ids)));
            }
        });
        if (!left.isEmpty()) {
            delta.put("gone", left);
        }
        clear();
        return delta;
    }

    void clear() {
        wholes.clear();
        rows.clear();
        gone.clear();
    }

    private void changed(String section, JsonObject row) {
        var id = row.getString("id");
        gone.computeIfAbsent(section, s -> new LinkedHashSet<>()).remove(id);
        rows.computeIfAbsent(section, s -> new LinkedHashMap<>()).put(id, row);
    }

    private void gone(String section, String id) {
        rows.computeIfAbsent(section, s -> new LinkedHashMap<>()).remove(id);
        gone.computeIfAbsent(section, s -> new LinkedHashSet<>()).add(id);
    }
}
