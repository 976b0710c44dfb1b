package io.claimline.gateway.app.hub;

import io.vertx.core.json.JsonObject;
import java.util.Objects;

/** What differs between two rows, as a JSON Merge Patch (RFC 7396): a member that is null is to be removed. Rows hold no nulls of their own. */
final class MergePatch {
    private MergePatch() {}

    /** What makes {@code before} to {@code after}; empty when they are alike. */
    static JsonObject between(JsonObject before, JsonObject after) {
        var patch = new JsonObject();
        for (var name : after.fieldNames()) {
            var was = before.getValue(name);
            var is = after.getValue(name);
            if (was instanceof JsonObject old && is instanceof JsonObject now) {
                var inner = between(old, now);
                if (!inner.isEmpty()) {
                    patch.put(name, inner);
                }
            } else if (!Objects.equals(was, is)) {
                patch.put(name, is);
            }
        }
        before.fieldNames().stream().filter(name -> !after.containsKey(name)).forEach(name -> patch.putNull(name));
        return patch;
    }
}
