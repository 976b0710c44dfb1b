package io.claimline.gateway.app.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A page sees the board as it is, whatever got lost between and however it came to its view. */
class BoardMirrorTest {
    private final Map<String, Map<String, JsonObject>> truth = new TreeMap<>();
    private final BoardMirror mirror = new BoardMirror();
    private final Page live = new Page();
    private final Page slow = new Page();
    private final Set<BoardMirror.Key> missed = new HashSet<>();
    private Random random = new Random(0);

    /** What a page does with what it is sent (RFC 7396). */
    private static final class Page {
        private final Map<String, Map<String, JsonObject>> rows = new TreeMap<>();

        void snapshot(JsonObject view) {
            rows.clear();
            BoardMirror.SECTIONS.forEach(section -> {
                var all = new TreeMap<String, JsonObject>();
                view.getJsonArray(section).forEach(row -> all.put(((JsonObject) row).getString("id"), copy(row)));
                rows.put(section, all);
            });
        }

        void delta(JsonObject delta) {
            BoardMirror.SECTIONS.forEach(section -> {
                var all = rows.computeIfAbsent(section, s -> new TreeMap<>());
                delta.getJsonObject("gone", new JsonObject())
                        .getJsonArray(section, new JsonArray())
                        .forEach(id -> all.remove((String) id));
                delta.getJsonArray(section, new JsonArray()).forEach(one -> {
                    var patch = copy(one);
                    all.merge(patch.getString("id"), patch, (row, p) -> patched(row, p));
                });
            });
        }

        private static JsonObject copy(Object row) {
            return new JsonObject(((JsonObject) row).encode());
        }

        private static JsonObject patched(JsonObject row, JsonObject patch) {
            for (var name : patch.fieldNames()) {
                var value = patch.getValue(name);
                if (value == null) {
                    row.remove(name);
                } else if (value instanceof JsonObject inner && row.getValue(name) instanceof JsonObject target) {
                    row.put(name, patched(target, inner));
                } else {
                    row.put(name, value);
                }
            }
            return row;
        }
    }

    @Test
    void shouldShowEveryPageTheTruthWhateverGotLost() {
        for (long seed = 1; seed <= 60; seed++) {
            random = new Random(seed);
            run("seed " + seed);
        }
    }

    private void run(String seed) {
        truth.clear();
        mirror.clear();
        missed.clear();
        BoardMirror.SECTIONS.forEach(section -> truth.put(section, new TreeMap<>()));
        read();
        live.snapshot(mirror.view());
        slow.snapshot(mirror.view());
        for (int step = 0; step < 300; step++) {
            change(random.nextInt(10) == 0);
            if (random.nextInt(4) == 0) {
                tell();
            }
            if (random.nextInt(30) == 0) {
                slow.delta(mirror.whole(missed));
                missed.clear();
            }
            if (random.nextInt(60) == 0) {
                tell();
                live.snapshot(mirror.view());
            }
        }
        mirror.asked();
        var view = view();
        // What changes while the board is read is newer than what was read.
        change(false);
        mirror.compare(view);
        tell();
        slow.delta(mirror.whole(missed));
        assertThat(live.rows).as(seed).isEqualTo(truth);
        assertThat(slow.rows).as(seed).isEqualTo(truth);
    }

    private void read() {
        mirror.asked();
        mirror.compare(view());
        mirror.take();
    }

    private void tell() {
        mirror.take().ifPresent(change -> {
            live.delta(new JsonObject(change.delta().encode()));
            missed.addAll(change.rows());
        });
    }

    private Map<String, JsonObject> of(String section) {
        return truth.computeIfAbsent(section, _ -> new TreeMap<>());
    }

    /** A row comes, changes or goes; the mirror may not hear of it. */
    private void change(boolean lost) {
        var section = BoardMirror.SECTIONS.get(random.nextInt(BoardMirror.SECTIONS.size()));
        var id = "row-" + random.nextInt(5);
        var change = new JsonObject().put("serverTime", "t" + random.nextInt());
        if (random.nextInt(3) == 0) {
            of(section).remove(id);
            change.put("gone", new JsonObject().put(section, new JsonArray().add(id)));
        } else {
            var row = row(id);
            of(section).put(id, row);
            change.put(section, new JsonArray().add(row));
        }
        if (!lost) {
            mirror.add(change);
        }
    }

    private JsonObject row(String id) {
        var row = new JsonObject().put("id", id).put("state", random.nextInt(3));
        if (random.nextBoolean()) {
            row.put("agentId", "agent-" + random.nextInt(3));
        }
        if (random.nextBoolean()) {
            var inner = new JsonObject().put("n", random.nextInt(2));
            row.put("pacing", random.nextBoolean() ? inner : inner.put("m", 1));
        }
        return row;
    }

    private JsonObject view() {
        var view = new JsonObject().put("serverTime", "read");
        truth.forEach((section, rows) -> view.put(
                section,
                new JsonArray(rows.values().stream().map(JsonObject::copy).toList())));
        return view;
    }

    @Test
    void shouldTellOnlyWhatDiffers() {
        mirror.add(new JsonObject()
                .put("calls", new JsonArray().add(new JsonObject("{\"id\":\"a\",\"x\":1,\"in\":{\"y\":1,\"z\":2}}"))));
        mirror.take();
        mirror.add(new JsonObject()
                .put("calls", new JsonArray().add(new JsonObject("{\"id\":\"a\",\"in\":{\"y\":3,\"z\":2}}"))));
        var delta = mirror.take().orElseThrow().delta();
        assertThat(delta.getJsonArray("calls").encode()).isEqualTo("[{\"in\":{\"y\":3},\"x\":null,\"id\":\"a\"}]");
    }

    @Test
    void shouldTellNothingWhenARowIsWrittenAgainAsItWas() {
        var same = new JsonObject()
                .put("serverTime", "t")
                .put("calls", new JsonArray().add(new JsonObject("{\"id\":\"a\",\"x\":1}")));
        mirror.add(same);
        mirror.take();
        mirror.add(same.copy().put("serverTime", "u"));
        assertThat(mirror.take()).isEmpty();
    }
}
