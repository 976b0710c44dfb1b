package io.claimline.gateway.app.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.claimline.dialer.id.EmailAddress;
import io.claimline.gateway.app.config.MessageSettings.Protection;
import io.claimline.gateway.app.config.MessageSettings.Smtp;
import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.outbox.MessageProvider.Handover;
import io.claimline.gateway.app.outbox.MessageProvider.Outgoing;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Through a real SMTP server on loopback. */
class SmtpProviderTest {
    private static final String STOP = "https://example.org/u/k.abc.def";

    private final Vertx vertx = Vertx.vertx();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        vertx.close().await();
    }

    private MessageProvider provider(String user, String password) {
        return new SmtpProvider(
                vertx,
                new Smtp(
                        "127.0.0.1",
                        server.getSmtp().getPort(),
                        Protection.NONE,
                        user,
                        new Secret(password),
                        new EmailAddress("office@lakeside.example.org"),
                        5),
                InstantSource.fixed(Instant.parse("2026-11-24T15:00:00Z")));
    }

    private static Handover send(MessageProvider by, String key) {
        var message = new Outgoing(
                key, "pat@example.org", "Un mensaje de Añil", "Hola:\n\ntiene un mensaje.\n", Optional.of(STOP));
        return by.send(message)
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    @Test
    void shouldDeliverTheTextWithOneClickToStopIt() throws Exception {
        assertThat(send(provider("", ""), "message-1")).isInstanceOf(Handover.Taken.class);
        assertThat(server.waitForIncomingEmail(30_000, 1)).isTrue();
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Un mensaje de Añil");
        assertThat(mail.getContent().toString()).contains("tiene un mensaje.");
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<" + STOP + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void shouldNameTheSameMessageAlikeHoweverOftenItIsHandedOver() throws Exception {
        var first = send(provider("", ""), "message-2");
        assertThat(send(provider("", ""), "message-2")).isEqualTo(first);
        assertThat(server.waitForIncomingEmail(30_000, 2)).isTrue();
        var mails = server.getReceivedMessages();
        assertThat(mails[0].getMessageID())
                .isEqualTo(mails[1].getMessageID())
                .isEqualTo("<message-2@lakeside.example.org>");
    }

    @Test
    void shouldWaitWhenTheRelayIsDownOrDoesNotKnowUs() {
        var by = provider("", "");
        server.stop();
        assertThat(send(by, "message-3")).isInstanceOf(Handover.Unreachable.class);
    }
}
