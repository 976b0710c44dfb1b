package io.claimline.gateway.app.board;

import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.simulator.whatif.Estimate;
import io.claimline.dialer.simulator.whatif.Prediction;
import io.claimline.dialer.simulator.whatif.Question;
import io.claimline.dialer.simulator.whatif.WhatIf;
import io.claimline.gateway.app.pacing.LearnedText;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What the next quarter of an hour is likely to bring a campaign. Where a pacer has learned enough, the product's own pacer is simulated in the world
 * that it has learned, with the agents and limits of now ({@link WhatIf}): about a second of a core, so one campaign each half minute, whichever has
 * waited longest. Elsewhere the last quarter of an hour is said to go on.
 */
public final class Outlook {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final long EVERY_MS = 30_000;

    private final Vertx vertx;
    private final Function<CampaignId, Future<JsonObject>> learned;
    private final InstantSource clock;
    private final Map<String, Simulated> simulated = new ConcurrentHashMap<>();
    private final Map<String, Instant> asked = new HashMap<>();

    private record Simulated(Instant at, Prediction prediction) {}

    /** @param learned what a campaign's pacer has learned; fails where none learns */
    public Outlook(Vertx vertx, Function<CampaignId, Future<JsonObject>> learned, InstantSource clock) {
        this.vertx = vertx;
        this.learned = learned;
        this.clock = clock;
    }

    /** Begins to look ahead; on the context of the caller. */
    public void start(FloorFigures figures) {
        vertx.setPeriodic(
                EVERY_MS,
                id -> figures.atWork().stream()
                        .min(Comparator.comparing(campaign -> asked.getOrDefault(campaign, Instant.EPOCH)))
                        .ifPresent(this::simulate));
    }

    private void simulate(String campaign) {
        asked.put(campaign, clock.instant());
        learned.apply(new CampaignId(campaign))
                .compose(written -> vertx.executeBlocking(() -> predicted(written), false))
                .onSuccess(prediction ->
                        prediction.ifPresent(one -> simulated.put(campaign, new Simulated(clock.instant(), one))));
    }

    private static Optional<Prediction> predicted(JsonObject written) {
        var working = Math.min(LearnedText.working(written), Question.MOST_AGENTS);
        var known = LearnedText.learned(written);
        if (working < 1 || WhatIf.tooLittle(known).isPresent()) {
            return Optional.empty();
        }
        var hours = QUARTER.toMinutes() / 60.0;
        return Optional.of(WhatIf.predict(
                new Question(known, LearnedText.limits(written), LearnedText.steering(written), working, hours)));
    }

    /** {@code Outlook} of the wire contract; empty when nothing is known, or the campaign stands still. */
    Optional<JsonObject> of(CampaignNow now, CampaignFigures figures, Instant at) {
        if (!now.running()) {
            return Optional.empty();
        }
        var fresh = Optional.ofNullable(simulated.get(now.id()))
                .filter(one -> one.at().plus(QUARTER).isAfter(at));
        return fresh.isPresent() ? fresh.map(one -> simulated(one, now)) : trend(now, figures);
    }

    private static JsonObject simulated(Simulated one, CampaignNow now) {
        var prediction = one.prediction();
        var calls = Math.min(prediction.callsPerSecond().mid() * QUARTER.toSeconds(), now.leadsReady());
        return new JsonObject()
                .put("by", "simulation")
                .put("at", one.at().toString())
                .put("calls", Math.round(calls))
                .put(
                        "answers",
                        Math.round(
                                calls / Math.max(1, prediction.callsPerAnswer().mid())))
                .put("occupancy", range(prediction.occupancy()))
                .put("abandoned", range(prediction.abandoned()));
    }

    private static JsonObject range(Estimate estimate) {
        return new JsonObject()
                .put("low", CampaignFigures.rounded(estimate.low()))
                .put("mid", CampaignFigures.rounded(estimate.mid()))
                .put("high", CampaignFigures.rounded(estimate.high()));
    }

    private static Optional<JsonObject> trend(CampaignNow now, CampaignFigures figures) {
        int calls = figures.placedLately();
        return calls == 0
                ? Optional.empty()
                : Optional.of(new JsonObject()
                        .put("by", "trend")
                        .put("calls", Math.min(calls, now.leadsReady()))
                        .put("answers", Math.min(figures.answeredLately(), now.leadsReady())));
    }
}
