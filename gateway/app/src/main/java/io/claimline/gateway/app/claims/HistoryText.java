package io.claimline.gateway.app.claims;

import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.gateway.store.calls.HistoryLine;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** History of a claim for people and over the API. */
final class HistoryText {
    private HistoryText() {}

    static JsonObject line(HistoryLine line) {
        var text = new JsonObject().put("at", line.at().toString());
        return switch (line) {
            case HistoryLine.Tried tried ->
                text.put(
                                "by",
                                tried.attempt()
                                        .agent()
                                        .map(agent -> agent.value())
                                        .orElse("dialler"))
                        .put("text", ending(tried.attempt().ending()));
            case HistoryLine.Paid paid ->
                text.put("by", "payment").put("text", "Paid $" + paid.payment().amount() + " by link");
            case HistoryLine.Learnt learnt ->
                text.put("by", learnt.outcome().agent().value())
                        .put(
                                "text",
                                learnt.outcome().status() + ": "
                                        + learnt.outcome().note());
        };
    }

    static JsonObject outcome(Outcome outcome) {
        var fields = new JsonObject();
        outcome.fields().forEach(fields::put);
        return new JsonObject()
                .put("outcomeId", outcome.id().value())
                .put("callId", outcome.call().value())
                .put("claimId", outcome.claim())
                .put("agentId", outcome.agent().value())
                .put("at", outcome.savedAt().toString())
                .put("statusCode", outcome.status())
                .put("fields", fields)
                .put("note", outcome.note());
    }

    private static String ending(Ending ending) {
        return switch (ending) {
            case Ending.Open open -> "Call in progress";
            case Ending.Closed closed ->
                "Call: " + closed.result().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", " + closed.reason();
        };
    }
}
