package io.claimline.gateway.app.guest;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.call.Company;
import io.claimline.dialer.call.Guest;
import io.claimline.dialer.campaign.CampaignConductor;
import io.claimline.dialer.campaign.LiveCall;
import io.claimline.dialer.id.AgentId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Guests, parked calls, and who can be brought to a call, as the wire contract shows them. */
public final class GuestText {
    private GuestText() {}

    /** The word for a call with a guest, as the agent lives it. */
    public static String state(Company company) {
        return switch (company) {
            case CALLING, CALLING_TO_HAND_OVER, WITH_GUEST -> "Consulting";
            case WITH_PARTY -> "Talking";
            case TOGETHER -> "Conference";
            case NOBODY -> "Orphaned";
        };
    }

    /** The guest of the call, for its own agent; empty when there is none. */
    public static Optional<JsonObject> guest(LiveCall live) {
        return live.call().state() instanceof CallState.Consulting consulting
                ? Optional.of(new JsonObject()
                        .put("name", consulting.guest().name())
                        .put("colleague", consulting.guest() instanceof Guest.Colleague)
                        .put("company", word(consulting.company())))
                : Optional.empty();
    }

    private static String word(Company company) {
        return switch (company) {
            case CALLING -> "calling";
            case CALLING_TO_HAND_OVER -> "calling-to-hand-over";
            case WITH_GUEST -> "with-guest";
            case WITH_PARTY -> "with-party";
            case TOGETHER -> "together";
            case NOBODY -> "nobody";
        };
    }

    /** Who brought this agent to the call; empty when the call is the agent's own. */
    public static Optional<String> broughtBy(CampaignConductor conductor, AgentId agent, LiveCall live) {
        return live.call()
                .agent()
                .filter(owner -> !owner.equals(agent))
                .flatMap(conductor::agent)
                .map(owner -> owner.profile().name());
    }

    /** The calls that wait to be taken, the longest waiting first. */
    public static JsonArray parked(CampaignConductor conductor) {
        var rows = new JsonArray();
        conductor.calls().stream()
                .filter(live -> live.call().state() instanceof CallState.Parked)
                .sorted(Comparator.comparing(
                        live -> ((CallState.Parked) live.call().state()).since()))
                .forEach(live -> rows.add(
                        parked(conductor, live, (CallState.Parked) live.call().state())));
        return rows;
    }

    private static JsonObject parked(CampaignConductor conductor, LiveCall live, CallState.Parked parked) {
        return new JsonObject()
                .put("callId", live.call().id().value())
                .put("party", live.work().lead().party())
                .put("since", parked.since().toString())
                .put("by", name(conductor, parked.by()));
    }

    private static String name(CampaignConductor conductor, AgentId id) {
        return conductor.agent(id).map(agent -> agent.profile().name()).orElse(id.value());
    }

    /** For an agent who works no campaign. */
    public static JsonObject nobody() {
        return new JsonObject().put("colleagues", new JsonArray()).put("lines", new JsonArray());
    }

    /** Everybody whom this agent could bring to a call now, colleagues who cannot come with the reason. */
    public static JsonObject guests(CampaignConductor conductor, Directory directory, AgentId asking) {
        var colleagues = new JsonArray();
        conductor.agents().stream()
                .filter(agent -> !agent.id().equals(asking))
                .sorted(Comparator.comparing(agent -> agent.profile().name()))
                .forEach(agent -> colleagues.add(colleague(agent)));
        var lines = new JsonArray();
        directory
                .of(conductor.campaign().audience())
                .forEach(line ->
                        lines.add(new JsonObject().put("lineId", line.id()).put("name", line.name())));
        return new JsonObject().put("colleagues", colleagues).put("lines", lines);
    }

    private static JsonObject colleague(Agent agent) {
        var row = new JsonObject()
                .put("agentId", agent.id().value())
                .put("name", agent.profile().name())
                .put("ready", agent.available(Set.of()));
        return agent.available(Set.of()) ? row : row.put("why", why(agent));
    }

    private static String why(Agent agent) {
        return switch (agent.state()) {
            case AgentState.Break pause -> "On a break";
            case AgentState.Ready ready -> "Headset or page not connected";
            case AgentState.Previewing previewing -> "Reading the next claim";
            case AgentState.OnCall call -> "On a call";
            case AgentState.WrapUp wrapUp -> "Writing up a call";
            case AgentState.OverLimit late -> "Writing up a call";
            case AgentState.NotResponding gone -> "Not at the desk";
        };
    }
}
