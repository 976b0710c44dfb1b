package io.claimline.gateway.app.report;

import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.security.Accounts;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.report.ReportSchedules;
import io.claimline.gateway.store.report.Schedule;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reports that are sent by e-mail: listed, added and removed. */
public final class ScheduleEndpoints implements Endpoints {
    private final ReportSchedules schedules;
    private final ReportDesk desk;
    private final Accounts accounts;
    private final InstantSource clock;
    private final boolean mail;

    /** @param mail whether a relay for e-mail is configured */
    public ScheduleEndpoints(
            ReportSchedules schedules, ReportDesk desk, Accounts accounts, InstantSource clock, boolean mail) {
        this.schedules = schedules;
        this.desk = desk;
        this.accounts = accounts;
        this.clock = clock;
        this.mail = mail;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("listReportSchedules", this::list)
                .on("addReportSchedule", this::add)
                .on("setReportRecipients", this::readdress)
                .on("removeReportSchedule", this::remove);
    }

    private Future<Answer> list(Ask ask) {
        return Stages.future(schedules.all())
                .compose(all -> accounts.all().map(people -> {
                    var entitled = people.stream()
                            .filter(one -> one.role() != Role.AGENT)
                            .toList();
                    var ids = entitled.stream().map(one -> one.id().value()).collect(Collectors.toSet());
                    var rows = new JsonArray();
                    all.forEach(one -> rows.add(ScheduleText.write(one).put("notEntitled", others(one, ids))));
                    var users = new JsonArray();
                    entitled.forEach(one -> users.add(
                            new JsonObject().put("id", one.id().value()).put("name", one.name())));
                    return Answer.ok(new JsonObject()
                            .put("schedules", rows)
                            .put("users", users)
                            .put("mail", mail));
                }));
    }

    private static JsonArray others(Schedule schedule, Set<String> entitled) {
        return new JsonArray(users(schedule).stream()
                .filter(user -> !entitled.contains(user))
                .toList());
    }

    private Future<Answer> add(Ask ask) {
        if (!mail) {
            throw new ApiProblem(
                    409,
                    "No e-mail",
                    "No relay for e-mail is configured, so nothing could be sent. Set claimline.gateway.messages.email, then start the gateway again.");
        }
        var body = ask.body();
        var next = ScheduleTimes.next(
                body.getString("every").equals("week"),
                body.getInteger("day", 1),
                LocalTime.parse(body.getString("time")),
                desk.calendar(),
                clock.instant());
        var schedule = ScheduleText.read(
                UUID.randomUUID().toString(), body, ask.agent().value(), next);
        ask.tell()
                .detail("schedule", schedule.id())
                .detail("by", schedule.by())
                .detail("recipients", String.join(" ", users(schedule)));
        return known(users(schedule))
                .compose(checked -> Stages.future(schedules.add(schedule)))
                .map(added -> new Answer.Json(201, ScheduleText.write(schedule).put("notEntitled", new JsonArray())));
    }

    private static List<String> users(Schedule schedule) {
        return schedule.recipients().stream().map(Schedule.Recipient::user).toList();
    }

    /** Whom reports are sent to may also see them here. */
    private Future<Void> known(List<String> named) {
        return accounts.all().compose(people -> {
            var seen = new HashSet<String>();
            for (var user : named) {
                if (!seen.add(user)) {
                    throw ReportEndpoints.wrong("recipients", user + " is named twice; name everybody once");
                }
                if (people.stream().noneMatch(one -> one.id().value().equals(user) && one.role() != Role.AGENT)) {
                    throw ReportEndpoints.wrong(
                            "recipients", user + " is no supervisor or administrator of this installation");
                }
            }
            return Future.succeededFuture();
        });
    }

    private Future<Answer> readdress(Ask ask) {
        var others = ScheduleText.recipients(ask.body().getJsonArray("recipients"));
        var names = others.stream().map(Schedule.Recipient::user).toList();
        ask.tell().detail("schedule", ask.path("scheduleId")).detail("recipients", String.join(" ", names));
        return known(names)
                .compose(checked -> Stages.future(schedules.find(ask.path("scheduleId"))))
                .compose(found -> readdress(found.orElseThrow(ScheduleEndpoints::gone), ask, others));
    }

    /** Compared in the write itself: of two who change it at once the second is told. */
    private Future<Answer> readdress(Schedule now, Ask ask, List<Schedule.Recipient> others) {
        if (now.revision() != ask.body().getLong("revision")) {
            throw changed(now);
        }
        return Stages.future(schedules.readdress(now, others)).map(done -> {
            if (!done) {
                throw changed(now);
            }
            return Answer.ok(ScheduleText.write(now.to(others)).put("notEntitled", new JsonArray()));
        });
    }

    private static ApiProblem gone() {
        return new ApiProblem(404, "Not found", "This e-mail is sent no more. Look at the list again.");
    }

    private static ApiProblem changed(Schedule now) {
        return ApiProblem.conflict("Somebody has changed meanwhile who gets \"" + now.name()
                + "\". Nothing of yours was set; look at the list again and change what still holds.");
    }

    private Future<Answer> remove(Ask ask) {
        ask.tell().detail("schedule", ask.path("scheduleId"));
        return Answer.after(Stages.future(schedules.remove(ask.path("scheduleId"))));
    }
}
