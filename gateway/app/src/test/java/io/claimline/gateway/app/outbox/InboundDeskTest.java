package io.claimline.gateway.app.outbox;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.dialer.message.Purpose;
import io.claimline.gateway.app.config.MessageSettings;
import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.security.HookSignature;
import io.claimline.gateway.app.web.JsonPost;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.store.outbox.MessageState;
import io.claimline.gateway.store.outbox.OutboxMessage;
import io.claimline.gateway.store.tasks.Task;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people answer, as the provider brings it: over HTTP and signed. */
class InboundDeskTest {
    private static final Secret KEY = new Secret("hook-key-of-the-text-provider");

    @TempDir
    Path folder = Path.of("");

    private MessageWorld world;
    private HttpServer server;
    private Claim claim;

    @BeforeEach
    void open() throws IOException {
        world = new MessageWorld(folder);
        claim = world.debtor().getFirst();
        var desk = new InboundDesk(
                world.store.outbox(), world.ledger, world.postbox, world.store.tasks(), "acme", Duration.ofDays(2));
        var router = Router.router(world.vertx);
        new MessageHooks(Map.of(MessageChannel.TEXT, KEY), world.store.outbox(), desk, world.clock).mount(router);
        server = world.vertx.createHttpServer().requestHandler(router);
        await(server.listen(0, "127.0.0.1").toCompletionStage());
        world.agreed(claim, MessageChannel.TEXT, Consent.Kind.STANDING);
        world.remind(world.text(claim), claim);
    }

    @AfterEach
    void close() throws IOException {
        world.close();
    }

    private int notice(String id, String text, Secret signedWith) {
        var body = new JsonObject()
                .put("id", id)
                .put("from", MessageWorld.number(claim).value())
                .put("text", text)
                .toBuffer();
        return await(world.vertx
                .createHttpClient()
                .request(HttpMethod.POST, server.actualPort(), "127.0.0.1", "/hooks/text/inbound")
                .compose(request -> request.putHeader(
                                HookSignature.HEADER, HookSignature.sign(signedWith, body.getBytes(), world.now()))
                        .send(body))
                .map(response -> response.statusCode())
                .toCompletionStage());
    }

    private boolean refused() {
        return world
                .ledger
                .on(Optional.of(claim.patientKey().value()), MessageWorld.number(claim))
                .revocations()
                .stream()
                .anyMatch(revocation -> revocation.channels().contains(Channel.TEXT));
    }

    private List<OutboxMessage> replies() {
        return await(world.store.outbox().latest(Optional.of(MessageState.QUEUED), Optional.empty(), 20)).stream()
                .filter(message -> message.purpose().reply())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "Stop please", "unsubscribe", "no more texts", "BAJA", "no me llamen", "Opt-out!"})
    void shouldHeedAWordThatStopsBeforeTheProviderHearsThatWeHaveIt(String text) {
        assertThat(refused()).isFalse();
        assertThat(notice("in-1", text, KEY)).isEqualTo(204);
        assertThat(refused()).isTrue();
        assertThat(replies()).extracting(OutboxMessage::purpose).containsExactly(Purpose.OPT_OUT_CONFIRMED);
    }

    @Test
    void shouldSendNothingMoreToWhomSaidStopAndConfirmItOnce() {
        notice("in-1", "STOP", KEY);
        notice("in-1", "STOP", KEY);
        assertThat(replies()).hasSize(1);
        var provider = new ScriptedProvider(world.vertx);
        var gate = new MessageSettings.Gate(provider.url(), "+12125550100", new Secret("t"), KEY, 100);
        world.deliver(world.courier(
                MessageChannel.TEXT, Optional.of(new HttpMessageProvider(new JsonPost(world.vertx), gate))));
        assertThat(provider.delivered())
                .singleElement()
                .satisfies(message -> assertThat(message.getString("key")).isEqualTo("reply:in-1"));
        assertThat(await(world.store.outbox().latest(Optional.of(MessageState.SUPPRESSED), Optional.empty(), 9)))
                .singleElement()
                .satisfies(message -> assertThat(message.purpose()).isEqualTo(Purpose.REMINDER));
    }

    @Test
    void shouldWriteAgainToWhomSaidStart() {
        notice("in-1", "STOP", KEY);
        world.clock.advance(Duration.ofMinutes(1));
        assertThat(notice("in-2", "START", KEY)).isEqualTo(204);
        assertThat(replies())
                .extracting(OutboxMessage::purpose)
                .containsExactlyInAnyOrder(Purpose.OPT_OUT_CONFIRMED, Purpose.OPT_IN_CONFIRMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELP", "ayuda"})
    void shouldSayWhoWeAre(String text) {
        notice("in-1", text, KEY);
        assertThat(replies()).extracting(OutboxMessage::purpose).containsExactly(Purpose.HELP);
        assertThat(refused()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Can I stop by the office?", "please cancel my appointment", "Do not stop"})
    void shouldLeaveWhateverIsNoSuchWordToAPerson(String text) {
        assertThat(notice("in-1", text, KEY)).isEqualTo(204);
        assertThat(refused()).isFalse();
        assertThat(replies()).isEmpty();
        assertThat(await(world.store.tasks().of(Task.Status.OPEN, 9)))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.text()).isEqualTo(text);
                    assertThat(task.person()).isEqualTo(claim.patientKey().value());
                    assertThat(task.dueAt()).isEqualTo(world.now().plus(Duration.ofDays(2)));
                });
    }

    @Test
    void shouldHeedNothingThatTheProviderDidNotSign() {
        assertThat(notice("in-1", "STOP", new Secret("somebody else's key"))).isEqualTo(401);
        assertThat(refused()).isFalse();
    }
}
