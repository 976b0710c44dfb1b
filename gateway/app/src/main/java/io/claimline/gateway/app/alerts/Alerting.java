package io.claimline.gateway.app.alerts;

import io.claimline.dialer.port.Presence;
import io.claimline.gateway.app.floor.Ownership;
import io.claimline.gateway.app.health.Probe;
import io.claimline.gateway.app.outbox.MessageProvider;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.JsonPost;
import io.claimline.gateway.store.alerts.Alerts;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Alerts of this gateway, wired. */
public final class Alerting {
    private final KnownRules rules;
    private final NoticeQueue queue;
    private final Lookout lookout;
    private final List<Endpoints> endpoints;

    /**
     * What it stands on.
     *
     * @param presence live state shared by the gateways
     * @param store where alerts are kept
     * @param leases which gateway looks out
     * @param alone no other gateway can share the store
     * @param mail the relay; empty when there is none
     * @param ids draws ids and keys, each once and not to be guessed
     */
    public record Around(
            Presence presence,
            Alerts store,
            Ownership leases,
            boolean alone,
            Optional<MessageProvider> mail,
            Supplier<String> ids) {}

    /** @param sources what is looked at */
    public Alerting(Vertx vertx, Around around, Lookout.Sources sources, InstantSource clock) {
        rules = new KnownRules(vertx, around.store());
        var notices = new Notices(rules::settings);
        var road = new NoticeRoad(around.mail(), new JsonPost(vertx), clock);
        var keeping = new KeptNotices(vertx, around.store(), around.presence());
        queue = new NoticeQueue(road::send, keeping, clock, new SplittableRandom());
        var turns = new Turns(vertx, around.presence(), around.leases(), around.alone());
        lookout = new Lookout(
                vertx,
                new Lookout.Parts(around.presence(), around.store(), turns, rules, notices, queue, around.ids()),
                sources,
                clock);
        endpoints = List.of(
                new AlertEndpoints(vertx, around.store(), rules),
                new NoticeEndpoints(
                        rules,
                        notices,
                        road,
                        clock,
                        () -> around.ids().get() + around.ids().get()));
    }

    /** How notices fare. */
    public Probe probe() {
        return queue;
    }

    /** Over the API. */
    public List<Endpoints> endpoints() {
        return endpoints;
    }

    /** Begins to look out, when it is this gateway's turn. */
    public void start() {
        rules.start();
        lookout.start();
    }

    /** Another may look out at once. */
    public Future<Void> stop() {
        return lookout.stop();
    }
}
