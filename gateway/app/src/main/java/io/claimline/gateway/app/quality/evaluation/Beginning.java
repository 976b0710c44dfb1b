package io.claimline.gateway.app.quality.evaluation;

import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.quality.evaluation.Evaluation;
import io.claimline.dialer.quality.evaluation.Evaluation.CardVersion;
import io.claimline.dialer.quality.evaluation.EvaluationState;
import io.claimline.dialer.quality.evaluation.Stepped;
import io.claimline.dialer.quality.sampling.Candidate;
import io.claimline.gateway.app.quality.Names;
import io.claimline.gateway.app.quality.Refusals;
import io.claimline.gateway.app.quality.Words;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.store.quality.QualityTask;
import io.claimline.gateway.store.quality.StoredScorecard;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Begins evaluations: finds the call, the task that it may be, and the scorecard. */
public final class Beginning {
    private final EvaluationDesk desk;

    /** Begins them at that desk. */
    public Beginning(EvaluationDesk desk) {
        this.desk = desk;
    }

    /** The draft, new or mine. */
    Future<JsonObject> begin(Ask ask) {
        var call = new CallId(ask.body().getString("callId"));
        return Stages.future(desk.books().evaluations().find(call)).compose(there -> {
            var mine = there.filter(one -> one.state() == EvaluationState.DRAFT)
                    .filter(one -> one.evaluator().equals(ask.agent()));
            // It was begun before; to open it again is to read it.
            mine.ifPresent(_ -> ask.tell().was(AuditAction.EVALUATION_READ));
            return desk.names()
                    .compose(names -> mine.map(Future::succeededFuture)
                            .orElseGet(() -> begun(ask, call, there.orElse(null), names))
                            .compose(evaluation -> desk.write(ask, names, evaluation)));
        });
    }

    private Future<Evaluation> begun(Ask ask, CallId call, @Nullable Evaluation there, Names names) {
        return desk.candidates()
                .find(call)
                .compose(found -> Stages.future(desk.books().tasks().find(call)).compose(task -> {
                    var open = task.filter(one -> one.state() == QualityTask.State.OPEN);
                    var card = card(ask.body().getString("scorecardId"), open, found, names);
                    var version = new CardVersion(card.id(), card.latest());
                    var who = EvaluationDesk.asker(
                            ask.signedIn().account(), ask.agent(), found.call().agent(), names);
                    var step = desk.doing(card.inUse().orElseThrow(), who)
                            .begin(
                                    call,
                                    found.call(),
                                    version,
                                    open.map(QualityTask::rule).orElse(null),
                                    there);
                    ask.tell().detail("scorecard", card.id() + " " + card.latest());
                    return there == null
                            ? first(ask, step, call)
                            : desk.made(step, ask, there).compose(next -> kept(ask, next));
                }));
    }

    private Future<Evaluation> first(Ask ask, Stepped step, CallId call) {
        return switch (step) {
            case Stepped.Made(var draft) ->
                Stages.future(desk.books().evaluations().add(draft))
                        .compose(added -> added ? Future.succeededFuture(draft) : faster(ask, call));
            case Stepped.Refused(var why) -> Future.failedFuture(ApiProblem.conflict(why));
            case Stepped.Wrong(var faults) -> Future.failedFuture(Refusals.wrong(faults));
        };
    }

    private Future<Evaluation> kept(Ask ask, Evaluation next) {
        return Stages.future(desk.books().evaluations().change(next))
                .compose(kept -> kept ? Future.succeededFuture(next) : faster(ask, next.id()));
    }

    private Future<Evaluation> faster(Ask ask, CallId call) {
        return Stages.future(desk.books().evaluations().find(call))
                .compose(now -> now.<Future<Evaluation>>map(one -> Future.failedFuture(desk.changed(ask, one)))
                        .orElseGet(() -> Future.failedFuture(
                                ApiProblem.conflict("Somebody gave this call up in this moment. Try again."))));
    }

    /** That which is told, that of the task, or the only one for such calls. */
    public static StoredScorecard card(@Nullable String told, Optional<QualityTask> task, Candidate call, Names names) {
        var fitting = fitting(call, names);
        if (told != null) {
            return fitting.stream()
                    .filter(card -> card.id().equals(told))
                    .findFirst()
                    .orElseThrow(() -> Refusals.wrong(
                            "scorecardId",
                            "'" + told + "' is no published scorecard for "
                                    + Words.of(call.call().kind()) + " calls" + among(fitting)));
        }
        var ofTask = task.flatMap(one -> fitting.stream()
                .filter(card -> card.id().equals(one.scorecard()))
                .findFirst());
        if (ofTask.isPresent()) {
            return ofTask.get();
        }
        if (fitting.size() != 1) {
            throw Refusals.wrong(
                    "scorecardId",
                    fitting.isEmpty()
                            ? "cannot be chosen: no published scorecard is for "
                                    + Words.of(call.call().kind()) + " calls; publish one first"
                            : "is needed, for several are for such calls" + among(fitting));
        }
        return fitting.getFirst();
    }

    private static String among(List<StoredScorecard> fitting) {
        return fitting.isEmpty()
                ? ""
                : "; choose among "
                        + String.join(
                                ", ", fitting.stream().map(StoredScorecard::id).toList());
    }

    /** Scorecards in use for such a call, by id. */
    public static List<StoredScorecard> fitting(Candidate call, Names names) {
        return names.cards().values().stream()
                .filter(card -> card.inUse()
                        .filter(one -> one.isFor(call.call().kind()))
                        .isPresent())
                .sorted(Comparator.comparing(StoredScorecard::id))
                .toList();
    }
}
