package io.claimline.gateway.app.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.claimline.dialer.alert.Level;
import io.claimline.dialer.id.EmailAddress;
import io.claimline.gateway.app.alerts.Notices.Event;
import io.claimline.gateway.app.alerts.Notices.Notice;
import io.claimline.gateway.app.config.MessageSettings.Protection;
import io.claimline.gateway.app.config.MessageSettings.Smtp;
import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.outbox.MessageProvider;
import io.claimline.gateway.app.outbox.SmtpProvider;
import io.claimline.gateway.app.security.HookSignature;
import io.claimline.gateway.app.web.GatewayUnderTest;
import io.claimline.gateway.app.web.JsonPost;
import io.claimline.gateway.app.web.MovableClock;
import io.claimline.gateway.store.alerts.NoticeSettings.Hook;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over a real SMTP server and a real HTTP server, both on loopback. */
class NoticeRoadTest {
    private static final String KEY = "a key that nobody guesses";

    private final Vertx vertx = Vertx.vertx();
    private final MovableClock clock = new MovableClock();
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final AtomicInteger status = new AtomicInteger(200);
    private final List<String> posted = Collections.synchronizedList(new ArrayList<>());
    private final List<Boolean> signed = Collections.synchronizedList(new ArrayList<>());
    private int port;

    @BeforeEach
    void start() {
        mail.start();
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    posted.add(body.toString());
                    signed.add(HookSignature.holds(
                            new Secret(KEY),
                            String.valueOf(request.getHeader(HookSignature.HEADER)),
                            body.getBytes(),
                            clock.instant()));
                    request.response().setStatusCode(status.get()).end();
                }));
        port = GatewayUnderTest.await(server.listen(0, "127.0.0.1")).actualPort();
    }

    @AfterEach
    void stop() {
        mail.stop();
        GatewayUnderTest.await(vertx.close());
    }

    private NoticeRoad road(boolean withRelay) {
        Optional<MessageProvider> relay = withRelay
                ? Optional.of(new SmtpProvider(
                        vertx,
                        new Smtp(
                                "127.0.0.1",
                                mail.getSmtp().getPort(),
                                Protection.NONE,
                                "",
                                new Secret(""),
                                new EmailAddress("office@lakeside.example.org"),
                                5),
                        clock))
                : Optional.empty();
        return new NoticeRoad(relay, new JsonPost(vertx, Duration.ofSeconds(5)), clock);
    }

    private Notice posted(Event event) {
        return new Notice(
                event,
                Samples.alert("alert-1", Level.CRITICAL),
                clock.instant(),
                Optional.of(new Hook("http://127.0.0.1:" + port + "/hook", KEY)),
                Optional.empty());
    }

    private Notice mailed(Event event) {
        return new Notice(
                event,
                Samples.alert("alert-1", Level.CRITICAL),
                clock.instant(),
                Optional.empty(),
                Optional.of("floor@example.org"));
    }

    @Test
    void shouldSayWhatWhereAndWhatToDoByMail() throws Exception {
        assertThat(GatewayUnderTest.await(road(true).send(mailed(Event.RAISED))).taken())
                .isTrue();
        assertThat(mail.waitForIncomingEmail(30_000, 1)).isTrue();
        var got = mail.getReceivedMessages()[0];
        assertThat(got.getSubject()).isEqualTo("[Claimline] CRITICAL: Campaign North");
        assertThat(got.getContent().toString())
                .contains("A party has waited 42 s for an agent.")
                .contains("Where: Campaign North")
                .contains("Threshold: 30 s")
                .contains("What to do: Free an agent");
    }

    @Test
    void shouldSayThatThereIsNoRelay() {
        var sent = GatewayUnderTest.await(road(false).send(mailed(Event.RAISED)));
        assertThat(sent.taken()).isFalse();
        assertThat(sent.again()).isFalse();
        assertThat(sent.why()).contains("messages.email");
    }

    @Test
    void shouldPostSignedWhatTheBoardShows() {
        assertThat(GatewayUnderTest.await(road(false).send(posted(Event.RAISED)))
                        .taken())
                .isTrue();
        assertThat(signed).containsExactly(true);
        assertThat(posted.getFirst()).contains("\"event\":\"raised\"").contains("\"level\":\"critical\"");
    }

    @Test
    void shouldTryAgainLaterUntilTheReceiverTakesIt() {
        status.set(503);
        var queue = new NoticeQueue(road(false)::send, new MemoryNotices(), clock, new SplittableRandom(1));
        queue.add(List.of(posted(Event.RAISED)));
        until(() -> queue.size() == 1 && posted.size() == 1);
        queue.turn();
        assertThat(posted).hasSize(1);
        clock.pass(Duration.ofSeconds(5));
        queue.turn();
        until(() -> queue.size() == 1 && posted.size() == 2);
        clock.pass(Duration.ofSeconds(10));
        queue.turn();
        until(() -> queue.size() == 1 && posted.size() == 3);
        assertThat(GatewayUnderTest.await(queue.look()).ok()).isFalse();
        status.set(204);
        clock.pass(Duration.ofMinutes(10));
        queue.turn();
        until(() -> queue.size() == 0 && posted.size() == 4);
        until(() -> GatewayUnderTest.await(queue.look()).ok());
    }

    @Test
    void shouldGiveUpWhatIsRefusedAndWhatIsTooOld() {
        var queue = new NoticeQueue(road(false)::send, new MemoryNotices(), clock, new SplittableRandom(1));
        status.set(410);
        queue.add(List.of(posted(Event.RAISED)));
        until(() -> posted.size() == 1 && !GatewayUnderTest.await(queue.look()).ok());
        assertThat(queue.size()).isZero();
        status.set(500);
        queue.add(List.of(posted(Event.RESOLVED)));
        until(() -> posted.size() == 2 && queue.size() == 1);
        clock.pass(NoticeQueue.KEEP.plusSeconds(1));
        queue.turn();
        until(() -> posted.size() == 3 && queue.size() == 0);
    }

    @Test
    void shouldKeepNoMoreThanItsBound() {
        var queue = new NoticeQueue(
                notice -> io.vertx.core.Future.succeededFuture(new NoticeRoad.Sent(false, true, "no answer")),
                new MemoryNotices(),
                clock,
                new SplittableRandom(1));
        for (int i = 0; i < NoticeQueue.MOST + 20; i++) {
            var alert = Samples.alert("alert-" + i, Level.WARNING);
            queue.add(List.of(new Notice(
                    Event.RAISED, alert, alert.raisedAt(), Optional.empty(), Optional.of("floor@example.org"))));
        }
        assertThat(queue.size()).isEqualTo(NoticeQueue.MOST);
    }

    private static void until(java.util.function.BooleanSupplier holds) {
        io.claimline.dialer.contracts.Stages.until("it has happened", holds::getAsBoolean);
    }
}
