package io.claimline.gateway.app.alerts;

import io.claimline.dialer.alert.Alert;
import io.claimline.dialer.alert.Figure;
import io.claimline.dialer.alert.Level;
import io.claimline.dialer.alert.Subject;
import io.claimline.gateway.app.alerts.NoticeRoad.Sent;
import io.claimline.gateway.app.alerts.Notices.Event;
import io.claimline.gateway.app.alerts.Notices.Notice;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.ApiProblem.Violation;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** Who is told of alerts, over the API. */
final class NoticeEndpoints implements Endpoints {
    private final KnownRules rules;
    private final Notices notices;
    private final NoticeRoad road;
    private final InstantSource clock;
    private final Supplier<String> keys;

    /** @param keys draws keys of webhooks */
    NoticeEndpoints(KnownRules rules, Notices notices, NoticeRoad road, InstantSource clock, Supplier<String> keys) {
        this.rules = rules;
        this.notices = notices;
        this.road = road;
        this.clock = clock;
        this.keys = keys;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("getAlertNotices", ask -> Future.succeededFuture(Answer.ok(SettingsText.view(rules.settings()))))
                .on("setAlertNotices", this::set)
                .on("testAlertNotices", this::test);
    }

    private Future<Answer> set(Ask ask) {
        var before = rules.settings();
        var now = told(ask.body());
        ask.tell().changed("emails", before.emails().size(), now.emails().size());
        ask.tell().changed("hooks", before.hooks().size(), now.hooks().size());
        ask.tell().changed("quiet", before.quiet().size(), now.quiet().size());
        return rules.keep(now).map(v -> Answer.ok(SettingsText.view(now, before)));
    }

    private io.claimline.gateway.store.alerts.NoticeSettings told(JsonObject order) {
        try {
            return SettingsText.read(order, rules.settings(), keys);
        } catch (IllegalArgumentException e) {
            var why = String.valueOf(e.getMessage());
            var field = why.substring(0, Math.max(0, why.indexOf(' ')));
            throw new ApiProblem(
                    422, "Not acceptable", why + ". Correct it and send it again.", List.of(new Violation(field, why)));
        }
    }

    private Future<Answer> test(Ask ask) {
        var now = clock.instant();
        var subject = new Subject(Subject.Kind.GATEWAY, "test", "test");
        var alert = new Alert(
                "test-" + keys.get().substring(0, 12),
                "test",
                Figure.PART_DOWN,
                subject,
                Level.WARNING,
                Alert.State.FIRING,
                0,
                1,
                now,
                now,
                null,
                null,
                null);
        var all = notices.toAll(Event.TEST, alert, now);
        return Future.all(all.stream().map(road::send).toList()).map(sent -> {
            var rows = new JsonArray();
            for (int i = 0; i < all.size(); i++) {
                rows.add(row(all.get(i), sent.resultAt(i)));
            }
            return Answer.ok(new JsonObject().put("sent", rows));
        });
    }

    private static JsonObject row(Notice notice, Sent sent) {
        var to = notice.hook().map(hook -> hook.url()).or(notice::email).orElseThrow();
        return new JsonObject().put("to", to).put("taken", sent.taken()).put("why", sent.why());
    }
}
