package io.claimline.gateway.app.outbox;

import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.ledger.About;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EntryId;
import io.claimline.dialer.id.MessageId;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.gateway.app.compliance.Ledger;
import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.Hooks;
import io.claimline.gateway.app.web.Pages;
import io.claimline.gateway.store.outbox.MessageState;
import io.claimline.gateway.store.outbox.Outbox;
import io.claimline.gateway.store.outbox.OutboxMessage;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What providers tell of messages: what became of one, and what a person answered. Each notice is signed; again, it changes nothing. */
public final class MessageHooks implements Pages {
    private static final Map<String, MessageState> STATES = Map.of(
            "delivered", MessageState.DELIVERED, "failed", MessageState.FAILED, "undelivered", MessageState.FAILED);

    private static final int LONGEST_ID = 80;

    private final Map<MessageChannel, Secret> keys;
    private final Outbox outbox;
    private final InboundDesk inbound;
    private final InstantSource clock;

    /** @param keys with which the providers of these channels sign */
    public MessageHooks(Map<MessageChannel, Secret> keys, Outbox outbox, InboundDesk inbound, InstantSource clock) {
        this.keys = Map.copyOf(keys);
        this.outbox = outbox;
        this.inbound = inbound;
        this.clock = clock;
    }

    @Override
    public void mount(Router router) {
        keys.forEach((channel, key) -> {
            var hooks = new Hooks(router, key, clock);
            var base = "/hooks/" + channel.name().toLowerCase(Locale.ROOT);
            hooks.on(base + "/status", this::status);
            hooks.on(base + "/inbound", body -> inbound(channel, body));
        });
    }

    private Future<?> status(JsonObject body) {
        var state = STATES.get(body.getString("status", ""));
        if (state == null) {
            // Steps on the way are of no use to us.
            return Future.succeededFuture();
        }
        var code = body.getString("code", "").replaceAll("[^A-Za-z0-9 ._-]", "");
        var reason = state == MessageState.FAILED ? "the provider says: " + code : "";
        return Stages.future(outbox.byReference(body.getString("id", "")))
                .compose(found -> found.isPresent()
                        ? Stages.future(outbox.report(found.get().id(), state, reason, clock.instant()))
                        : Future.failedFuture(new Hooks.Unknown()));
    }

    private Future<?> inbound(MessageChannel channel, JsonObject body) {
        var id = body.getString("id", "");
        if (!id.matches("[A-Za-z0-9._-]{4,60}")) {
            return Future.failedFuture(new IllegalArgumentException("id must be 4 to 60 letters, digits, . _ -"));
        }
        var from = new E164(body.getString("from", ""));
        return inbound.take(new InboundDesk.Inbound(id, channel, from, body.getString("text", ""), clock.instant()));
    }

    private static String shortened(MessageId id) {
        return id.value().substring(0, Math.min(LONGEST_ID, id.value().length()));
    }

    /** What a click on "unsubscribe" of an e-mail puts into the ledger; the same click again is the same line. */
    static Future<Void> unsubscribe(OutboxMessage message, Ledger ledger, InstantSource clock) {
        var person = message.person();
        if (person == null) {
            return Future.succeededFuture();
        }
        var now = clock.instant();
        return ledger.keep(List.of(new LedgerEntry(
                new EntryId("unsubscribe:" + shortened(message.id())),
                About.person(person),
                new Statement.Refuses(Set.of(Channel.EMAIL)),
                Source.E_MAIL,
                "message " + message.id(),
                "person",
                now,
                now)));
    }
}
