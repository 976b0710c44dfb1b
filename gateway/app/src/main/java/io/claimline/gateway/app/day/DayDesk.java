package io.claimline.gateway.app.day;

import io.claimline.dialer.agent.WorkShift;
import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.gateway.app.duty.DayNews;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.security.Role;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An agent's day as {@code DayView} of the wire contract shows it, reckoned anew each time from what is stored. */
public final class DayDesk {
    private final DayRecords records;
    private final ShiftBook shifts;
    private final ClaimValues values;
    private final FollowUps followUps;
    private final CallBacks callBacks;
    private final MessageDesk messages;
    private final Function<AgentId, Future<JsonObject>> quality;
    private final InstantSource clock;

    /** @param quality tells what waits of released evaluations */
    public DayDesk(
            DayRecords records, DayNews news, Function<AgentId, Future<JsonObject>> quality, InstantSource clock) {
        this.quality = quality;
        this.records = records;
        this.clock = clock;
        shifts = new ShiftBook(records, news, clock);
        values = new ClaimValues(records.claims(), records.promises());
        followUps = new FollowUps(records, values);
        callBacks = new CallBacks(records);
        messages = new MessageDesk(records, clock);
    }

    /** Begins to write shifts down. */
    public void listen(Vertx vertx) {
        shifts.listen(vertx);
    }

    /** The day of the agent. Fails when the store cannot be reached. */
    public Future<JsonObject> of(AgentId agent) {
        var now = clock.instant();
        return shifts.of(agent).compose(shift -> {
            var view = new JsonObject().put("serverTime", now.toString());
            shift.ifPresent(known -> view.put("shift", shift(known)));
            return numbers(agent, shift, now)
                    .compose(numbers -> callBacks
                            .of(agent)
                            .compose(promised -> messages.of(agent)
                                    .compose(told -> colleagues()
                                            .compose(others -> quality.apply(agent)
                                                    .map(news -> view.put("numbers", numbers)
                                                            .put("callBacks", promised)
                                                            .put("messages", told)
                                                            .put("colleagues", others)
                                                            .put("quality", news))))));
        });
    }

    private Future<JsonObject> numbers(AgentId agent, Optional<WorkShift> shift, Instant now) {
        var since = shift.map(WorkShift::beganAt).orElse(now);
        var attempts = Stages.future(records.calls().handled(agent, since));
        var outcomes = Stages.future(records.calls().savedBy(agent, since));
        var due = followUps.due(agent, now, now);
        return attempts.compose(calls -> outcomes.compose(saved -> values.cents(DayNumbers.resolved(saved))
                .compose(cents -> missed(agent, since)
                        .compose(missed -> due.map(own -> written(calls, saved)
                                .put("resolved", DayNumbers.resolved(saved).size())
                                .put("resolvedCents", cents)
                                .put("missedCalls", missed)
                                .put("followUpsDue", own.size()))))));
    }

    private static JsonObject written(List<Attempt> calls, List<Outcome> saved) {
        return DayNumbers.of(calls, saved).json();
    }

    private Future<Integer> missed(AgentId agent, Instant since) {
        return Stages.future(records.audit().by(agent, since)).map(entries -> (int) entries.stream()
                .filter(entry -> entry.action() == AuditAction.CALL_MISSED)
                .count());
    }

    private Future<JsonArray> colleagues() {
        return records.accounts().all().map(all -> {
            var list = new JsonArray();
            all.stream()
                    .filter(account -> account.role() == Role.AGENT)
                    .forEach(account -> list.add(
                            new JsonObject().put("id", account.id().value()).put("name", account.name())));
            return list;
        });
    }

    private static JsonObject shift(WorkShift shift) {
        return new JsonObject()
                .put("date", shift.date().toString())
                .put("zone", shift.zone().getId())
                .put("beganAt", shift.beganAt().toString());
    }

    /** What awaits the agent in the next shift: {@code PlanView}. */
    public Future<JsonObject> plan(AgentId agent) {
        return shifts.of(agent)
                .compose(shift -> new NextShift(records, values, followUps, callBacks)
                        .of(agent, shift.orElse(null), clock.instant()));
    }
}
