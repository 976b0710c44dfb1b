package io.claimline.gateway.app.tasks;

import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.id.MessageId;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.dialer.message.Purpose;
import io.claimline.gateway.app.outbox.Postbox;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.tasks.Task;
import io.claimline.gateway.store.tasks.Task.Status;
import io.claimline.gateway.store.tasks.Tasks;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Questions of patients over the API. An answer goes to where the question came from, through the outbox and its rules. */
public final class TaskEndpoints implements Endpoints {
    private final Tasks tasks;
    private final Postbox postbox;
    private final Questions questions;
    private final InstantSource clock;

    public TaskEndpoints(Tasks tasks, Postbox postbox, Questions questions, InstantSource clock) {
        this.tasks = tasks;
        this.postbox = postbox;
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("listTasks", this::list)
                .on("playTask", this::play)
                .on("answerTask", this::answer)
                .on("closeTask", this::close);
    }

    private Future<Answer> list(Ask ask) {
        var status = ask.query("status")
                .map(word -> Status.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Status.OPEN);
        return Stages.future(tasks.of(status, ask.query("limit", 100))).map(found -> {
            var rows = new JsonArray();
            found.forEach(one -> {
                rows.add(row(one));
                ask.tell().about("task", one.id());
            });
            return Answer.ok(new JsonObject().put("tasks", rows));
        });
    }

    private Future<Answer> play(Ask ask) {
        var id = ask.path("taskId");
        return Stages.future(tasks.find(id))
                .compose(found -> found.flatMap(Task::playable)
                        .map(questions::sound)
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())))
                .compose(sound -> sound.isEmpty()
                        ? Future.failedFuture(
                                ApiProblem.notFound(
                                        "There is no recording of that task: it was asked in"
                                                + " writing, was removed after its time, or was made at another gateway a few seconds ago."))
                        : Future.succeededFuture(new Answer.Content("audio/wav", "", sound.get())));
    }

    private Future<Answer> answer(Ask ask) {
        var text = ask.body().getString("text").strip();
        return ended(ask, Status.ANSWERED, text)
                .compose(task ->
                        send(task, text).map(sent -> Answer.ok(row(task).put("sent", sent))));
    }

    private Future<Answer> close(Ask ask) {
        return ended(ask, Status.CLOSED, ask.body().getString("reason", "").strip())
                .map(task -> Answer.ok(row(task)));
    }

    private Future<Task> ended(Ask ask, Status as, String words) {
        return Stages.future(tasks.end(ask.path("taskId"), as, words, ask.agent(), clock.instant()))
                .compose(done -> done.isEmpty()
                        ? Future.failedFuture(ApiProblem.conflict(
                                "There is no open task of that id; it was answered or closed before."))
                        : Future.succeededFuture(done.get()));
    }

    /** Whoever asked in writing asked for an answer there. */
    private Future<Boolean> send(Task task, String text) {
        var to = task.replyTo();
        if (to == null || task.person() == null) {
            return Future.succeededFuture(false);
        }
        var channel = to.startsWith("+") ? MessageChannel.TEXT : MessageChannel.EMAIL;
        var addressee =
                new Postbox.Addressee(task.person(), task.client(), channel, to, task.language(), task.claims());
        return postbox.putAsked(
                new MessageId("answer:" + task.id()),
                addressee,
                Purpose.ANSWER,
                List.of(),
                text,
                new Postbox.Asked(Source.PORTAL, "task " + task.id()));
    }

    /** {@code TaskRow} of the wire contract. */
    private static JsonObject row(Task task) {
        var row = new JsonObject()
                .put("taskId", task.id())
                .put("kind", task.kind().name().toLowerCase(Locale.ROOT))
                .put("source", task.source().name().toLowerCase(Locale.ROOT))
                .put("status", task.status().name().toLowerCase(Locale.ROOT))
                .put("text", task.text())
                .put("language", task.language())
                .put("claimIds", new JsonArray(task.claims()))
                .put("askedAt", task.askedAt().toString())
                .put("dueAt", task.dueAt().toString())
                .put("answer", task.answer())
                .put("canReply", task.replyTo() != null && task.person() != null);
        Optional.ofNullable(task.person()).ifPresent(person -> row.put("person", person));
        task.playable().ifPresent(recording -> row.put("recordingId", recording.value()));
        Optional.ofNullable(task.by()).ifPresent(by -> row.put("by", by.value()));
        Optional.ofNullable(task.doneAt()).ifPresent(at -> row.put("doneAt", at.toString()));
        return row;
    }
}
