package io.claimline.gateway.app.outbox;

import io.claimline.dialer.id.MessageId;
import io.claimline.gateway.app.compliance.Ledger;
import io.claimline.gateway.app.config.MessageSettings;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.Pages;
import io.claimline.gateway.app.web.PatientPage;
import io.claimline.gateway.store.outbox.Outbox;
import io.claimline.gateway.store.outbox.OutboxMessage;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where an e-mail is stopped: by the mailbox's own button in one POST (RFC 8058), or by a person on the page. The page asks before it acts, because programs that check links open them.
 */
public final class UnsubscribePage implements Pages {
    private static final String PATH = "/u/:token";

    private final SignedId tokens;
    private final Outbox outbox;
    private final Ledger ledger;
    private final PatientPage page;
    private final InstantSource clock;

    public UnsubscribePage(
            MessageSettings settings, Outbox outbox, Ledger ledger, PatientPage page, InstantSource clock) {
        this.tokens = new SignedId("unsubscribe", settings.linkKeys());
        this.outbox = outbox;
        this.ledger = ledger;
        this.page = page;
        this.clock = clock;
    }

    @Override
    public void mount(Router router) {
        router.get(PATH).handler(ctx -> found(ctx).onComplete(one -> show(ctx, one, "unsubscribe"), ctx::fail));
        router.post(PATH)
                .handler(BodyHandler.create(false).setBodyLimit(4_096))
                .handler(ctx -> found(ctx)
                        .compose(one -> one.isEmpty()
                                ? Future.succeededFuture(one)
                                : MessageHooks.unsubscribe(one.get(), ledger, clock)
                                        .map(kept -> one))
                        .onComplete(one -> show(ctx, one, "unsubscribed"), ctx::fail));
    }

    private Future<Optional<OutboxMessage>> found(RoutingContext ctx) {
        return tokens.read(Objects.requireNonNullElse(ctx.pathParam("token"), ""))
                .map(id -> Stages.future(outbox.find(new MessageId(id))))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private void show(RoutingContext ctx, Optional<OutboxMessage> message, String screen) {
        var language = message.map(OutboxMessage::language).orElse("");
        if (message.isEmpty()) {
            page.show(ctx, 404, "closed", language, Map.of());
        } else {
            page.show(ctx, 200, screen, language, Map.of("here", ctx.request().path()));
        }
    }
}
