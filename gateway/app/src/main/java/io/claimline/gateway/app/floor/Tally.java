package io.claimline.gateway.app.floor;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.call.Timeline;
import io.claimline.dialer.id.CallId;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** What a campaign has done today, counted from the attempts as they are written. */
final class Tally {
    private final ZoneId zone;
    private final Map<CallId, Timeline> open = new HashMap<>();
    private LocalDate day = LocalDate.EPOCH;
    private int placed;
    private int answered;
    private int connected;
    private int abandoned;
    private int saved;

    /** @param zone in which a day begins */
    Tally(ZoneId zone) {
        this.zone = zone;
    }

    /** Counts what this revision of an attempt says that the one before did not. */
    void count(Attempt attempt, Instant now) {
        turn(now);
        var before = open.getOrDefault(attempt.id(), Timeline.EMPTY);
        placed += reached(Milestone.PLACED, before, attempt.timeline());
        answered += reached(Milestone.ANSWERED, before, attempt.timeline());
        connected += reached(Milestone.CONNECTED, before, attempt.timeline());
        if (attempt.ending() instanceof Ending.Closed closed) {
            abandoned += closed.result() == CallResult.ABANDONED ? 1 : 0;
            open.remove(attempt.id());
        } else {
            open.put(attempt.id(), attempt.timeline());
        }
    }

    private static int reached(Milestone milestone, Timeline before, Timeline now) {
        return before.at(milestone).isEmpty() && now.at(milestone).isPresent() ? 1 : 0;
    }

    void saved(Instant now) {
        turn(now);
        saved++;
    }

    private void turn(Instant now) {
        var today = now.atZone(zone).toLocalDate();
        if (!today.equals(day)) {
            day = today;
            placed = answered = connected = abandoned = saved = 0;
        }
    }

    JsonObject row() {
        return new JsonObject()
                .put("placed", placed)
                .put("answered", answered)
                .put("connected", connected)
                .put("abandoned", abandoned)
                .put("saved", saved);
    }
}
