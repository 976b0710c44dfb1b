package io.claimline.gateway.app;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.NodeId;
import io.claimline.gateway.app.config.GatewaySettings;
import io.claimline.gateway.app.quality.Names;
import io.claimline.gateway.app.quality.calibration.CalibrationDesk;
import io.claimline.gateway.app.quality.calibration.CalibrationEndpoints;
import io.claimline.gateway.app.quality.call.Candidates;
import io.claimline.gateway.app.quality.card.CardEndpoints;
import io.claimline.gateway.app.quality.card.Cards;
import io.claimline.gateway.app.quality.card.DemoCards;
import io.claimline.gateway.app.quality.evaluation.EvaluationDesk;
import io.claimline.gateway.app.quality.evaluation.EvaluationEndpoints;
import io.claimline.gateway.app.quality.evaluation.MyEvaluationEndpoints;
import io.claimline.gateway.app.quality.sampling.RuleEndpoints;
import io.claimline.gateway.app.quality.sampling.Sampler;
import io.claimline.gateway.app.quality.sampling.TaskEndpoints;
import io.claimline.gateway.app.quality.trend.TrendEndpoints;
import io.claimline.gateway.app.recordings.RecordingDesk;
import io.claimline.gateway.app.records.StoredAccounts;
import io.claimline.gateway.app.records.StoredCampaigns;
import io.claimline.gateway.app.records.StoredOwnership;
import io.claimline.gateway.app.report.AgentCalls;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.store.Store;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Quality management, wired by hand. */
final class Quality {
    /** A lease goes by names like a campaign's. */
    private static final CampaignId SAMPLING = new CampaignId("quality-sampling");

    /** Longer than a minute, after which the same gateway asks again. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private final Vertx vertx;
    private final Sampler sampler;
    private final Candidates candidates;
    private final DemoCards demo;
    private final InstantSource clock;
    private final List<Endpoints> endpoints;

    /**
     * What it works with.
     *
     * @param alone no other gateway can share the store
     */
    record Around(
            StoredAccounts accounts,
            StoredCampaigns campaigns,
            AgentCalls calls,
            RecordingDesk recordings,
            NodeId self,
            boolean alone) {}

    Quality(Vertx vertx, GatewaySettings settings, Store store, Around around, InstantSource clock) {
        this.vertx = vertx;
        this.clock = clock;
        var books = store.supervising().quality();
        var cards = new Cards(books.scorecards());
        var names = new Names.Sources(
                around.accounts(), around.campaigns(), store.reports().teams(), books.scorecards());
        candidates = new Candidates(around.calls(), store.recordings());
        demo = new DemoCards(books, clock);
        var turns = new StoredOwnership(store.lookouts());
        sampler = new Sampler(
                new Sampler.Around(books, candidates, names),
                now -> turns.hold(SAMPLING, around.self(), now, LEASE, around.alone()),
                clock);
        var desk = new EvaluationDesk(
                vertx, new EvaluationDesk.Around(books, cards, candidates, names), settings.quality(), clock);
        var calibrating = new CalibrationDesk.Around(books.calibrations(), cards, candidates, names);
        endpoints = List.of(
                new CardEndpoints(books.scorecards(), books.rules(), clock),
                new EvaluationEndpoints(desk),
                new MyEvaluationEndpoints(desk, hearing(around.recordings())),
                new RuleEndpoints(books, names, sampler, candidates.calendar(), clock),
                new TaskEndpoints(books, names, clock),
                new CalibrationEndpoints(new CalibrationDesk(calibrating, clock, Services::drawnId)),
                new TrendEndpoints(books.evaluations(), cards, names, clock));
    }

    private static MyEvaluationEndpoints.Hearing hearing(RecordingDesk recordings) {
        return new MyEvaluationEndpoints.Hearing() {
            @Override
            public Future<JsonObject> open(AgentId who, CallId call, String sound) {
                return recordings.open(who, call, sound);
            }

            @Override
            public void sound(RoutingContext ctx) {
                recordings.sound(ctx);
            }
        };
    }

    List<Endpoints> endpoints() {
        return endpoints;
    }

    /** Begins to draw. */
    void start() {
        sampler.start(vertx);
    }

    /** What the demonstration has of it. */
    Future<Void> demo() {
        return demo.make(candidates.calendar().siteDate(now()));
    }

    private Instant now() {
        return clock.instant();
    }
}
