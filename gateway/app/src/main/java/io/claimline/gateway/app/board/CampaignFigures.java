package io.claimline.gateway.app.board;

import io.claimline.dialer.alert.Figure;
import io.claimline.dialer.alert.Reading;
import io.claimline.dialer.alert.Subject;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was measured of one campaign over the last hour. */
final class CampaignFigures {
    /** Points of the last quarter of an hour, over which shares are taken. */
    static final int QUARTER = 15 * 60 / Series.STEP_S;
    /** Shares of fewer calls say nothing. */
    private static final int FEWEST = 20;
    /** A cap of 3 % of fewer live answers is less than one of them. */
    private static final int FEWEST_ANSWERS = 34;

    private final Series calls = new Series("calls");
    private final Series waiting = new Series("waiting");
    private final Series placed = new Series("placed");
    private final Series answered = new Series("answered");
    private final Series busy = new Series("busy");
    private final Series free = new Series("free");
    private final List<Series> all = List.of(calls, waiting, placed, answered, busy, free);

    private int mostCalls;
    private int mostWaiting;
    private int busyTicks;
    private int freeTicks;
    private Optional<CampaignNow> pointed = Optional.empty();

    void read(JsonObject figures) {
        var spark = figures.getJsonObject("spark", new JsonObject());
        all.forEach(series -> series.read(spark));
    }

    /** Looks at it; every few seconds. */
    void look(CampaignNow now) {
        mostCalls = Math.max(mostCalls, now.calls().size());
        mostWaiting = Math.max(mostWaiting, now.waiting());
        busyTicks += now.busy();
        freeTicks += now.free();
    }

    /** Ends a half minute. */
    void point(CampaignNow now) {
        calls.add(mostCalls);
        waiting.add(mostWaiting);
        placed.add(risen(now, "placed"));
        answered.add(risen(now, "answered"));
        busy.add(busyTicks);
        free.add(freeTicks);
        pointed = Optional.of(now);
        mostCalls = mostWaiting = busyTicks = freeTicks = 0;
    }

    /** Since the point before; a counter that begins anew with the day has risen from zero. */
    private int risen(CampaignNow now, String what) {
        int is = now.today(what);
        int was = pointed.map(before -> before.today(what)).orElse(is);
        return is >= was ? is - was : is;
    }

    int placedLately() {
        return placed.sum(QUARTER);
    }

    int answeredLately() {
        return answered.sum(QUARTER);
    }

    Optional<Double> answerShare() {
        return placedLately() < FEWEST ? Optional.empty() : Optional.of(answeredLately() / (double) placedLately());
    }

    Optional<Double> occupancy() {
        int on = busy.sum(QUARTER);
        int off = free.sum(QUARTER);
        return on + off == 0 ? Optional.empty() : Optional.of(on / (double) (on + off));
    }

    /** {@code CampaignFigures} of the wire contract. */
    JsonObject row(String id, Instant upTo, Optional<JsonObject> next) {
        var spark = new JsonObject().put("step", Series.STEP_S).put("upTo", upTo.toString());
        all.forEach(series -> series.write(spark));
        var row = new JsonObject().put("id", id).put("spark", spark);
        answerShare().ifPresent(share -> row.put("answerShare", rounded(share)));
        occupancy().ifPresent(share -> row.put("occupancy", rounded(share)));
        next.ifPresent(outlook -> row.put("next", outlook));
        return row;
    }

    List<Reading> readings(CampaignNow now, Instant at) {
        var subject = new Subject(Subject.Kind.CAMPAIGN, now.id(), now.name());
        List<Reading> found = new ArrayList<>();
        found.add(new Reading(Figure.OLDEST_WAIT, subject, now.oldestWait(at).toMillis() / 1000.0));
        now.abandoned("today", FEWEST_ANSWERS)
                .ifPresent(share -> found.add(new Reading(Figure.ABANDONED_TODAY, subject, share)));
        now.abandoned("window", FEWEST_ANSWERS)
                .ifPresent(share -> found.add(new Reading(Figure.ABANDONED_WINDOW, subject, share)));
        if (now.running() && now.staffed()) {
            found.add(new Reading(Figure.READY_WITHOUT_CALLS, subject, now.dials() ? 0 : (double) now.agents("Ready")));
            found.add(new Reading(Figure.LEADS_READY, subject, now.leadsReady()));
            occupancy().ifPresent(share -> found.add(new Reading(Figure.OCCUPANCY, subject, share)));
            answerShare().ifPresent(share -> found.add(new Reading(Figure.ANSWER_SHARE, subject, share)));
        }
        return found;
    }

    static double rounded(double share) {
        return Math.round(share * 1_000) / 1_000.0;
    }
}
