package io.claimline.gateway.app.recordings;

import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.id.CallId;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.records.Trail;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.recordings.RecordingIndex;
import io.claimline.gateway.store.recordings.RecordingIndex.Wanted;
import io.claimline.gateway.store.recordings.StoredRecording;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Recordings: find, hear, hold, delete. Each is written down with who and why before it is done. */
final class RecordingEndpoints implements Endpoints {
    private static final int USUAL = 100;

    private final RecordingIndex index;
    private final SoundStream stream;
    private final Tickets tickets;
    private final Trail trail;
    private final InstantSource clock;

    RecordingEndpoints(RecordingIndex index, SoundStream stream, Tickets tickets, Trail trail, InstantSource clock) {
        this.index = index;
        this.stream = stream;
        this.tickets = tickets;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("listRecordings", this::list)
                .on("listenToRecording", this::listen)
                .on("holdRecording", this::hold)
                .on("eraseRecording", this::erase)
                .stream("getSound", stream::answer);
    }

    private Future<Answer> list(Ask ask) {
        var wanted = new Wanted(
                ask.query("callId"),
                ask.query("campaignId"),
                ask.query("agentId"),
                ask.query("claimId"),
                at(ask, "from"),
                at(ask, "to"));
        return Stages.future(index.search(wanted, ask.query("limit", USUAL)))
                .compose(found -> trail.left(ask, AuditAction.RECORDINGS_SEARCHED, "recordings", found.size())
                        .map(kept -> {
                            var rows = new JsonArray();
                            found.forEach(one -> rows.add(RecordingText.row(one)));
                            return Answer.ok(new JsonObject().put("recordings", rows));
                        }));
    }

    private static Optional<Instant> at(Ask ask, String name) {
        try {
            return ask.query(name).map(Instant::parse);
        } catch (DateTimeException e) {
            throw new ApiProblem(
                    422,
                    "Not acceptable",
                    name + " must be an instant such as 2026-11-30T08:00:00Z.",
                    List.of(new ApiProblem.Violation(name, "2026-11-30T08:00:00Z")));
        }
    }

    private Future<Answer> listen(Ask ask) {
        return Stages.future(index.find(call(ask)))
                .compose(found -> found.filter(StoredRecording::audible)
                        .map(recording -> trail.reasoned(ask, AuditAction.RECORDING_HEARD, recording.id(), reason(ask))
                                .map(kept -> Answer.ok(
                                        RecordingText.listening(recording, tickets.give(ask.agent(), recording.id())))))
                        .orElseGet(() -> Future.failedFuture(none(found))));
    }

    private Future<Answer> hold(Ask ask) {
        var held = ask.body().getBoolean("held");
        var action = held ? AuditAction.RECORDING_HELD : AuditAction.RECORDING_RELEASED;
        return trail.reasoned(ask, action, call(ask), reason(ask))
                .compose(kept -> Stages.future(index.hold(call(ask), held)))
                .compose(done -> done.isPresent()
                        ? Future.succeededFuture(Answer.ok(RecordingText.row(done.get())))
                        : Future.failedFuture(none(Optional.empty())));
    }

    /** The key is destroyed at once; the file follows within a quarter of an hour. */
    private Future<Answer> erase(Ask ask) {
        return Stages.future(index.find(call(ask)))
                .compose(found -> whyNotErased(found)
                        .<Future<Void>>map(Future::failedFuture)
                        .orElseGet(() -> trail.reasoned(ask, AuditAction.RECORDING_ERASED, call(ask), reason(ask))))
                .compose(kept -> Stages.future(index.erase(call(ask), clock.instant())))
                .compose(done -> done.isPresent()
                        ? Future.succeededFuture(Answer.ok(RecordingText.row(done.get())))
                        : Future.failedFuture(
                                ApiProblem.conflict("The recording was held or deleted in this moment. Look again.")));
    }

    private static Optional<ApiProblem> whyNotErased(Optional<StoredRecording> found) {
        if (found.filter(StoredRecording::audible).isEmpty()) {
            return Optional.of(none(found));
        }
        return found.filter(StoredRecording::held)
                .map(held -> ApiProblem.conflict(
                        "The recording is held for a case. Release it first, if the case is closed."));
    }

    private static ApiProblem none(Optional<StoredRecording> found) {
        return found.map(gone -> SoundStream.deleted())
                .orElseGet(() -> ApiProblem.notFound("There is no recording of that call that can be heard."
                        + " One appears some seconds after the end of its call."));
    }

    private static CallId call(Ask ask) {
        return new CallId(ask.path("callId"));
    }

    private static String reason(Ask ask) {
        return ask.body().getString("reason");
    }
}
