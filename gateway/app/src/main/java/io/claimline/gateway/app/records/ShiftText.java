package io.claimline.gateway.app.records;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.agent.Headset;
import io.claimline.dialer.campaign.RestoredAgent;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.LegId;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** An agent's state and headset as text. */
final class ShiftText {
    private ShiftText() {}

    static String of(Agent agent) {
        return new JsonObject()
                .put("state", state(agent.state()))
                .put("headset", headset(agent.headset()))
                .encode();
    }

    static RestoredAgent read(AgentProfile profile, JsonObject text) {
        return new RestoredAgent(
                profile, readState(text.getJsonObject("state")), readHeadset(text.getJsonObject("headset")));
    }

    private static JsonObject state(AgentState state) {
        var text = new JsonObject().put("since", state.since().toString());
        return switch (state) {
            case AgentState.Break pause -> text.put("name", "Break").put("reason", pause.reason());
            case AgentState.Ready ready -> text.put("name", "Ready");
            case AgentState.Previewing preview ->
                text.put("name", "Previewing").put("lead", preview.lead().value());
            case AgentState.OnCall call ->
                text.put("name", "OnCall").put("call", call.bound().value());
            case AgentState.WrapUp wrapUp ->
                text.put("name", "WrapUp").put("call", wrapUp.bound().value());
        };
    }

    private static AgentState readState(JsonObject text) {
        var since = Instant.parse(text.getString("since"));
        return switch (text.getString("name")) {
            case "Break" -> new AgentState.Break(since, text.getString("reason"));
            case "Ready" -> new AgentState.Ready(since);
            case "Previewing" -> new AgentState.Previewing(since, new LeadId(text.getString("lead")));
            case "OnCall" -> new AgentState.OnCall(since, new CallId(text.getString("call")));
            case "WrapUp" -> new AgentState.WrapUp(since, new CallId(text.getString("call")));
            case String other -> throw new IllegalArgumentException("no agent state " + other);
        };
    }

    private static JsonObject headset(Headset headset) {
        var text = new JsonObject().put("since", headset.since().toString());
        return switch (headset) {
            case Headset.Down down -> text.put("name", "Down").put("problem", down.problem());
            case Headset.Connecting calling ->
                text.put("name", "Connecting")
                        .put("leg", calling.calling().value())
                        .put("endpoint", calling.endpoint());
            case Headset.Up up ->
                text.put("name", "Up").put("leg", up.live().value()).put("endpoint", up.endpoint());
        };
    }

    private static Headset readHeadset(JsonObject text) {
        var since = Instant.parse(text.getString("since"));
        return switch (text.getString("name")) {
            case "Down" -> new Headset.Down(since, text.getString("problem"));
            case "Connecting" ->
                new Headset.Connecting(since, new LegId(text.getString("leg")), text.getString("endpoint"));
            case "Up" -> new Headset.Up(since, new LegId(text.getString("leg")), text.getString("endpoint"));
            case String other -> throw new IllegalArgumentException("no headset state " + other);
        };
    }
}
