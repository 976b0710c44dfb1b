package io.claimline.gateway.app.quality.evaluation;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.quality.evaluation.Dispute;
import io.claimline.gateway.app.quality.Refusals;
import io.claimline.gateway.app.quality.card.CardText;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.quality.EvaluationSearch;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;

/** An agent's own evaluations over the API. Those of others are not there. */
public final class MyEvaluationEndpoints implements Endpoints {
    private static final int PAGE = 50;
    private static final int SHORTEST_REASON = 3;

    private final EvaluationDesk desk;
    private final Hearing hearing;

    /** Where recordings are heard. */
    public interface Hearing {
        /** {@code Listening} of the wire contract; the sound is at that address. Fails with 404 or 410 when there is none. */
        Future<JsonObject> open(AgentId who, CallId call, String sound);

        /** Answers with the sound, to who holds the ticket. */
        void sound(RoutingContext ctx);
    }

    /** Answers from the desk. */
    public MyEvaluationEndpoints(EvaluationDesk desk, Hearing hearing) {
        this.desk = desk;
        this.hearing = hearing;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("listMyEvaluations", this::list)
                .on(
                        "getMyEvaluation",
                        ask -> desk.find(ask)
                                .compose(one -> desk.names().compose(names -> desk.write(ask, names, one)))
                                .map(Answer::ok))
                .on(
                        "acknowledgeEvaluation",
                        ask -> desk.step(ask, (doing, one) -> doing.acknowledge(one, reply(ask)))
                                .map(Answer::ok))
                .on("disputeEvaluation", this::dispute)
                .on("listenToMyEvaluation", this::listen)
                .stream("getMySound", hearing::sound);
    }

    private static String reply(Ask ask) {
        return ask.body().getString("reply", "").strip();
    }

    private Future<Answer> list(Ask ask) {
        var most = ask.query("limit", PAGE);
        var search =
                EvaluationSearch.RELEASED.of(ask.agent(), ask.query("after").map(EvaluationQuery::cursor));
        return desk.names()
                .compose(names -> Stages.future(desk.books().evaluations().search(search, desk.now(), most))
                        .map(found -> Answer.ok(EvaluationEndpoints.page(found, most, desk.text(ask, names)))));
    }

    private Future<Answer> dispute(Ask ask) {
        var items = disputed(ask);
        ask.tell().detail("items", items.size());
        return desk.step(ask, (doing, one) -> doing.dispute(one, items, reply(ask)))
                .map(Answer::ok);
    }

    private static List<Dispute.Disputed> disputed(Ask ask) {
        var items = new ArrayList<Dispute.Disputed>();
        for (var one : CardText.objects(ask.body().getJsonArray("items"))) {
            var reason = one.getString("reason").strip();
            if (reason.length() < SHORTEST_REASON) {
                throw Refusals.wrong(
                        "items[" + items.size() + "].reason",
                        "is too short; write why, in " + SHORTEST_REASON + " letters at least");
            }
            items.add(new Dispute.Disputed(one.getString("item"), reason));
        }
        return items;
    }

    private Future<Answer> listen(Ask ask) {
        return desk.find(ask).compose(evaluation -> {
            if (!desk.settings().agentsHear()) {
                return Future.failedFuture(ApiProblem.conflict(
                        "Agents do not hear recordings here. Ask a supervisor to go through it with you."));
            }
            ask.tell().because("own call that was scored");
            var sound = "/api/v1/quality/mine/" + evaluation.id() + "/sound";
            return hearing.open(ask.agent(), evaluation.id(), sound).map(Answer::ok);
        });
    }
}
