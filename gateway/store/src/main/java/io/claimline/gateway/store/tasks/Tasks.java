package io.claimline.gateway.store.tasks;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.RecordingId;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.tasks.Task.Status;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Tasks. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
public final class Tasks {
    private static final Shape<Task> TASK = Shape.of(Task.class);

    private final MongoLink link;
    private final MongoCollection<Document> tasks;

    /** Tasks at the end of the link. */
    public Tasks(MongoLink link) {
        this.link = link;
        tasks = link.collection("tasks");
    }

    /** Keeps a task; the first of its id stands. Completes with whether it is new. */
    public CompletableFuture<Boolean> keep(Task task) {
        return link.insertIfAbsent(tasks, TASK.write(task));
    }

    /** The task of that id. */
    public CompletableFuture<Optional<Task>> find(String id) {
        return link.first(tasks.find(eq("_id", id))).thenApply(found -> found.map(TASK::read));
    }

    /** Tasks of this status, the first due first. */
    public CompletableFuture<List<Task>> of(Status status, int most) {
        return link.all(tasks.find(eq("status", status.name()))
                        .sort(Sorts.ascending("dueAt"))
                        .limit(most))
                .thenApply(found -> found.stream().map(TASK::read).toList());
    }

    /** Ends an open task. Empty, and nothing is changed, when it is not open or there is none. */
    public CompletableFuture<Optional<Task>> end(String id, Status as, String answer, AgentId by, Instant at) {
        Bson ended = combine(
                set("status", as.name()), set("answer", answer), set("by", by.value()), set("doneAt", Date.from(at)));
        return link.first(tasks.findOneAndUpdate(
                        Match.all(eq("_id", id), eq("status", Status.OPEN.name())),
                        ended,
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .thenApply(found -> found.map(TASK::read));
    }

    /** Tasks that were ended before then and whose recordings are still there, as far as is known. */
    public CompletableFuture<List<Task>> recorded(Instant endedBefore, int most) {
        var ended = Match.all(
                in("status", Status.ANSWERED.name(), Status.CLOSED.name()),
                lte("doneAt", Date.from(endedBefore)),
                ne("recording", null),
                eq("removedAt", null));
        return link.all(tasks.find(ended).sort(Sorts.ascending("doneAt")).limit(most))
                .thenApply(found -> found.stream().map(TASK::read).toList());
    }

    /** Whether a task is about this recording, and it was not removed. */
    public CompletableFuture<Boolean> recordedAs(RecordingId recording) {
        return link.first(tasks.find(Match.all(eq("recording", recording.value()), eq("removedAt", null))))
                .thenApply(Optional::isPresent);
    }

    /** The recording of a task was removed. */
    public CompletableFuture<Void> removed(String id, Instant at) {
        return link.one(tasks.updateOne(
                        Match.all(eq("_id", id), eq("removedAt", null)), set("removedAt", Date.from(at))))
                .thenAccept(_ -> {});
    }
}
