package io.claimline.gateway.app.guest;

import io.claimline.dialer.agent.Headset;
import io.claimline.dialer.call.CallEvent;
import io.claimline.dialer.call.Guest;
import io.claimline.dialer.campaign.CampaignConductor;
import io.claimline.dialer.campaign.CampaignInput;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LegId;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** What a supervisor asks and orders about an agent, on the event bus. */
public final class SupervisorText {
    private SupervisorText() {}

    /** {@code {leg, call}}; the call is missing when the agent has none, and all is when the headset is off. */
    public static Optional<JsonObject> line(CampaignConductor conductor, AgentId id) {
        return conductor
                .agent(id)
                .filter(agent -> agent.headset() instanceof Headset.Up)
                .flatMap(agent -> agent.headset().leg().map(leg -> {
                    var line = new JsonObject().put("leg", leg.value());
                    agent.state().call().ifPresent(call -> line.put("call", call.value()));
                    return line;
                }));
    }

    /** An order to the agent's call, of a supervisor who is on the agent's line. */
    public static JsonObject order(CallId call, Guest.Supervisor by) {
        return new JsonObject()
                .put("ask", "takeOver")
                .put("call", call.value())
                .put("leg", by.leg().value())
                .put("name", by.name());
    }

    /** The same, read. */
    public static CampaignInput.ByAgent takeOver(AgentId agent, JsonObject order) {
        var by = new Guest.Supervisor(new LegId(order.getString("leg")), order.getString("name"));
        return new CampaignInput.Ask(agent, new CallId(order.getString("call")), new CallEvent.TakenOver(by));
    }
}
