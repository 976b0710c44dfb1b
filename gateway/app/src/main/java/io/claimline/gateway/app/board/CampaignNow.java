package io.claimline.gateway.app.board;

import io.claimline.dialer.report.Measure;
import io.claimline.dialer.report.Occupancy;
import io.claimline.gateway.app.duty.StateText;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A campaign as the board shows it at one moment.
 *
 * @param row of the campaign
 * @param agents rows of those in it
 * @param calls rows of those of it
 */
record CampaignNow(JsonObject row, List<JsonObject> agents, List<JsonObject> calls) {
    private static final Set<String> AWAY = Set.of("Offline", "Break");
    private static final Set<String> ON_ITS_WAY = Set.of("Dialing", "Ringing", "Waiting", "Connecting");

    String id() {
        return row.getString("id");
    }

    String name() {
        return row.getString("name", id());
    }

    boolean running() {
        return row.getBoolean("running", false);
    }

    int today(String what) {
        return row.getJsonObject("today", new JsonObject()).getInteger(what, 0);
    }

    int leadsReady() {
        return row.getJsonObject("leads", new JsonObject()).getInteger("ready", 0);
    }

    /** Missed of answered, as a share of the cap; empty while fewer than {@code fewest} have answered, or nobody paces. */
    Optional<Double> abandoned(String over, double fewest) {
        var pacing = row.getJsonObject("pacing", new JsonObject());
        var count = pacing.getJsonObject(over, new JsonObject());
        var cap = pacing.getJsonObject("limits", new JsonObject()).getDouble("abandonCap", 0.0);
        double answers = count.getDouble("answers", 0.0);
        return answers < fewest || cap <= 0
                ? Optional.empty()
                : Optional.of(count.getDouble("missed", 0.0) / answers / cap);
    }

    long agents(String state) {
        return agents.stream()
                .filter(row -> state.equals(row.getString("state")))
                .count();
    }

    /** Agents who have work, as {@link Occupancy} says. */
    int busy() {
        return counted(Occupancy::busy);
    }

    /** Agents who are there for work and have none. */
    int free() {
        return counted(Occupancy::free);
    }

    private int counted(Predicate<Measure> as) {
        return (int) agents.stream()
                .flatMap(row -> StateText.counted(row.getString("state", "")).stream())
                .filter(as)
                .count();
    }

    boolean staffed() {
        return agents.stream().anyMatch(row -> !AWAY.contains(row.getString("state")));
    }

    boolean dials() {
        return calls.stream().anyMatch(row -> ON_ITS_WAY.contains(row.getString("state")));
    }

    int waiting() {
        return (int) waits().count();
    }

    Duration oldestWait(Instant now) {
        return waits().map(row -> Instant.parse(row.getString("since")))
                .min(Instant::compareTo)
                .filter(since -> since.isBefore(now))
                .map(since -> Duration.between(since, now))
                .orElse(Duration.ZERO);
    }

    private java.util.stream.Stream<JsonObject> waits() {
        return calls.stream().filter(row -> "Waiting".equals(row.getString("state")));
    }
}
