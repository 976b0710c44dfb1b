package io.claimline.gateway.app.reminders.results;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.reminder.Path;
import io.claimline.dialer.reminder.Point;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.reminders.LeadOf;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** {@code ReminderCall} of the contract: one call and the way it went. Names nobody: a person is initials. */
final class CallRow {
    private CallRow() {}

    /** @param lead its work item; empty when it is not known any more */
    static JsonObject of(Attempt attempt, Optional<Lead> lead) {
        var row = new JsonObject()
                .put("callId", attempt.id().value())
                .put("leadId", attempt.lead().value())
                .put("party", lead.map(Lead::party).orElse(""))
                .put("cameIn", attempt.cameIn())
                .put("open", attempt.open());
        at(attempt, Milestone.PLACED, "at", row);
        at(attempt, Milestone.ENDED, "endedAt", row);
        LeadOf.tried(attempt.lead())
                .ifPresent(tried -> row.put("step", tried.step()).put("number", tried.number()));
        if (attempt.ending() instanceof Ending.Closed closed) {
            row.put("result", closed.result().name()).put("reason", closed.reason());
        }
        if (attempt.timeline().at(Milestone.CONNECTED).isPresent()) {
            attempt.agent().ifPresent(agent -> row.put("agentId", agent.value()));
        }
        return way(attempt.reminded(), row);
    }

    private static void at(Attempt attempt, Milestone milestone, String name, JsonObject row) {
        attempt.timeline().at(milestone).ifPresent(at -> row.put(name, at.toString()));
    }

    private static JsonObject way(Optional<Path> way, JsonObject row) {
        var points = new JsonArray();
        way.ifPresent(path -> path.points().entrySet().stream()
                // Two that were reached in the same millisecond stand as they are reached on a call.
                .sorted(Map.Entry.<Point, Instant>comparingByValue()
                        .thenComparing(Comparator.comparing(Map.Entry::getKey)))
                .forEach(one -> points.add(new JsonObject()
                        .put("point", one.getKey().name())
                        .put("at", one.getValue().toString()))));
        row.put("points", points)
                .put("keys", way.map(Path::keys).orElse(""))
                .put("failures", way.map(Path::failures).orElse(0))
                .put("asked", way.flatMap(Path::asked).isPresent());
        way.ifPresent(path -> row.put("language", path.language().code()));
        way.flatMap(Path::promised).ifPresent(day -> row.put("promisedDay", day.toString()));
        return row;
    }
}
