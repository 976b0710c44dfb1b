package io.claimline.gateway.app.floor;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.Milestone;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What a campaign has done today (UTC), counted from the attempts as they are written. */
final class Tally {
    private LocalDate day = LocalDate.EPOCH;
    private int placed;
    private int answered;
    private int connected;
    private int abandoned;
    private int saved;

    /** Counts what this revision of an attempt says that the one before did not. */
    void count(Attempt attempt, Instant now) {
        turn(now);
        if (attempt.revision() == 1) {
            placed++;
        }
        if (attempt.ending() instanceof Ending.Closed closed) {
            answered += attempt.timeline().at(Milestone.ANSWERED).isPresent() ? 1 : 0;
            connected += closed.result() == CallResult.CONNECTED ? 1 : 0;
            abandoned += closed.result() == CallResult.ABANDONED ? 1 : 0;
        }
    }

    void saved(Instant now) {
        turn(now);
        saved++;
    }

    private void turn(Instant now) {
        var today = now.atZone(ZoneOffset.UTC).toLocalDate();
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
