package io.claimline.gateway.app.hub;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Board changes put together: the last row of each id, or that it is gone. */
final class Conflation {
    private final Map<String, Object> wholes = new LinkedHashMap<>();
    private final Map<String, Map<String, JsonObject>> rows = new LinkedHashMap<>();
    private final Map<String, Set<String>> gone = new LinkedHashMap<>();

    Conflation() {
        clear();
    }

    /** Adds changed rows, whole. */
    void add(JsonObject change) {
        for (var whole : BoardMirror.WHOLES) {
            var value = change.getValue(whole);
            if (value != null) {
                wholes.put(whole, value);
            }
        }
        for (var section : BoardMirror.SECTIONS) {
            change.getJsonArray(section, new JsonArray()).forEach(row -> changed(section, (JsonObject) row));
            change.getJsonObject("gone", new JsonObject())
                    .getJsonArray(section, new JsonArray())
                    .forEach(id -> gone(section, String.valueOf(id)));
        }
    }

    void changed(String section, JsonObject row) {
        var id = row.getString("id");
        gone(section).remove(id);
        rows(section).put(id, row);
    }

    void gone(String section, String id) {
        rows(section).remove(id);
        gone(section).add(id);
    }

    boolean isEmpty() {
        return wholes.isEmpty()
                && rows.values().stream().allMatch(Map::isEmpty)
                && gone.values().stream().allMatch(Set::isEmpty);
    }

    Map<String, Object> wholes() {
        return wholes;
    }

    Map<String, JsonObject> rows(String section) {
        return rows.computeIfAbsent(section, s -> new LinkedHashMap<>());
    }

    Set<String> gone(String section) {
        return gone.computeIfAbsent(section, s -> new LinkedHashSet<>());
    }

    void clear() {
        wholes.clear();
        rows.values().forEach(Map::clear);
        gone.values().forEach(Set::clear);
    }
}
