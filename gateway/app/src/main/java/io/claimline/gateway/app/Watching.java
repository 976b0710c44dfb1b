package io.claimline.gateway.app;

import io.claimline.dialer.asterisk.AsteriskTelephony;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.port.Presence;
import io.claimline.gateway.app.alerts.Alerting;
import io.claimline.gateway.app.alerts.Lookout;
import io.claimline.gateway.app.board.CallableZones;
import io.claimline.gateway.app.board.FloorFigures;
import io.claimline.gateway.app.board.GatewayHealth;
import io.claimline.gateway.app.board.Outlook;
import io.claimline.gateway.app.board.PayerLines;
import io.claimline.gateway.app.config.GatewaySettings;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.health.Probe;
import io.claimline.gateway.app.outbox.SmtpProvider;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.records.StoredOwnership;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.store.Store;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Figures of the board, and alerts on them, wired by hand. */
final class Watching {
    private final Vertx vertx;
    private final GatewaySettings settings;
    private final Around around;
    private final Alerting alerting;

    /**
     * Whom it asks.
     *
     * @param callable how many of a campaign may be called
     * @param alone no other gateway can share the store
     */
    record Around(
            Store store,
            Presence presence,
            Floor floor,
            AsteriskTelephony telephony,
            Function<CampaignId, Future<JsonObject>> callable,
            boolean alone) {}

    Watching(Vertx vertx, GatewaySettings settings, Around around, InstantSource clock) {
        this.vertx = vertx;
        this.settings = settings;
        this.around = around;
        var sources = new Lookout.Sources(
                around.floor()::board,
                new FloorFigures(),
                new Outlook(vertx, around.floor()::learned, clock),
                new PayerLines(Listed.payerLines(settings), this::left),
                new CallableZones(around.callable(), clock));
        alerting = new Alerting(
                vertx,
                new Alerting.Around(
                        around.presence(),
                        around.store().alerts(),
                        new StoredOwnership(around.store().lookouts()),
                        around.alone(),
                        settings.messages().email().map(relay -> new SmtpProvider(vertx, relay, clock)),
                        Services::drawnId),
                sources,
                clock);
    }

    private Future<Long> left(E164 payer) {
        return Stages.future(around.store().openWork().ofPayersAt(payer));
    }

    List<Endpoints> endpoints() {
        return alerting.endpoints();
    }

    /** All parts that are looked at, with how notices of alerts fare. */
    List<Probe> parts(List<Probe> others) {
        var all = new ArrayList<>(others);
        all.add(alerting.probe());
        var most = settings.switchboard().origination().lines();
        new GatewayHealth(around.presence(), all, around.telephony()::health, most).start(vertx);
        return all;
    }

    void start() {
        alerting.start();
    }

    Future<Void> stop() {
        return alerting.stop();
    }
}
