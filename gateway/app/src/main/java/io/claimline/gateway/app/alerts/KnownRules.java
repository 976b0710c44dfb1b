package io.claimline.gateway.app.alerts;

import io.claimline.dialer.alert.AlertRule;
import io.claimline.dialer.alert.AlertRules;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.alerts.Alerts;
import io.claimline.gateway.store.alerts.NoticeSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;

/** The rules and settings in force on every gateway: read at the start, when one of the gateways has changed them, and every half minute. */
final class KnownRules {
    private static final String CHANGED = "claimline.alerts.changed";
    private static final long AGAIN_MS = 30_000;

    private final Vertx vertx;
    private final Alerts store;
    private volatile List<AlertRule> changed = List.of();
    private volatile AlertRules rules = new AlertRules(UsualRules.all());
    private volatile NoticeSettings settings = NoticeSettings.NOBODY;

    KnownRules(Vertx vertx, Alerts store) {
        this.vertx = vertx;
        this.store = store;
    }

    void start() {
        vertx.eventBus().consumer(CHANGED, message -> read());
        vertx.setPeriodic(0, AGAIN_MS, id -> read());
    }

    private Future<Void> read() {
        return Future.all(Stages.future(store.rules()), Stages.future(store.settings()))
                .onSuccess(both -> {
                    List<AlertRule> found = both.resultAt(0);
                    changed = found;
                    rules = new AlertRules(UsualRules.with(found));
                    settings = both.resultAt(1);
                })
                .mapEmpty();
    }

    AlertRules rules() {
        return rules;
    }

    NoticeSettings settings() {
        return settings;
    }

    /** Those that differ from the usual. */
    List<AlertRule> changed() {
        return changed;
    }

    Future<Void> keep(AlertRule rule) {
        return Stages.future(store.keep(rule)).compose(v -> told());
    }

    Future<Boolean> forget(String rule) {
        return Stages.future(store.forget(rule)).compose(found -> told().map(found));
    }

    Future<Void> keep(NoticeSettings now) {
        return Stages.future(store.keep(now)).compose(v -> told());
    }

    /** The others hear of it; this gateway has read it before the asker is answered. */
    private Future<Void> told() {
        vertx.eventBus().publish(CHANGED, "");
        return read();
    }
}
