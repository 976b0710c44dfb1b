package io.claimline.gateway.app.floor;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.campaign.CampaignConductor;
import io.claimline.dialer.campaign.CampaignEffect;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.worklist.WorklistCounts;
import io.claimline.gateway.app.duty.RecordingText;
import io.claimline.gateway.app.duty.StateText;
import io.claimline.gateway.app.duty.WrapUpText;
import io.claimline.gateway.app.pacing.PacingText;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The rows of one campaign on the board of every gateway. What changed is noted, and written {@link #EVERY_MS} later, each row once with its last
 * word: a call changes several times in that time, and no eye follows it. Who comes or goes is written at once.
 */
final class BoardRows {
    /** Between two writings, in ms. */
    static final long EVERY_MS = 50;

    /** Between two looks at how the campaign is paced, in ms: the terms of a pace change with every tick. */
    static final long PACING_EVERY_MS = 1_000;

    private final FloorParts parts;
    private final CampaignConductor conductor;
    private final Tally tally;
    private final StateText states;
    private final Set<CallId> calls = new LinkedHashSet<>();
    private final Set<AgentId> agents = new LinkedHashSet<>();
    private final Set<AgentId> shown = new HashSet<>();
    private boolean campaign;
    private volatile WorklistCounts counts = new WorklistCounts(0, 0, 0);
    private String lastRow = "";
    private JsonObject pacing = new JsonObject();

    BoardRows(FloorParts parts, CampaignConductor conductor, Tally tally) {
        this.parts = parts;
        this.conductor = conductor;
        this.tally = tally;
        states = new StateText(parts.records().breaks());
    }

    void changed(CampaignEffect.Changed changed) {
        calls.addAll(changed.calls());
        agents.addAll(changed.desks());
        changed.desks().stream().filter(id -> !shown.contains(id)).forEach(this::agent);
        changed.left().forEach(this::left);
        campaign = true;
    }

    /** The campaign's own row is to be written, too. */
    void changed() {
        campaign = true;
    }

    /** Writes what was noted. */
    void write() {
        calls.forEach(this::call);
        calls.clear();
        agents.forEach(this::agent);
        agents.clear();
        if (campaign) {
            campaign = false;
            campaign();
        }
    }

    /** Reads how many leads are where. */
    void count() {
        parts.work().count(conductor.campaign().id()).whenComplete((found, failure) -> {
            if (failure == null) {
                counts = found;
            }
        });
        campaign = true;
    }

    /** Looks how it is paced; a campaign whose agents dial is not. */
    void pacing() {
        if (conductor.campaign().mode() != DialMode.PREVIEW) {
            pacing = PacingText.now(
                    conductor.campaign(), conductor.pacing(parts.clock().instant()));
            campaign = true;
        }
    }

    private void left(AgentId id) {
        agents.remove(id);
        shown.remove(id);
        parts.presence().remove("agents", id.value());
    }

    private void call(CallId id) {
        var live = conductor.call(id).filter(call -> !call.call().closed());
        if (live.isPresent()) {
            parts.presence().put("calls", id.value(), CallText.row(live.get()).encode());
        } else {
            parts.presence().remove("calls", id.value());
        }
    }

    private void agent(AgentId id) {
        conductor.agent(id).ifPresent(agent -> {
            shown.add(id);
            parts.presence().put("agents", id.value(), row(agent).encode());
        });
    }

    private JsonObject row(Agent agent) {
        var row = new JsonObject()
                .put("id", agent.id().value())
                .put("name", agent.profile().name())
                .put("campaignId", conductor.campaign().id().value())
                .put("headset", DeskText.name(agent.headset()))
                .put("node", parts.presence().self().value());
        states.row(row, agent.state());
        agent.state().call().ifPresent(call -> row.put("callId", call.value()));
        return row;
    }

    private void campaign() {
        var shown = DeskText.campaign(conductor)
                .put("wrapUp", WrapUpText.write(conductor.campaign().wrapUp()))
                .put("recording", RecordingText.write(conductor.campaign().recording()))
                .put("status", conductor.status())
                .put(
                        "leads",
                        new JsonObject()
                                .put("ready", counts.ready())
                                .put("leased", counts.leased())
                                .put("done", counts.done()))
                .put("today", tally.row());
        if (!pacing.isEmpty()) {
            shown.put("pacing", pacing);
        }
        var row = shown.encode();
        if (!row.equals(lastRow)) {
            lastRow = row;
            parts.presence().put("campaigns", conductor.campaign().id().value(), row);
        }
    }
}
