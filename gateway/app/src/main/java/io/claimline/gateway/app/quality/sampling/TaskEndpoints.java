package io.claimline.gateway.app.quality.sampling;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.quality.evaluation.Evaluation;
import io.claimline.dialer.quality.sampling.SamplingRule;
import io.claimline.gateway.app.quality.Names;
import io.claimline.gateway.app.quality.Refusals;
import io.claimline.gateway.app.quality.Words;
import io.claimline.gateway.app.quality.sampling.TaskText.State;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.quality.QualityBooks;
import io.claimline.gateway.store.quality.QualityTask;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The queue of drawn calls over the API. */
public final class TaskEndpoints implements Endpoints {
    private static final int ROWS = 200;
    private static final int SHORTEST_REASON = 3;

    private final QualityBooks books;
    private final Names.Sources names;
    private final InstantSource clock;

    /** Reads and writes there. */
    public TaskEndpoints(QualityBooks books, Names.Sources names, InstantSource clock) {
        this.books = books;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("listQualityTasks", this::list)
                .on("assignQualityTask", this::assign)
                .on("dropQualityTask", this::drop);
    }

    private Future<Answer> list(Ask ask) {
        var wanted = ask.query("state")
                .map(word -> EnumSet.of(Words.constant(State.class, word)))
                .orElse(EnumSet.of(State.OPEN, State.BEGUN));
        var mine = ask.query("whose").orElse("mine").equals("mine");
        var evaluator = mine ? Optional.of(ask.agent()) : Optional.<AgentId>empty();
        var most = ask.query("limit", ROWS);
        return texts(ask)
                .compose(text -> Stages.future(books.tasks().list(stored(wanted), evaluator, most))
                        .compose(tasks -> evaluations(tasks).compose(scored -> {
                            var rows = new JsonArray();
                            tasks.forEach(task -> {
                                var evaluation = Optional.ofNullable(scored.get(task.id()));
                                if (wanted.contains(text.state(task, evaluation))) {
                                    rows.add(text.write(task, evaluation));
                                    ask.tell().about("call", task.id().value());
                                }
                                close(task, text.state(task, evaluation));
                            });
                            return Stages.future(books.tasks().counts(ask.agent(), clock.instant()))
                                    .map(counts -> Answer.ok(new JsonObject()
                                            .put("tasks", rows)
                                            .put("open", counts.open())
                                            .put("overdue", counts.overdue())
                                            .put("mine", counts.mine())));
                        })));
    }

    private static Set<QualityTask.State> stored(Set<State> wanted) {
        return wanted.stream()
                .map(state -> switch (state) {
                    case OPEN, BEGUN -> QualityTask.State.OPEN;
                    case DONE -> QualityTask.State.DONE;
                    case DROPPED -> QualityTask.State.DROPPED;
                })
                .collect(Collectors.toSet());
    }

    /** A gateway may have stopped between the release of an evaluation and the end of its task. */
    private void close(QualityTask task, State state) {
        if (task.state() == QualityTask.State.OPEN && state == State.DONE) {
            var _ = books.tasks().change(task.done());
        }
    }

    private Future<TaskText> texts(Ask ask) {
        return names.read()
                .compose(known -> Stages.future(books.rules().all()).map(rules -> {
                    var named = rules.stream().collect(Collectors.toMap(SamplingRule::id, SamplingRule::name));
                    return new TaskText(known, named, ask.agent().value(), clock.instant());
                }));
    }

    private Future<Map<CallId, Evaluation>> evaluations(List<QualityTask> tasks) {
        return Stages.future(books.evaluations()
                        .of(tasks.stream().map(QualityTask::id).toList()))
                .map(found -> found.stream().collect(Collectors.toMap(Evaluation::id, Function.identity())));
    }

    private Future<Answer> assign(Ask ask) {
        var told = ask.body().getString("evaluator");
        return change(ask, (text, task) -> {
            var evaluator = AgentId.of(told)
                    .filter(text.names()::evaluates)
                    .orElseThrow(() -> Refusals.wrong("evaluator", "'" + told + "' is no supervisor or administrator"));
            if (evaluator.equals(task.call().agent())) {
                throw Refusals.wrong("evaluator", "had this call; somebody else scores it");
            }
            ask.tell().changed("evaluator", task.evaluator().value(), evaluator.value());
            return task.givenTo(evaluator);
        });
    }

    private Future<Answer> drop(Ask ask) {
        var reason = ask.body().getString("reason").strip();
        if (reason.length() < SHORTEST_REASON) {
            throw Refusals.wrong("reason", "is too short; write why, in " + SHORTEST_REASON + " letters at least");
        }
        ask.tell().detail("dropped", true);
        return change(ask, (_, task) -> task.dropped(ask.agent(), reason));
    }

    private Future<Answer> change(Ask ask, BiFunction<TaskText, QualityTask, QualityTask> how) {
        long seen = Objects.requireNonNull(ask.body().getLong("revision"));
        return texts(ask)
                .compose(text -> find(ask)
                        .compose(task -> evaluations(List.of(task)).compose(scored -> {
                            var evaluation = Optional.ofNullable(scored.get(task.id()));
                            var state = text.state(task, evaluation);
                            if (task.revision() != seen || state != State.OPEN) {
                                return Future.failedFuture(changed(text, task, evaluation));
                            }
                            var next = how.apply(text, task);
                            return Stages.future(books.tasks().change(next))
                                    .compose(kept -> kept
                                            ? Future.succeededFuture(Answer.ok(text.write(next, evaluation)))
                                            : find(ask)
                                                    .compose(now ->
                                                            Future.failedFuture(changed(text, now, evaluation))));
                        })));
    }

    private Future<QualityTask> find(Ask ask) {
        return Stages.future(books.tasks().find(new CallId(ask.path("callId"))))
                .compose(found -> found.map(Future::succeededFuture)
                        .orElseGet(() -> Future.failedFuture(
                                ApiProblem.notFound("The call was not drawn; there is no such task."))));
    }

    private static ApiProblem changed(TaskText text, QualityTask task, Optional<Evaluation> evaluation) {
        var by = evaluation.map(Evaluation::evaluator).orElse(task.evaluator());
        return ApiProblem.changed(
                text.whyNotChanged(task, evaluation),
                Refusals.current(
                        task.revision(),
                        Words.of(text.state(task, evaluation)),
                        Optional.of(by.value()),
                        task.drawnAt()));
    }
}
