package io.claimline.gateway.app.recordings;

import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.id.CallId;
import io.claimline.gateway.app.recordings.Tickets.Use;
import io.claimline.gateway.app.recordings.keep.Keeping;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.recordings.RecordingIndex;
import io.claimline.gateway.store.recordings.RecordingIndex.Wanted;
import io.claimline.gateway.store.recordings.StoredRecording;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Recordings: find, hear, take along, hold, delete. Who and why is durable in the audit before an answer goes out, and without an answer nothing can be heard. */
final class RecordingEndpoints implements Endpoints {
    private static final int USUAL = 100;
    private static final int SHORTEST_REASON = 3;

    private final RecordingIndex index;
    private final SoundStream stream;
    private final Tickets tickets;
    private final Supplier<Keeping.Health> keeping;
    private final InstantSource clock;

    RecordingEndpoints(
            RecordingIndex index,
            SoundStream stream,
            Tickets tickets,
            Supplier<Keeping.Health> keeping,
            InstantSource clock) {
        this.index = index;
        this.stream = stream;
        this.tickets = tickets;
        this.keeping = keeping;
        this.clock = clock;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("listRecordings", this::list)
                .on("listenToRecording", ask -> open(ask, Use.HEAR))
                .on("downloadRecording", ask -> open(ask, Use.TAKE_ALONG))
                .on("holdRecording", this::hold)
                .on("eraseRecording", this::erase)
                .stream("getSound", stream::answer);
    }

    private Future<Answer> list(Ask ask) {
        var most = ask.query("limit", USUAL);
        var wanted = new Wanted(
                ask.query("callId"),
                ask.query("campaignId"),
                ask.query("agentId"),
                ask.query("claimId"),
                at(ask, "from"),
                at(ask, "to"));
        return Stages.future(index.search(wanted, most)).map(found -> {
            found.forEach(one -> ask.tell().about("call", one.id().value()));
            var page = RecordingText.page(
                    found, keeping.get(), ask.signedIn().account().role() == Role.ADMIN);
            if (found.size() == most) {
                page.put("next", found.getLast().startedAt().toString());
            }
            return Answer.ok(page);
        });
    }

    private static Optional<Instant> at(Ask ask, String name) {
        try {
            return ask.query(name).map(Instant::parse);
        } catch (DateTimeException e) {
            throw invalid(name, name + " must be an instant such as 2026-11-30T08:00:00Z.");
        }
    }

    private static ApiProblem invalid(String field, String what) {
        return new ApiProblem(422, "Not acceptable", what, List.of(new ApiProblem.Violation(field, what)));
    }

    private Future<Answer> open(Ask ask, Use use) {
        because(ask);
        return Stages.future(index.find(call(ask)))
                .compose(found -> found.filter(StoredRecording::audible)
                        .map(recording -> Future.succeededFuture(
                                Answer.ok(opened(recording, tickets.give(ask.agent(), recording.id(), use), use))))
                        .orElseGet(() -> Future.failedFuture(none(found))));
    }

    private static JsonObject opened(StoredRecording recording, String ticket, Use use) {
        return switch (use) {
            case HEAR -> RecordingText.listening(recording, ticket);
            case TAKE_ALONG -> new JsonObject().put("url", RecordingText.address(recording, ticket));
        };
    }

    private Future<Answer> hold(Ask ask) {
        because(ask);
        var held = ask.body().getBoolean("held");
        if (!held) {
            ask.tell().was(AuditAction.RECORDING_RELEASED);
        }
        return Stages.future(index.hold(call(ask), held)).compose(done -> answer(done, () -> none(Optional.empty())));
    }

    /** The key is destroyed at once; the file follows within a quarter of an hour. */
    private Future<Answer> erase(Ask ask) {
        because(ask);
        return Stages.future(index.find(call(ask)))
                .compose(found -> whyNotErased(found)
                        .<Future<Void>>map(Future::failedFuture)
                        .orElseGet(Future::succeededFuture))
                .compose(may -> Stages.future(index.erase(call(ask), clock.instant())))
                .compose(done -> answer(
                        done,
                        () -> ApiProblem.conflict("The recording was held or deleted in this moment. Look again.")));
    }

    private static Future<Answer> answer(Optional<StoredRecording> done, Supplier<ApiProblem> otherwise) {
        return done.<Future<Answer>>map(recording -> Future.succeededFuture(Answer.ok(RecordingText.row(recording))))
                .orElseGet(() -> Future.failedFuture(otherwise.get()));
    }

    private static Optional<ApiProblem> whyNotErased(Optional<StoredRecording> found) {
        if (found.filter(StoredRecording::audible).isEmpty()) {
            return Optional.of(none(found));
        }
        return found.filter(StoredRecording::held)
                .map(held -> ApiProblem.conflict(
                        "The recording is held for a case. Release it first, if the case is closed."));
    }

    static ApiProblem none(Optional<StoredRecording> found) {
        return found.map(gone -> SoundStream.deleted())
                .orElseGet(() -> ApiProblem.notFound("There is no recording of that call that can be heard."
                        + " One appears some seconds after the end of its call."));
    }

    private static CallId call(Ask ask) {
        return new CallId(ask.path("callId"));
    }

    /** Blanks are no reason. */
    private static void because(Ask ask) {
        var reason = ask.body().getString("reason").strip();
        if (reason.length() < SHORTEST_REASON) {
            throw invalid("reason", "Write why, in " + SHORTEST_REASON + " letters at least; it is written down.");
        }
        ask.tell().because(reason);
    }
}
