package io.claimline.gateway.app.alerts;

import io.claimline.dialer.alert.Alert;
import io.claimline.gateway.app.alerts.Notices.Notice;
import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.outbox.MessageProvider;
import io.claimline.gateway.app.outbox.MessageProvider.Handover;
import io.claimline.gateway.app.outbox.MessageProvider.Outgoing;
import io.claimline.gateway.app.security.HookSignature;
import io.claimline.gateway.app.web.JsonPost;
import io.claimline.gateway.store.alerts.NoticeSettings.Hook;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.Optional;

/** How a notice leaves: an e-mail over the relay of messages, or a signed post. Never fails; what went wrong is in the answer. */
final class NoticeRoad {
    private static final int MANY = 429;
    private static final int TIMEOUT = 408;
    /** From here on a refusal is about what was sent, not about who or when. */
    private static final int METHOD = 405;

    private final Optional<MessageProvider> mail;
    private final JsonPost post;
    private final InstantSource clock;

    /** @param mail empty when there is no relay */
    NoticeRoad(Optional<MessageProvider> mail, JsonPost post, InstantSource clock) {
        this.mail = mail;
        this.post = post;
        this.clock = clock;
    }

    /** What came of it: nothing when it was taken, else why not. */
    record Sent(boolean taken, boolean again, String why) {
        static final Sent TAKEN = new Sent(true, false, "");
    }

    Future<Sent> send(Notice notice) {
        return notice.hook().map(hook -> post(notice, hook)).orElseGet(() -> mail(notice));
    }

    private Future<Sent> mail(Notice notice) {
        if (mail.isEmpty()) {
            return Future.succeededFuture(
                    new Sent(false, false, "no e-mail relay is set: messages.email in the settings"));
        }
        var alert = notice.alert();
        var subject = "[Claimline] " + heading(notice) + ": " + AlertWords.where(alert);
        var to = notice.email().orElseThrow();
        return mail.orElseThrow()
                .send(new Outgoing(notice.key(), to, subject, text(notice, alert), Optional.empty()))
                .map(handover -> switch (handover) {
                    case Handover.Taken taken -> Sent.TAKEN;
                    case Handover.Refused refused -> new Sent(false, false, refused.why());
                    case Handover.Unreachable unreachable -> new Sent(false, true, unreachable.why());
                });
    }

    private static String heading(Notice notice) {
        return switch (notice.event()) {
            case RAISED, ESCALATED ->
                notice.alert().level() == io.claimline.dialer.alert.Level.CRITICAL ? "CRITICAL" : "Warning";
            case ACKNOWLEDGED -> "Seen";
            case RESOLVED -> "Over";
            case TEST -> "Test";
        };
    }

    private static String text(Notice notice, Alert alert) {
        return switch (notice.event()) {
            case TEST -> "This is a test of Claimline's alerts. Nothing is wrong.\n";
            case RESOLVED ->
                AlertWords.where(alert) + ": over since " + notice.at() + ".\n\nIt was: " + AlertWords.what(alert)
                        + " (raised " + alert.raisedAt() + ").\n";
            case RAISED, ESCALATED, ACKNOWLEDGED ->
                AlertWords.what(alert) + ".\n\nWhere: " + AlertWords.where(alert)
                        + "\nSince: " + alert.raisedAt() + "\nThreshold: "
                        + AlertWords.amount(alert.figure(), alert.threshold()) + "\n\nWhat to do: "
                        + AlertWords.remedy(alert) + "\n";
        };
    }

    private Future<Sent> post(Notice notice, Hook hook) {
        var body = new JsonObject()
                .put("id", notice.key())
                .put("event", AlertText.word(notice.event()))
                .put("at", notice.at().toString())
                .put("alert", AlertText.row(notice.alert()));
        var signature =
                HookSignature.sign(new Secret(hook.key()), body.toBuffer().getBytes(), clock.instant());
        return post.signed(hook.url(), signature, body)
                .map(reply -> judged(reply.status()))
                .otherwise(failure -> new Sent(false, true, "no answer"));
    }

    private static Sent judged(int status) {
        if (status / 100 == 2) {
            return Sent.TAKEN;
        }
        var odd = status / 100 == 4 && status < METHOD;
        var again = status >= 500 || status == MANY || status == TIMEOUT || odd;
        return new Sent(false, again, "answered " + status);
    }
}
