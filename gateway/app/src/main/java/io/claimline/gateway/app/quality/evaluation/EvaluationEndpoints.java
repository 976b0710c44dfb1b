package io.claimline.gateway.app.quality.evaluation;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.quality.evaluation.Decision;
import io.claimline.dialer.quality.evaluation.Evaluation;
import io.claimline.dialer.quality.evaluation.Findings;
import io.claimline.dialer.quality.evaluation.Rights;
import io.claimline.dialer.quality.sampling.Candidate;
import io.claimline.dialer.quality.sampling.SamplingRule;
import io.claimline.gateway.app.quality.Refusals;
import io.claimline.gateway.app.quality.card.AnswerText;
import io.claimline.gateway.app.quality.card.CardText;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.quality.EvaluationSearch.Cursor;
import io.claimline.gateway.store.quality.EvaluationSearch.Drafts;
import io.claimline.gateway.store.quality.QualityTask;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Evaluations over the API, for those who score. */
public final class EvaluationEndpoints implements Endpoints {
    private static final int PAGE = 100;

    private final EvaluationDesk desk;
    private final Beginning beginning;

    /** Answers from the desk. */
    public EvaluationEndpoints(EvaluationDesk desk) {
        this.desk = desk;
        beginning = new Beginning(desk);
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("getQualitySettings", this::settings)
                .on("listQualityCalls", this::calls)
                .on("getQualityCall", this::call)
                .on("listEvaluations", this::list)
                .on("startEvaluation", ask -> beginning.begin(ask).map(text -> new Answer.Json(201, text)))
                .on(
                        "getEvaluation",
                        ask -> desk.find(ask)
                                .compose(one -> desk.names().compose(names -> desk.write(ask, names, one)))
                                .map(Answer::ok))
                .on("keepEvaluationDraft", ask -> {
                    var findings = findings(ask);
                    return desk.step(ask, (doing, draft) -> doing.keep(draft, findings))
                            .map(Answer::ok);
                })
                .on("dropEvaluation", this::drop)
                .on("releaseEvaluation", this::release)
                .on("correctEvaluation", ask -> {
                    var findings = findings(ask);
                    return desk.step(ask, (doing, one) -> doing.correct(one, findings, reason(ask)))
                            .map(Answer::ok);
                })
                .on("decideDispute", ask -> {
                    var items = decided(ask);
                    return desk.step(ask, (doing, one) -> doing.decide(one, items, reason(ask)))
                            .map(Answer::ok);
                });
    }

    private Future<Answer> settings(Ask ask) {
        var settings = desk.settings();
        return desk.names().map(names -> {
            var evaluators = new JsonArray();
            if (ask.signedIn().account().role() != Role.AGENT) {
                names.evaluators()
                        .forEach(one -> evaluators.add(
                                new JsonObject().put("id", one.id().value()).put("name", one.name())));
            }
            return Answer.ok(new JsonObject()
                    .put("disputeDays", settings.disputeDays())
                    .put("agentsHearTheirCalls", settings.agentsHear())
                    .put("evaluatorsAreNamed", settings.evaluatorsAreNamed())
                    .put("leaseMinutes", settings.lease().toMinutes())
                    .put("evaluators", evaluators));
        });
    }

    private Future<Answer> calls(Ask ask) {
        var agent = AgentId.of(ask.query("agent").orElseThrow())
                .orElseThrow(() -> Refusals.wrong("agent", "is no login name"));
        var date = date(ask.query("date").orElseThrow());
        return desk.candidates().of(date, date, Optional.of(agent)).compose(found -> {
            found.forEach(one -> ask.tell().about("call", one.id().value()));
            return texts(ask, found).map(rows -> Answer.ok(new JsonObject().put("calls", new JsonArray(rows))));
        });
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusals.wrong("date", "must be a shift date such as 2026-11-30");
        }
    }

    private Future<Answer> call(Ask ask) {
        return desk.candidates()
                .find(new CallId(ask.path("callId")))
                .compose(found -> texts(ask, List.of(found)))
                .map(rows -> Answer.ok(rows.getFirst()));
    }

    private Future<List<JsonObject>> texts(Ask ask, List<Candidate> calls) {
        var ids = calls.stream().map(Candidate::id).toList();
        var books = desk.books();
        return desk.names()
                .compose(names -> Stages.future(books.evaluations().of(ids))
                        .compose(evaluations -> Stages.future(books.tasks().of(ids))
                                .compose(tasks -> Stages.future(books.rules().all())
                                        .map(rules -> {
                                            var scored = evaluations.stream()
                                                    .collect(Collectors.toMap(Evaluation::id, Function.identity()));
                                            var drawn = tasks.stream()
                                                    .collect(Collectors.toMap(QualityTask::id, Function.identity()));
                                            var named = rules.stream()
                                                    .collect(Collectors.toMap(SamplingRule::id, SamplingRule::name));
                                            var text = new CallText(
                                                    names, named, ask.agent().value(), desk.now());
                                            return calls.stream()
                                                    .map(call -> text.write(
                                                            call,
                                                            Optional.ofNullable(drawn.get(call.id())),
                                                            Optional.ofNullable(scored.get(call.id()))))
                                                    .toList();
                                        }))));
    }

    private Future<Answer> list(Ask ask) {
        var account = ask.signedIn().account();
        Drafts drafts = account.role() == Role.ADMIN ? new Drafts.All() : new Drafts.Of(account.id());
        var most = ask.query("limit", PAGE);
        return desk.names()
                .compose(names -> Stages.future(desk.books()
                                .evaluations()
                                .search(EvaluationQuery.read(ask, names, drafts), desk.now(), most))
                        .map(found -> {
                            found.forEach(
                                    one -> ask.tell().about("call", one.id().value()));
                            return Answer.ok(page(found, most, desk.text(ask, names)));
                        }));
    }

    /** {@code EvaluationPage} of the wire contract. */
    static JsonObject page(List<Evaluation> found, int most, EvaluationText text) {
        var rows = new JsonArray();
        found.forEach(one -> rows.add(text.row(one)));
        var page = new JsonObject().put("evaluations", rows);
        if (found.size() == most) {
            var last = found.getLast();
            page.put(
                    "next",
                    EvaluationQuery.next(
                            new Cursor(last.call().date(), last.id().value())));
        }
        return page;
    }

    private Future<Answer> drop(Ask ask) {
        var seen = Objects.requireNonNull(ask.body().getLong("revision"));
        return desk.find(ask)
                .compose(draft -> desk.names().compose(names -> {
                    if (draft.revision() != seen) {
                        return Future.failedFuture(desk.changed(ask, draft));
                    }
                    var who = EvaluationDesk.asker(
                            ask.signedIn().account(),
                            draft.evaluator(),
                            draft.call().agent(),
                            names);
                    var whyNot = new Rights(draft, who, desk.now()).drop();
                    if (whyNot.isPresent()) {
                        return Future.failedFuture(ApiProblem.conflict(whyNot.get()));
                    }
                    return Stages.future(desk.books().evaluations().drop(draft))
                            .compose(dropped -> dropped
                                    ? Future.succeededFuture(new Answer.Done())
                                    : desk.find(ask).compose(now -> Future.failedFuture(desk.changed(ask, now))));
                }));
    }

    /** The task, if it was one, is done with it; should that fail, whoever lists tasks next sees to it. */
    private Future<Answer> release(Ask ask) {
        var call = new CallId(ask.path("callId"));
        return desk.candidates()
                .audible(call)
                .compose(audible -> desk.step(ask, (doing, draft) -> doing.release(draft, audible)))
                .compose(text -> Stages.future(desk.books().tasks().find(call))
                        .compose(task -> task.filter(one -> one.state() == QualityTask.State.OPEN)
                                .map(one -> Stages.future(desk.books().tasks().change(one.done())))
                                .orElseGet(() -> Future.succeededFuture(false)))
                        .otherwise(false)
                        .map(Answer.ok(text)));
    }

    private static Findings findings(Ask ask) {
        var body = ask.body();
        return new Findings(
                AnswerText.read(body.getJsonArray("answers")),
                body.getString("comment", "").strip());
    }

    /** Blanks are no reason. */
    static String reason(Ask ask) {
        var reason = ask.body().getString("reason").strip();
        if (reason.length() < 3) {
            throw Refusals.wrong("reason", "is too short; write why, in 3 letters at least");
        }
        return reason;
    }

    private static List<Decision.Decided> decided(Ask ask) {
        var decided = new ArrayList<Decision.Decided>();
        for (var one : CardText.objects(ask.body().getJsonArray("items"))) {
            var at = "items[" + decided.size() + "]";
            var mark = AnswerText.mark(one, at);
            if (one.getBoolean("upheld") && mark != null) {
                throw Refusals.wrong(at + ".points", "and upheld cannot be both; leave one of the two out");
            }
            if (!one.getBoolean("upheld") && mark == null) {
                throw Refusals.wrong(at + ".points", "is missing: say what the answer is instead, or uphold it");
            }
            decided.add(new Decision.Decided(
                    one.getString("item"), mark, one.getString("comment", "").strip()));
        }
        return decided;
    }
}
