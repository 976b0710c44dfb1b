package io.claimline.gateway.app.tasks;

import io.claimline.dialer.audit.Actor;
import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.audit.Deed;
import io.claimline.dialer.audit.Subject;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.port.AuditLog;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.tasks.Task;
import io.claimline.gateway.store.tasks.Tasks;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes recorded questions whose time is over: so long after they were answered or closed. In order: the line in the audit, the sound, the mark at the task; whatever dies in between is
 * done again, and is then the same. What is still at another gateway's switch alone is left to that gateway.
 */
public final class QuestionRetention {
    private static final Logger LOG = LoggerFactory.getLogger(QuestionRetention.class);
    private static final long EVERY_MS = 3_600_000;
    private static final int MOST = 5_000;
    /** Who removes them. */
    private static final AgentId RETENTION = new AgentId("retention");

    private final Tasks tasks;
    private final Questions questions;
    private final AuditLog audit;
    private final Duration keep;
    private final InstantSource clock;

    /** @param keep how long one stays after it was answered or closed */
    public QuestionRetention(Tasks tasks, Questions questions, AuditLog audit, Duration keep, InstantSource clock) {
        this.tasks = tasks;
        this.questions = questions;
        this.audit = audit;
        this.keep = keep;
        this.clock = clock;
    }

    /** One round now, and each further one an hour after the one before has ended. */
    public void start(Vertx vertx) {
        round().onFailure(failure ->
                        LOG.warn("Recorded questions were not removed, it is tried again: {}", failure.getMessage()))
                .onComplete(done -> vertx.setTimer(EVERY_MS, id -> start(vertx)));
    }

    /** Completes with how many were removed. */
    Future<Integer> round() {
        return Stages.future(tasks.recorded(clock.instant().minus(keep), MOST))
                .compose(over -> Future.join(over.stream().map(this::remove).toList()))
                .map(done ->
                        (int) done.<Boolean>list().stream().filter(one -> one).count());
    }

    private Future<Boolean> remove(Task task) {
        var recording = task.playable().orElseThrow();
        return questions
                .here(recording)
                .compose(here -> here
                        ? Stages.future(audit.keep(entry(task)))
                                .compose(kept -> questions.remove(recording))
                                .compose(gone -> Stages.future(tasks.removed(task.id(), clock.instant())))
                                .map(true)
                        : Future.succeededFuture(false));
    }

    private AuditEntry entry(Task task) {
        return new AuditEntry(
                AuditAction.QUESTION_REMOVED + ":" + task.id(),
                clock.instant(),
                Actor.of(RETENTION),
                Deed.done(AuditAction.QUESTION_REMOVED),
                List.of(Subject.of("task", task.id())),
                Map.of("what", task.id()),
                Map.of());
    }
}
