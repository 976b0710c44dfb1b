package io.claimline.gateway.app.supervise;

import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.campaign.CampaignInput;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.worklist.NextStep;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** Orders of supervisors as they travel to the gateway that conducts the campaign. */
public final class OrderText {
    /** The question of the event bus. */
    public static final String ASK = "supervise";

    private OrderText() {}

    /** The order, written. */
    public static JsonObject write(CampaignInput.BySupervisor order) {
        var text = new JsonObject()
                .put("ask", ASK)
                .put("order", order.getClass().getSimpleName())
                .put("by", order.by().id().value())
                .put("byName", order.by().name());
        return switch (order) {
            case CampaignInput.EndCall end -> text.put("call", end.call().value());
            case CampaignInput.TakeBack back ->
                next(text.put("lead", back.lead().value()), back.next());
            case CampaignInput.Pin pin -> text.put("lead", pin.lead().value());
            case CampaignInput.AboutAgent about ->
                about(text.put("who", about.agent().value()), about);
        };
    }

    private static JsonObject about(JsonObject text, CampaignInput.AboutAgent order) {
        return switch (order) {
            case CampaignInput.SendOnBreak pause -> text.put("reason", pause.reason());
            case CampaignInput.MakeReady ready -> text;
            case CampaignInput.LogOut out -> text;
            case CampaignInput.MoveTo move -> text.put("to", move.to().value()).put("campaign", move.campaign());
            case CampaignInput.Reskill skills ->
                text.put("name", skills.profile().name())
                        .put(
                                "skills",
                                new JsonArray(skills.profile().skills().stream()
                                        .sorted()
                                        .toList()));
        };
    }

    private static JsonObject next(JsonObject text, NextStep next) {
        text.put("why", next.reason());
        return next instanceof NextStep.RetryAt retry
                ? text.put("at", retry.at().toString())
                : text;
    }

    /** The order, read. */
    public static CampaignInput.BySupervisor read(JsonObject text) {
        var by = new CampaignInput.Supervisor(new AgentId(text.getString("by")), text.getString("byName"));
        return switch (text.getString("order")) {
            case "EndCall" -> new CampaignInput.EndCall(new CallId(text.getString("call")), by);
            case "TakeBack" -> new CampaignInput.TakeBack(lead(text), next(text), by);
            case "Pin" -> new CampaignInput.Pin(lead(text), by);
            case "SendOnBreak" -> new CampaignInput.SendOnBreak(who(text), text.getString("reason"), by);
            case "MakeReady" -> new CampaignInput.MakeReady(who(text), by);
            case "LogOut" -> new CampaignInput.LogOut(who(text), by);
            case "MoveTo" ->
                new CampaignInput.MoveTo(
                        who(text), new CampaignId(text.getString("to")), text.getString("campaign"), by);
            case "Reskill" ->
                new CampaignInput.Reskill(new AgentProfile(who(text), text.getString("name"), skills(text)), by);
            case String other -> throw new IllegalArgumentException("There is no order '" + other + "'");
        };
    }

    private static AgentId who(JsonObject text) {
        return new AgentId(text.getString("who"));
    }

    private static LeadId lead(JsonObject text) {
        return new LeadId(text.getString("lead"));
    }

    private static NextStep next(JsonObject text) {
        var at = text.getString("at");
        return at == null
                ? new NextStep.Done(text.getString("why"))
                : new NextStep.RetryAt(Instant.parse(at), false, text.getString("why"));
    }

    private static Set<String> skills(JsonObject text) {
        return text.getJsonArray("skills").stream().map(String::valueOf).collect(Collectors.toSet());
    }
}
