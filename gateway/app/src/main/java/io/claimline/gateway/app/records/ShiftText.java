package io.claimline.gateway.app.records;

import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.agent.Headset;
import io.claimline.dialer.campaign.RestoredAgent;
import io.claimline.dialer.campaign.RestoredAgent.After;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.LegId;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** An agent's duty and headset as text. */
final class ShiftText {
    private ShiftText() {}

    static String of(RestoredAgent agent) {
        var text = new JsonObject().put("duty", duty(agent.duty())).put("headset", headset(agent.headset()));
        return agent.after().equals(After.NOTHING)
                ? text.encode()
                : text.put("after", after(agent.after())).encode();
    }

    static RestoredAgent read(AgentProfile profile, JsonObject text) {
        return new RestoredAgent(
                profile,
                readDuty(text.getJsonObject("duty")),
                readHeadset(text.getJsonObject("headset")),
                text.containsKey("after") ? readAfter(text.getJsonObject("after")) : After.NOTHING);
    }

    private static JsonObject after(After after) {
        var text = new JsonObject().put("pause", after.pause()).put("ordered", after.ordered());
        after.leaves().ifPresent(leaving -> {
            text.put("ready", leaving.ready());
            leaving.to().ifPresent(to -> text.put("to", to.value()));
        });
        return text;
    }

    private static After readAfter(JsonObject text) {
        var to = text.getString("to");
        return new After(
                text.getString("pause"),
                text.getString("ordered"),
                text.containsKey("ready")
                        ? new RestoredAgent.Leaving(to == null ? null : new CampaignId(to), text.getBoolean("ready"))
                        : null);
    }

    private static JsonObject duty(RestoredAgent.Duty duty) {
        return switch (duty) {
            case RestoredAgent.Duty.OnBreak pause ->
                new JsonObject()
                        .put("name", "OnBreak")
                        .put("since", pause.since().toString())
                        .put("reason", pause.reason());
            case RestoredAgent.Duty.AtWork work -> new JsonObject().put("name", "AtWork");
            case RestoredAgent.Duty.Extended given ->
                new JsonObject()
                        .put("name", "Extended")
                        .put("call", given.call().value())
                        .put("until", given.until().toString())
                        .put("times", given.times());
            case RestoredAgent.Duty.NotResponding gone ->
                new JsonObject()
                        .put("name", "NotResponding")
                        .put("since", gone.since().toString())
                        .put("reason", gone.reason());
        };
    }

    private static RestoredAgent.Duty readDuty(JsonObject text) {
        return switch (text.getString("name")) {
            case "OnBreak" ->
                new RestoredAgent.Duty.OnBreak(Instant.parse(text.getString("since")), text.getString("reason"));
            case "AtWork" -> new RestoredAgent.Duty.AtWork();
            case "Extended" ->
                new RestoredAgent.Duty.Extended(
                        new CallId(text.getString("call")),
                        Instant.parse(text.getString("until")),
                        text.getInteger("times"));
            case "NotResponding" ->
                new RestoredAgent.Duty.NotResponding(Instant.parse(text.getString("since")), text.getString("reason"));
            case String other -> throw new IllegalArgumentException("no duty " + other);
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
