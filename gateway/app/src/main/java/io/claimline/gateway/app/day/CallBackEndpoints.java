package io.claimline.gateway.app.day;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.worklist.CallBack;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.duty.CallBackCheck;
import io.claimline.gateway.app.duty.DayNews;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Call-backs: every one for supervisors, and moving one to another time or agent. An agent moves what is the agent's own. */
public final class CallBackEndpoints implements Endpoints {
    private static final Duration HORIZON = Duration.ofDays(366);

    private final DayRecords records;
    private final Floor floor;
    private final CallBackCheck check;
    private final DayNews news;
    private final InstantSource clock;

    public CallBackEndpoints(DayRecords records, Floor floor, CallBackCheck check, DayNews news, InstantSource clock) {
        this.records = records;
        this.floor = floor;
        this.check = check;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public void register(Operations operations) {
        operations.on("listCallBacks", this::list).on("moveCallBack", this::move);
    }

    private Future<Answer> list(Ask ask) {
        return new CallBacks(records).all().map(rows -> {
            rows.forEach(row -> ask.tell().about("lead", ((JsonObject) row).getString("leadId")));
            return Answer.ok(new JsonObject()
                    .put("serverTime", clock.instant().toString())
                    .put("callBacks", rows));
        });
    }

    private Future<Answer> move(Ask ask) {
        var body = ask.body();
        var id = new LeadId(body.getString("leadId"));
        return Stages.future(records.promises().of(List.of(id))).compose(found -> {
            var lead = found.stream().map(one -> one.lead()).findFirst();
            var promised = lead.flatMap(Lead::callBack);
            if (promised.isEmpty()) {
                return Future.failedFuture(
                        ApiProblem.notFound("There is no such call-back any more: it was tried, or taken back."));
            }
            mustBeAllowed(ask, promised.get());
            var to = new CallBack(when(body, promised.get()), owner(body, promised.get()));
            return whyNot(body, lead.get(), to).compose(done -> moved(ask, lead.get(), to));
        });
    }

    private static void mustBeAllowed(Ask ask, CallBack promised) {
        if (ask.signedIn().account().role() == Role.AGENT
                && promised.owner().filter(ask.agent()::equals).isEmpty()) {
            throw new ApiProblem(403, "Not yours to do", "This call-back is not yours. Ask a supervisor to move it.");
        }
    }

    private static java.time.Instant when(JsonObject body, CallBack promised) {
        return Optional.ofNullable(body.getString("at"))
                .map(text -> time(text).toInstant())
                .orElse(promised.at());
    }

    private static ZonedDateTime time(String text) {
        try {
            return ZonedDateTime.parse(text);
        } catch (DateTimeException e) {
            throw wrong("at", "at must be a time with its offset, such as 2026-11-22T15:00:00-05:00");
        }
    }

    private static @org.jspecify.annotations.Nullable AgentId owner(JsonObject body, CallBack promised) {
        if (!body.containsKey("by")) {
            return promised.by();
        }
        return body.getString("by").isEmpty()
                ? null
                : AgentId.of(body.getString("by")).orElseThrow(() -> nobody(body.getString("by")));
    }

    private Future<Void> whyNot(JsonObject body, Lead lead, CallBack to) {
        var now = clock.instant();
        if (body.containsKey("at")) {
            if (!to.at().isAfter(now) || to.at().isAfter(now.plus(HORIZON))) {
                return Future.failedFuture(
                        wrong("at", "at must lie ahead, and at most a year; it is " + body.getString("at")));
            }
            return check.whyNot(lead, time(body.getString("at")))
                    .compose(why -> why.isPresent() ? Future.failedFuture(wrong("at", why.get())) : mustBeThere(to));
        }
        return mustBeThere(to);
    }

    private Future<Void> mustBeThere(CallBack to) {
        return to.owner()
                .map(owner -> records.accounts()
                        .find(owner.value())
                        .compose(found -> found.filter(account -> account.role() == Role.AGENT)
                                .map(account -> Future.<Void>succeededFuture())
                                .orElseGet(() -> Future.failedFuture(nobody(owner.value())))))
                .orElseGet(Future::succeededFuture);
    }

    private static ApiProblem nobody(String name) {
        return wrong("by", "There is no agent " + name + "; choose one of the list");
    }

    private static ApiProblem wrong(String field, String why) {
        return new ApiProblem(
                422, "Not acceptable", why + ". Nothing was changed.", List.of(new ApiProblem.Violation(field, why)));
    }

    /** What the store does not hand out lies ready with the campaign's conductor, or is being worked. */
    private Future<Answer> moved(Ask ask, Lead lead, CallBack to) {
        return Stages.future(records.promises().move(lead.id(), to))
                .compose(done ->
                        done ? Future.succeededFuture(true) : floor.moveCallBack(lead.campaign(), lead.id(), to))
                .compose(done -> done
                        ? Answer.after(Future.succeededFuture().onSuccess(v -> written(ask, lead, to)))
                        : Future.failedFuture(ApiProblem.conflict(
                                "It is on somebody's desk or on the line just now. Look again when that is over.")));
    }

    private void written(Ask ask, Lead lead, CallBack to) {
        var before = lead.callBack();
        ask.tell()
                .changed(
                        "at",
                        before.map(back -> back.at().toString()).orElse(""),
                        to.at().toString())
                .changed(
                        "by",
                        before.flatMap(CallBack::owner).map(AgentId::value).orElse("anyone"),
                        to.owner().map(AgentId::value).orElse("anyone"));
        before.flatMap(CallBack::owner).ifPresent(news::changed);
        to.owner().ifPresent(news::changed);
        news.boardChanged();
    }
}
