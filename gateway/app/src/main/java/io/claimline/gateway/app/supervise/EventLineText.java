package io.claimline.gateway.app.supervise;

import io.claimline.dialer.attempt.EventLine;
import io.claimline.dialer.campaign.CampaignConductor;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What happened on a call, event by event: {@code CallEvent} of the contract. */
public final class EventLineText {
    /** The question of the event bus. */
    public static final String ASK = "line";

    private EventLineText() {}

    /** The question. */
    public static JsonObject question(CallId call) {
        return new JsonObject().put("ask", ASK).put("call", call.value());
    }

    /** The answer: of a call that is not known any more nothing. */
    public static JsonObject answer(CampaignConductor conductor, JsonObject question) {
        return conductor
                .call(new CallId(question.getString("call")))
                .map(live -> of(live.attempt().line()))
                .orElseGet(JsonObject::new);
    }

    /** An event line. */
    public static JsonObject of(EventLine line) {
        var events = new JsonArray();
        line.events().forEach(event -> events.add(one(event)));
        return new JsonObject().put("events", events).put("leftOut", line.leftOut());
    }

    private static JsonObject one(EventLine.Event event) {
        var row = new JsonObject()
                .put("at", event.at().toString())
                .put("state", event.state())
                .put("says", event.says());
        AgentId agent = event.agent();
        return agent == null ? row : row.put("agentId", agent.value());
    }
}
