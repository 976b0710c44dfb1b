package io.claimline.gateway.app.act;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.campaign.CampaignInput;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LeadId;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.supervise.EventLineText;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.calls.CallLog;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Ends calls, and tells what happened on them. */
public final class CallActs implements Endpoints {
    private final Floor floor;
    private final Whereabouts whereabouts;
    private final CallLog calls;

    public CallActs(Floor floor, CallLog calls) {
        this.floor = floor;
        whereabouts = new Whereabouts(floor);
        this.calls = calls;
    }

    @Override
    public void register(Operations operations) {
        operations.on("endCall", this::end).on("getCallLine", this::line).on("listCallsOfWorkItem", this::ofLead);
    }

    private Future<Answer> end(Ask ask) {
        var call = new CallId(ask.path("callId"));
        ask.tell().because(Acting.reason(ask));
        return whereabouts
                .of(call)
                .compose(found -> found.map(
                                campaign -> floor.supervise(new CampaignInput.EndCall(call, Acting.by(ask)), campaign))
                        .orElseGet(() -> over(call)))
                .map(Acting::said);
    }

    /** It is on no board: what is so instead is in the store. */
    private Future<JsonObject> over(CallId call) {
        return attempt(call).compose(attempt -> {
            var truth = switch (attempt.ending()) {
                case Ending.Closed closed -> "That call is over: " + closed.reason() + ". Nothing was done.";
                case Ending.Open open -> "That call is being taken up by another gateway; try again in a few seconds.";
            };
            return Future.failedFuture(new Floor.Refusal(truth));
        });
    }

    private Future<Attempt> attempt(CallId call) {
        return Stages.future(calls.attempt(call))
                .compose(found -> found.map(Future::succeededFuture)
                        .orElseGet(() -> Future.failedFuture(ApiProblem.notFound(
                                "There is no call " + call + ". The board lists those that live."))));
    }

    private Future<Answer> line(Ask ask) {
        var call = new CallId(ask.path("callId"));
        return attempt(call).compose(attempt -> {
            ask.tell().about("lead", attempt.lead().value());
            return Future.all(
                            live(attempt),
                            Stages.future(calls.decisions(attempt.lead())),
                            Stages.future(calls.of(call)))
                    .map(read ->
                            Answer.ok(CallStory.of(attempt, read.resultAt(0), read.resultAt(1), read.resultAt(2))));
        });
    }

    /** Of a call that goes on its conductor knows more than was written down. */
    private Future<Optional<JsonObject>> live(Attempt attempt) {
        if (!attempt.open()) {
            return Future.succeededFuture(Optional.empty());
        }
        return floor.question(attempt.campaign(), EventLineText.question(attempt.id()))
                .map(line -> Optional.of(line).filter(told -> told.containsKey("events")))
                .otherwise(Optional.empty());
    }

    private Future<Answer> ofLead(Ask ask) {
        var lead = new LeadId(ask.body().getString("leadId"));
        return Stages.future(calls.attempts(lead)).map(found -> {
            var rows = new JsonArray();
            found.reversed().forEach(attempt -> rows.add(CallStory.row(attempt)));
            return Answer.ok(new JsonObject().put("calls", rows));
        });
    }
}
