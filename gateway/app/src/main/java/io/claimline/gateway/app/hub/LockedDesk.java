package io.claimline.gateway.app.hub;

import io.vertx.core.json.JsonObject;
import java.util.List;

/** A desk whose session is locked: the agent, the headset and the call, and nobody's name. */
final class LockedDesk {
    /** Named one by one: what is added to the desk later is not told while it is locked. */
    private static final List<String> KEPT =
            List.of("serverTime", "agent", "campaigns", "campaign", "state", "breakNext", "headset", "controls");

    private LockedDesk() {}

    static JsonObject of(JsonObject desk) {
        var locked = new JsonObject();
        KEPT.stream().filter(desk::containsKey).forEach(key -> locked.put(key, desk.getValue(key)));
        var call = desk.getJsonObject("call");
        return call == null
                ? locked
                : locked.put("call", call.copy().put("party", "").put("number", ""));
    }
}
