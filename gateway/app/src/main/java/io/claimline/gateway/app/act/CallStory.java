package io.claimline.gateway.app.act;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.CauseWords;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.compliance.DialDecision;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.gateway.app.supervise.EventLineText;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What happened on a call, from the decision to the outcome, in the order of time: {@code CallLine} of the contract. Attempts that were written before events were kept are told by
 * their milestones.
 */
final class CallStory {
    /** What the states of the event line say already. */
    private static final Set<Milestone> BESIDE = Set.of(Milestone.PLACED);

    private CallStory() {}

    static JsonObject of(
            Attempt attempt, Optional<JsonObject> live, List<DialDecision> decisions, List<Outcome> outcomes) {
        var line = live.orElseGet(() -> EventLineText.of(attempt.line()));
        List<JsonObject> events = new ArrayList<>();
        decisions.stream()
                .filter(decision -> decision.id().equals(attempt.decision()))
                .forEach(decision -> events.add(decision(decision)));
        var told = !line.getJsonArray("events").isEmpty();
        for (var milestone : Milestone.values()) {
            attempt.timeline()
                    .at(milestone)
                    .filter(at -> BESIDE.contains(milestone) || !told)
                    .ifPresent(at -> events.add(event(at, words(milestone), said(milestone, attempt))));
        }
        line.getJsonArray("events").forEach(event -> events.add((JsonObject) event));
        outcomes.forEach(outcome -> events.add(outcome(outcome)));
        // Stable: what happened in the same millisecond stays in the order of a call.
        events.sort(Comparator.comparing(event -> Instant.parse(event.getString("at"))));
        return row(attempt).put("events", new JsonArray(events)).put("leftOut", line.getInteger("leftOut"));
    }

    /** One call in a list: {@code CallSummary}. */
    static JsonObject row(Attempt attempt) {
        var row = new JsonObject()
                .put("callId", attempt.id().value())
                .put("campaignId", attempt.campaign().value())
                .put("open", attempt.open())
                .put("cameIn", attempt.cameIn());
        attempt.timeline().at(Milestone.PLACED).ifPresent(at -> row.put("at", at.toString()));
        attempt.timeline().at(Milestone.ENDED).ifPresent(at -> row.put("endedAt", at.toString()));
        attempt.agent().ifPresent(agent -> row.put("agentId", agent.value()));
        if (attempt.ending() instanceof Ending.Closed closed) {
            row.put("result", closed.result().name()).put("reason", closed.reason());
            CauseWords.of(closed.cause()).ifPresent(words -> row.put("cause", words));
        }
        return row;
    }

    private static JsonObject decision(DialDecision decision) {
        return event(
                decision.at(),
                "Decided",
                (decision.allowed() ? "the rules of version " : "refused by the rules of version ")
                        + decision.ruling().table()
                        + (decision.allowed() ? " allow it" : ": " + decision.reason()));
    }

    private static JsonObject outcome(Outcome outcome) {
        return event(outcome.savedAt(), "Outcome", "saved: " + outcome.status())
                .put("agentId", outcome.agent().value());
    }

    private static String words(Milestone milestone) {
        var name = milestone.name().toLowerCase(Locale.ROOT);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String said(Milestone milestone, Attempt attempt) {
        return switch (milestone) {
            case PLACED -> attempt.cameIn() ? "the party called us" : "the switch is asked to dial";
            case RINGING -> "the far end rings";
            case ANSWERED -> "the far end answered";
            case CONNECTED -> "agent and party are bridged";
            case LEFT -> "the agent left, the call went on";
            case ENDED -> attempt.ending() instanceof Ending.Closed closed ? closed.reason() : "it ended";
        };
    }

    private static JsonObject event(Instant at, String state, String says) {
        return new JsonObject().put("at", at.toString()).put("state", state).put("says", says);
    }
}
