package io.claimline.gateway.app.alerts;

import io.claimline.dialer.port.Presence;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of one section of the board that only the gateway on the lookout writes: each when it has changed. */
final class Published {
    private final Presence presence;
    private final String board;
    private final Map<String, String> written = new HashMap<>();

    Published(Presence presence, String board) {
        this.presence = presence;
        this.board = board;
    }

    /** What another gateway had written. */
    void found(Map<String, String> rows) {
        written.clear();
        written.putAll(rows);
    }

    void are(Map<String, JsonObject> rows) {
        rows.forEach((id, row) -> {
            var text = row.encode();
            if (!text.equals(written.put(id, text))) {
                presence.put(board, id, text);
            }
        });
        List.copyOf(written.keySet()).stream()
                .filter(id -> !rows.containsKey(id))
                .forEach(id -> {
                    written.remove(id);
                    presence.remove(board, id);
                });
    }

    /** Writes all anew: rows go with the gateway that wrote them last. */
    void forget() {
        written.replaceAll((id, row) -> "");
    }
}
