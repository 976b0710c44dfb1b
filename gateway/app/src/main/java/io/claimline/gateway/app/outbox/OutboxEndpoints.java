package io.claimline.gateway.app.outbox;

import io.claimline.dialer.id.MessageId;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.outbox.MessageState;
import io.claimline.gateway.store.outbox.Outbox;
import io.claimline.gateway.store.outbox.OutboxMessage;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outbox over the API. Numbers and addresses are shown by their ends alone. */
public final class OutboxEndpoints implements Endpoints {
    private final Outbox outbox;
    private final Duration keep;
    private final InstantSource clock;

    /** @param keep how long a message that is sent again is tried */
    public OutboxEndpoints(Outbox outbox, Duration keep, InstantSource clock) {
        this.outbox = outbox;
        this.keep = keep;
        this.clock = clock;
    }

    @Override
    public void register(Operations operations) {
        operations
                .on("listPatientMessages", this::list)
                .on("retryPatientMessage", this::retry)
                .on("cancelPatientMessage", this::cancel);
    }

    private Future<Answer> list(Ask ask) {
        var state = ask.query("state").map(word -> MessageState.valueOf(word.toUpperCase(Locale.ROOT)));
        return Stages.future(outbox.latest(state, ask.query("person"), ask.query("limit", 100)))
                .map(found -> {
                    var rows = new JsonArray();
                    found.forEach(one -> {
                        rows.add(row(one));
                        ask.tell().about("message", one.id().value());
                    });
                    return Answer.ok(new JsonObject().put("messages", rows));
                });
    }

    private Future<Answer> retry(Ask ask) {
        var now = clock.instant();
        return changed(
                Stages.future(outbox.again(id(ask), now, now.plus(keep))),
                "only what failed or was suppressed can be sent again");
    }

    private Future<Answer> cancel(Ask ask) {
        return changed(
                Stages.future(outbox.cancel(id(ask), "cancelled by hand", clock.instant())),
                "only what still waits can be cancelled");
    }

    private Future<Answer> changed(Future<Optional<OutboxMessage>> change, String otherwise) {
        return change.compose(done -> done.isEmpty()
                ? Future.failedFuture(
                        ApiProblem.conflict("The message is not in the state for that: " + otherwise + "."))
                : Future.succeededFuture(Answer.ok(row(done.get()))));
    }

    private static MessageId id(Ask ask) {
        return new MessageId(ask.path("messageId"));
    }

    /** {@code PatientMessageRow} of the wire contract. */
    static JsonObject row(OutboxMessage message) {
        var row = new JsonObject()
                .put("messageId", message.id().value())
                .put("channel", message.channel().name().toLowerCase(Locale.ROOT))
                .put(
                        "purpose",
                        message.purpose().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("state", message.state().name().toLowerCase(Locale.ROOT))
                .put("reason", message.reason())
                .put("to", ending(message.to()))
                .put("language", message.language())
                .put("at", message.at().toString())
                .put("dueAt", message.dueAt().toString())
                .put("changedAt", message.changedAt().toString())
                .put("failures", message.failures())
                .put("claimIds", new JsonArray(message.claims()));
        put(row, "person", message.person());
        put(row, "decisionId", message.decision());
        put(row, "bundledInto", message.bundle());
        return row;
    }

    private static void put(JsonObject row, String field, @Nullable Object value) {
        if (value != null) {
            row.put(field, value.toString());
        }
    }

    private static String ending(String to) {
        int at = to.indexOf('@');
        return "…" + (at < 0 ? to.substring(Math.max(0, to.length() - 2)) : to.substring(at));
    }
}
