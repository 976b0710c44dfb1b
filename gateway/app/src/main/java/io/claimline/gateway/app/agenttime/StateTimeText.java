package io.claimline.gateway.app.agenttime;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.report.Measure;
import io.claimline.dialer.report.StateTime;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** Spans of agents' time on the event bus of a gateway. */
public final class StateTimeText {
    /** Where they are told. */
    public static final String ADDRESS = "claimline.state-time";

    private StateTimeText() {}

    static JsonObject write(StateTime time) {
        return new JsonObject()
                .put("agent", time.agent().value())
                .put("campaign", time.campaign().value())
                .put("state", time.state().name())
                .put("from", time.from().toString())
                .put("to", time.to().toString());
    }

    /** A span as it was told. */
    public static StateTime read(JsonObject text) {
        return new StateTime(
                new AgentId(text.getString("agent")),
                new CampaignId(text.getString("campaign")),
                Measure.valueOf(text.getString("state")),
                Instant.parse(text.getString("from")),
                Instant.parse(text.getString("to")));
    }
}
