package io.claimline.gateway.app.duty;

import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.agent.BreakCode;
import io.claimline.dialer.agent.WrapUpPolicy;
import io.claimline.dialer.report.Measure;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** What an agent is doing, as desk and board show it. */
public final class StateText {
    private final List<BreakCode> breaks;

    /** @param breaks what an agent can take */
    public StateText(List<BreakCode> breaks) {
        this.breaks = List.copyOf(breaks);
    }

    /** Its name on the wire. */
    public static String name(AgentState state) {
        return switch (state) {
            case AgentState.Break pause -> "Break";
            case AgentState.Ready ready -> "Ready";
            case AgentState.Previewing previewing -> "Previewing";
            case AgentState.OnCall call -> "OnCall";
            case AgentState.WrapUp wrapUp -> "WrapUp";
            case AgentState.OverLimit late -> "OverLimit";
            case AgentState.NotResponding gone -> "NotResponding";
        };
    }

    /** As what the time of an agent counts whose state has this name; empty for those who are not at work. */
    public static Optional<Measure> counted(String name) {
        return switch (name) {
            case "Break" -> Optional.of(Measure.BREAK);
            case "Ready" -> Optional.of(Measure.READY);
            case "Previewing" -> Optional.of(Measure.PREVIEW);
            case "OnCall" -> Optional.of(Measure.ON_CALL);
            case "WrapUp", "OverLimit" -> Optional.of(Measure.RECORDING);
            case "NotResponding" -> Optional.of(Measure.AWAY);
            default -> Optional.empty();
        };
    }

    /** The state with what the desk shows of it: times are the server's. */
    public JsonObject desk(AgentState state, WrapUpPolicy policy) {
        var text = new JsonObject()
                .put("name", name(state))
                .put("since", state.since().toString());
        switch (state) {
            case AgentState.Break pause -> put(text.put("reason", pause.reason()), pause.reason());
            case AgentState.NotResponding gone -> text.put("reason", gone.reason());
            case AgentState.WrapUp wrap ->
                text.put("until", wrap.until().toString())
                        .put("warnAt", wrap.until().minus(policy.warning()).toString())
                        .put("extensionsLeft", left(wrap.extensions(), policy))
                        .put("extensionSeconds", policy.extension().toSeconds());
            case AgentState.OverLimit late ->
                text.put("extensionsLeft", left(late.extensions(), policy))
                        .put("extensionSeconds", policy.extension().toSeconds());
            case AgentState.Ready ready -> {}
            case AgentState.Previewing previewing -> {}
            case AgentState.OnCall call -> {}
        }
        return text;
    }

    /** Adds to a row of the board what is to be seen of the state there. */
    public void row(JsonObject row, AgentState state) {
        row.put("state", name(state)).put("since", state.since().toString());
        switch (state) {
            case AgentState.Break pause -> put(row.put("reason", pause.reason()), pause.reason());
            case AgentState.NotResponding gone -> row.put("reason", gone.reason());
            case AgentState.WrapUp wrap -> row.put("until", wrap.until().toString());
            case AgentState.OverLimit late ->
                row.put("began", late.began().toString())
                        .put("reason", late.extensions() == 0 ? "" : extended(late.extensions()));
            case AgentState.Ready ready -> {}
            case AgentState.Previewing previewing -> {}
            case AgentState.OnCall call -> {}
        }
    }

    private static String extended(int times) {
        return times == 1 ? "more time taken once" : "more time taken " + times + " times";
    }

    private static int left(int given, WrapUpPolicy policy) {
        return Math.max(0, policy.extensions() - given);
    }

    private void put(JsonObject text, String reason) {
        breaks.stream().filter(code -> code.name().equals(reason)).findFirst().ifPresent(code -> {
            text.put("paid", code.paid());
            if (code.planned().isPositive()) {
                text.put("plannedSeconds", code.planned().toSeconds());
            }
        });
    }

    /** The breaks that can be taken. */
    public JsonArray breaks() {
        var list = new JsonArray();
        breaks.forEach(code -> list.add(new JsonObject()
                .put("name", code.name())
                .put("paid", code.paid())
                .put("minutes", code.planned().toMinutes())));
        return list;
    }
}
