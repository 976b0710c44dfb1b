package io.claimline.gateway.app.recordings;

import io.claimline.dialer.id.CallId;
import io.claimline.gateway.app.recordings.vault.Damaged;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Guard;
import io.claimline.gateway.store.recordings.RecordingIndex;
import io.claimline.gateway.store.recordings.StoredRecording;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers with the sound of a recording, or the part of it that the browser asks for, to who holds a ticket. */
final class SoundStream {
    private static final Logger LOG = LoggerFactory.getLogger(SoundStream.class);
    /** Read and decrypted at once, in bytes; more would hold too much of many listeners in memory. */
    private static final long PIECE = 512 * 1024;

    private final RecordingIndex index;
    private final Sounds sounds;
    private final Tickets tickets;

    SoundStream(RecordingIndex index, Sounds sounds, Tickets tickets) {
        this.index = index;
        this.sounds = sounds;
        this.tickets = tickets;
    }

    void answer(RoutingContext ctx) {
        ctx.request().resume();
        var call = Optional.ofNullable(ctx.pathParam("callId")).flatMap(CallId::parse);
        var ticket = Optional.ofNullable(ctx.request().getParam("ticket")).orElse("");
        var who = Guard.signedIn(ctx).account().id();
        var use = call.flatMap(id -> tickets.use(ticket, who, id));
        if (call.isEmpty() || use.isEmpty()) {
            ctx.fail(new ApiProblem(
                    403, "Not allowed", "Say why you listen first; the address of a recording is good for an hour."));
            return;
        }
        if (use.get() == Tickets.Use.TAKE_ALONG) {
            var name = "recording-" + call.get().value() + ".wav";
            ctx.response().putHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        }
        Stages.future(index.find(call.get()))
                .compose(found -> found.filter(StoredRecording::audible)
                        .map(recording -> send(ctx, recording))
                        .orElseGet(() -> Future.failedFuture(deleted())))
                .onFailure(failure -> failed(ctx, call.get(), failure));
    }

    static ApiProblem deleted() {
        return new ApiProblem(410, "Deleted", "The recording was deleted; nobody can hear it again.");
    }

    /** The first piece is decrypted before anything is answered: a damaged file is refused with a sentence, not with half a sound. */
    private Future<Void> send(RoutingContext ctx, StoredRecording recording) {
        var size = recording.seal().bytes();
        var asked = ByteRange.of(ctx.request().getHeader("Range"), size);
        if (asked.isEmpty()) {
            return Future.failedFuture(new ApiProblem(416, "No such part", "The recording has " + size + " bytes."));
        }
        var range = asked.get();
        return sounds.read(recording, range.from(), Math.min(range.to(), range.from() + PIECE))
                .compose(first -> {
                    head(ctx, range, size);
                    return rest(ctx, recording, first, range.from(), range.to());
                });
    }

    private static void head(RoutingContext ctx, ByteRange range, long size) {
        var response = ctx.response()
                .setStatusCode(range.part() ? 206 : 200)
                .putHeader("Content-Type", "audio/wav")
                .putHeader("Accept-Ranges", "bytes")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Length", "" + (range.to() - range.from()));
        if (range.part()) {
            response.putHeader("Content-Range", "bytes " + range.from() + "-" + (range.to() - 1) + "/" + size);
        }
    }

    private Future<Void> rest(RoutingContext ctx, StoredRecording recording, Buffer piece, long from, long to) {
        var next = from + piece.length();
        if (next >= to) {
            return ctx.response().end(piece);
        }
        return ctx.response()
                .write(piece)
                .compose(written -> sounds.read(recording, next, Math.min(to, next + PIECE)))
                .compose(more -> rest(ctx, recording, more, next, to));
    }

    private static void failed(RoutingContext ctx, CallId call, Throwable failure) {
        if (ctx.response().headWritten()) {
            LOG.warn("The recording of call {} was not sent whole: {}", call, failure.toString());
            ctx.response().reset();
            return;
        }
        ctx.response().headers().remove("Content-Disposition");
        if (failure instanceof Damaged damaged) {
            LOG.error("The recording of call {} cannot be heard: {}", call, damaged.getMessage());
            ctx.fail(new ApiProblem(409, "Damaged recording", String.valueOf(damaged.getMessage())));
        } else if (failure instanceof IOException) {
            LOG.error("The recording of call {} cannot be read: {}", call, failure.toString());
            ctx.fail(new ApiProblem(
                    503,
                    "Not reachable",
                    "The place of the recordings cannot be read now. Try again; an operator finds why in the"
                            + " health of the gateway."));
        } else {
            ctx.fail(failure);
        }
    }
}
