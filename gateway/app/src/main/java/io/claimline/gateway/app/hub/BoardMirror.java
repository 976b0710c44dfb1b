package io.claimline.gateway.app.hub;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The board as it was told to the tabs of this gateway, and what has changed since. All tabs are told the same at the same time, so that what changed
 * is found and written once for all of them.
 */
final class BoardMirror {
    /** What the board is made of: rows with ids, each section by itself. */
    static final List<String> SECTIONS =
            List.of("campaigns", "agents", "calls", "monitors", "figures", "gateways", "payers", "zones", "alerts");
    /** What is told whole. */
    static final List<String> WHOLES = List.of("serverTime", "switch", "nodes", "dayChangedAt");

    private final Map<String, Object> wholes = new LinkedHashMap<>();
    private final Map<String, Map<String, JsonObject>> rows = new LinkedHashMap<>();
    private final Conflation pending = new Conflation();
    private Set<Key> touched = new HashSet<>();

    /** A row of a section. */
    record Key(String section, String id) {}

    /** A {@code BoardDelta}, and which rows are in it. */
    record Change(JsonObject delta, Set<Key> rows) {}

    BoardMirror() {
        clear();
    }

    void clear() {
        wholes.clear();
        SECTIONS.forEach(section -> rows.put(section, new LinkedHashMap<>()));
        pending.clear();
        touched.clear();
    }

    /** A change of the board; told with the next {@link #take}. */
    void add(JsonObject change) {
        pending.add(change);
        for (var section : SECTIONS) {
            change.getJsonArray(section, new JsonArray())
                    .forEach(row -> touched.add(new Key(section, ((JsonObject) row).getString("id"))));
            change.getJsonObject("gone", new JsonObject())
                    .getJsonArray(section, new JsonArray())
                    .forEach(id -> touched.add(new Key(section, String.valueOf(id))));
        }
    }

    /** From now on it is noted which rows change, for {@link #compare}. */
    void asked() {
        touched = new HashSet<>();
    }

    /**
     * Takes the board as it was read; what has changed since {@link #asked} is newer and stays. Whatever else differs was missed, and is told with the
     * next {@link #take}.
     */
    void compare(JsonObject board) {
        for (var whole : WHOLES) {
            Optional.ofNullable(board.getValue(whole)).ifPresent(value -> wholes.putIfAbsent(whole, value));
        }
        for (var section : SECTIONS) {
            Set<String> read = new HashSet<>();
            board.getJsonArray(section, new JsonArray()).forEach(one -> {
                var row = (JsonObject) one;
                read.add(row.getString("id"));
                if (!touched.contains(new Key(section, row.getString("id")))) {
                    pending.changed(section, row);
                }
            });
            List.copyOf(of(section).keySet()).stream()
                    .filter(id -> !read.contains(id) && !touched.contains(new Key(section, id)))
                    .forEach(id -> pending.gone(section, id));
        }
    }

    private Map<String, JsonObject> of(String section) {
        return rows.computeIfAbsent(section, _ -> new LinkedHashMap<>());
    }

    boolean unchanged() {
        return pending.isEmpty();
    }

    /** What differs from what was told last; empty when nothing does. */
    Optional<Change> take() {
        var delta = new JsonObject();
        Set<Key> changed = new LinkedHashSet<>();
        pending.wholes().forEach((name, value) -> {
            if (!value.equals(wholes.put(name, value))) {
                delta.put(name, value);
            }
        });
        for (var section : SECTIONS) {
            patches(section, delta, changed);
            gone(section, delta, changed);
        }
        pending.clear();
        return changed.isEmpty() && delta.fieldNames().stream().allMatch("serverTime"::equals)
                ? Optional.empty()
                : Optional.of(new Change(delta.put("serverTime", wholes.get("serverTime")), changed));
    }

    private void patches(String section, JsonObject delta, Set<Key> changed) {
        var patches = new JsonArray();
        pending.rows(section).forEach((id, row) -> {
            var before = of(section).put(id, row);
            var patch = before == null ? row : MergePatch.between(before, row);
            if (!patch.isEmpty()) {
                patches.add(patch.containsKey("id") ? patch : patch.put("id", id));
                changed.add(new Key(section, id));
            }
        });
        if (!patches.isEmpty()) {
            delta.put(section, patches);
        }
    }

    private void gone(String section, JsonObject delta, Set<Key> changed) {
        var ids = new JsonArray();
        pending.gone(section).forEach(id -> {
            if (of(section).remove(id) != null) {
                ids.add(id);
                changed.add(new Key(section, id));
            }
        });
        if (!ids.isEmpty()) {
            var gone = delta.getJsonObject("gone", new JsonObject());
            delta.put("gone", gone.put(section, ids));
        }
    }

    /** {@code BoardView}: all that was told. */
    JsonObject view() {
        var view = new JsonObject();
        wholes.forEach(view::put);
        rows.forEach((section, all) -> view.put(section, new JsonArray(List.copyOf(all.values()))));
        return view;
    }

    /** Those rows whole, for a tab that has missed changes of theirs: a row that is gone and there takes the place of the old one. */
    JsonObject whole(Set<Key> which) {
        var delta = new JsonObject();
        var gone = new JsonObject();
        wholes.forEach(delta::put);
        for (var key : which) {
            array(gone, key.section()).add(key.id());
            Optional.ofNullable(of(key.section()).get(key.id()))
                    .ifPresent(row -> array(delta, key.section()).add(row));
        }
        return delta.put("gone", gone);
    }

    private static JsonArray array(JsonObject in, String name) {
        var array = in.getJsonArray(name, new JsonArray());
        in.put(name, array);
        return array;
    }
}
