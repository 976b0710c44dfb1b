package io.claimline.gateway.app.alerts;

import io.claimline.dialer.alert.Alert;
import io.claimline.dialer.alert.AlertRule;
import io.claimline.dialer.alert.Figure;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.ApiProblem.Violation;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.alerts.Alerts;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Alerts and the rules that raise them, over the API. */
final class AlertEndpoints implements Endpoints {
    private static final int ROWS = 200;
    private static final DeliveryOptions PATIENCE = new DeliveryOptions().setSendTimeout(5_000);

    private final Vertx vertx;
    private final Alerts store;
    private final KnownRules rules;

    AlertEndpoints(Vertx vertx, Alerts store, KnownRules rules) {
        this.vertx = vertx;
        this.store = store;
        this.rules = rules;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("listAlerts", this::list)
                .on("acknowledgeAlert", this::acknowledge)
                .on("listAlertRules", ask -> Future.succeededFuture(Answer.ok(rules())))
                .on("setAlertRule", this::set)
                .on("resetAlertRule", this::reset);
    }

    private Future<Answer> list(Ask ask) {
        var search = new Alerts.Search(
                ask.query("state")
                        .map(word -> AlertText.constant(Alert.State.class, word))
                        .orElse(null),
                ask.query("figure")
                        .map(word -> AlertText.constant(Figure.class, word))
                        .orElse(null),
                ask.query("subject").orElse(null),
                time(ask, "from"),
                time(ask, "until"));
        return Stages.future(store.search(search, ask.query("limit", ROWS))).map(found -> {
            var rows = new JsonArray();
            found.forEach(alert -> rows.add(AlertText.row(alert)));
            return Answer.ok(new JsonObject().put("alerts", rows));
        });
    }

    private static @Nullable Instant time(Ask ask, String name) {
        return ask.query(name).map(text -> time(name, text)).orElse(null);
    }

    private static Instant time(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw refused(name, name + " is no time with its offset, such as 2026-11-30T08:00:00Z");
        }
    }

    private Future<Answer> acknowledge(Ask ask) {
        var order = new JsonObject()
                .put("id", ask.path("alertId"))
                .put("by", ask.signedIn().account().name());
        return vertx.eventBus()
                .<JsonObject>request(Lookout.ACKNOWLEDGE, order, PATIENCE)
                .recover(
                        e -> Future.failedFuture(
                                ApiProblem.conflict(
                                        "No gateway looks out for alerts at this moment; another takes over within half a minute. Try again then.")))
                .compose(reply -> reply.body().getBoolean("taken")
                        ? Future.succeededFuture(new Answer.Done())
                        : Future.failedFuture(ApiProblem.conflict(
                                "The alert is over, or somebody sees to it already. The board shows who.")));
    }

    private JsonObject rules() {
        var changed = rules.changed();
        var own = changed.stream().map(AlertRule::id).collect(Collectors.toSet());
        var list = new JsonArray();
        UsualRules.with(changed).forEach(rule -> list.add(AlertText.rule(rule, own.contains(rule.id()))));
        return new JsonObject().put("rules", list);
    }

    private Future<Answer> set(Ask ask) {
        var rule = told(ask.body());
        before(rule.id()).ifPresent(before -> {
            ask.tell().changed("warning", text(before.warning()), text(rule.warning()));
            ask.tell().changed("critical", text(before.critical()), text(rule.critical()));
            ask.tell().changed("on", before.on(), rule.on());
        });
        ask.tell().detail("rule", rule.id());
        return rules.keep(rule).map(v -> Answer.ok(AlertText.rule(rule, true)));
    }

    private Optional<AlertRule> before(String id) {
        return UsualRules.with(rules.changed()).stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst();
    }

    private static String text(@Nullable Double threshold) {
        return threshold == null ? "none" : threshold.toString();
    }

    private static AlertRule told(JsonObject order) {
        try {
            return AlertText.rule(order);
        } catch (IllegalArgumentException e) {
            var why = String.valueOf(e.getMessage());
            throw refused(why.substring(0, Math.max(0, why.indexOf(' '))), why);
        }
    }

    private static ApiProblem refused(String field, String why) {
        return new ApiProblem(
                422, "Not acceptable", why + ". Correct it and send it again.", List.of(new Violation(field, why)));
    }

    private Future<Answer> reset(Ask ask) {
        var id = ask.body().getString("id");
        ask.tell().detail("rule", id);
        return rules.forget(id)
                .compose(found -> found
                        ? Future.succeededFuture(new Answer.Done())
                        : Future.failedFuture(ApiProblem.notFound("The rule " + id
                                + " was not changed. GET /api/v1/alert-rules lists those that were.")));
    }
}
