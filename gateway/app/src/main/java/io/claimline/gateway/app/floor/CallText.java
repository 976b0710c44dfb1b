package io.claimline.gateway.app.floor;

import io.claimline.dialer.call.CallState;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.campaign.LiveCall;
import io.claimline.gateway.app.duty.RecordingText;
import io.claimline.gateway.app.guest.GuestText;
import io.claimline.gateway.app.identity.BeforeAgent;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** A call as {@code CallView} and {@code CallRow} of the wire contract show it. */
final class CallText {
    private CallText() {}

    static JsonObject view(LiveCall live) {
        var call = live.call();
        var lead = live.work().lead();
        var view = new JsonObject()
                .put("callId", call.id().value())
                .put("state", state(call.state()))
                .put("since", since(live).toString())
                .put("number", lead.id().withheld() ? "" : lead.number().value())
                .put("party", lead.party())
                .put("direction", live.attempt().cameIn() ? "in" : "out")
                .put("muted", call.muted());
        BeforeAgent.of(live).ifPresent(before -> view.put("before", before));
        put(view, "placedAt", live, Milestone.PLACED);
        put(view, "answeredAt", live, Milestone.ANSWERED);
        put(view, "connectedAt", live, Milestone.CONNECTED);
        put(view, "endedAt", live, Milestone.ENDED);
        view.put("recording", RecordingText.write(live.recording()));
        GuestText.guest(live).ifPresent(guest -> view.put("guest", guest));
        if (call.state() instanceof CallState.Closed closed) {
            view.put(
                    "result",
                    new JsonObject().put("code", closed.result().name()).put("text", closed.reason()));
        }
        return view;
    }

    /** The floor sees a line that is still in use: an abandoned person hears the message to its end, and only then is it over. */
    static JsonObject row(LiveCall live) {
        var state = live.call().state();
        var row = new JsonObject()
                .put("id", live.call().id().value())
                .put("campaignId", live.work().lead().campaign().value())
                .put("state", state instanceof CallState.Ending ? "Ending" : state(state))
                .put("since", since(live).toString())
                .put("party", live.work().lead().party());
        live.call().agent().ifPresent(agent -> row.put("agentId", agent.value()));
        return row;
    }

    /** Of an agent's call: what is being ended is over for the agent. */
    private static String state(CallState state) {
        return switch (state) {
            case CallState.Placing placing -> "Dialing";
            case CallState.Ringing ringing -> "Ringing";
            case CallState.Waiting waiting -> "Waiting";
            case CallState.Connecting connecting -> "Connecting";
            case CallState.Reminding reminding -> "Reminding";
            case CallState.Talking talking -> "Talking";
            case CallState.Held held -> "Held";
            case CallState.Rejoining rejoining -> "Connecting";
            case CallState.Orphaned orphaned -> "Orphaned";
            case CallState.Consulting consulting -> GuestText.state(consulting.company());
            case CallState.HandedOver handed -> "HandedOver";
            case CallState.LeavingMessage message -> "LeavingMessage";
            case CallState.Parked parked -> "Parked";
            case CallState.Ending ending -> "Ended";
            case CallState.Closed closed -> "Ended";
        };
    }

    /** The latest milestone: what the timer beside the state counts from. */
    private static Instant since(LiveCall live) {
        return live.call().timeline().reached().values().stream()
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static void put(JsonObject view, String name, LiveCall live, Milestone milestone) {
        live.call().timeline().at(milestone).ifPresent(at -> view.put(name, at.toString()));
    }
}
