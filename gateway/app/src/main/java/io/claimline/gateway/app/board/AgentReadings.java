package io.claimline.gateway.app.board;

import io.claimline.dialer.alert.Figure;
import io.claimline.dialer.alert.Reading;
import io.claimline.dialer.alert.Subject;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What thresholds can be set on of agents: how long each has been at what it does. Of what an agent does not do just now there is no reading. */
public final class AgentReadings {
    private final Map<String, JsonObject> calls = new HashMap<>();
    private final List<Reading> found = new ArrayList<>();
    private final Instant now;

    private AgentReadings(JsonObject board, Instant now) {
        this.now = now;
        rows(board, "calls").forEach(call -> calls.put(call.getString("id"), call));
        rows(board, "agents").forEach(this::look);
    }

    /** All of them, on the board as it is. */
    public static List<Reading> of(JsonObject board, Instant now) {
        return List.copyOf(new AgentReadings(board, now).found);
    }

    private static List<JsonObject> rows(JsonObject board, String section) {
        return board.getJsonArray(section, new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private void look(JsonObject agent) {
        var since = agent.getString("since");
        switch (agent.getString("state", "")) {
            case "OnCall" -> {
                lasts(Figure.AGENT_TALK, agent, since);
                var call = calls.getOrDefault(agent.getString("callId", ""), new JsonObject());
                if ("Held".equals(call.getString("state"))) {
                    lasts(Figure.AGENT_HOLD, agent, call.getString("since"));
                }
            }
            case "WrapUp", "OverLimit" -> lasts(Figure.AGENT_WRAP_UP, agent, agent.getString("began", since));
            case "Break" -> beyond(agent, since);
            case "NotResponding" -> lasts(Figure.AGENT_NOT_RESPONDING, agent, since);
            default -> {}
        }
    }

    /** A break without a plan is never too long. */
    private void beyond(JsonObject agent, String since) {
        var planned = agent.getInteger("plannedSeconds");
        if (planned != null) {
            add(Figure.AGENT_BREAK_OVER, agent, seconds(since) - planned);
        }
    }

    private void lasts(Figure figure, JsonObject agent, String since) {
        add(figure, agent, seconds(since));
    }

    private void add(Figure figure, JsonObject agent, double seconds) {
        var id = agent.getString("id");
        var subject = new Subject(Subject.Kind.AGENT, id, agent.getString("name", id));
        found.add(new Reading(figure, subject, Math.max(0, seconds)));
    }

    private double seconds(String since) {
        return Duration.between(Instant.parse(since), now).toMillis() / 1000.0;
    }
}
