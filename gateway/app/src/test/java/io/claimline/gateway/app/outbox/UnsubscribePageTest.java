package io.claimline.gateway.app.outbox;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.id.EmailAddress;
import io.claimline.dialer.id.MessageId;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.gateway.app.web.PatientPage;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.scripts.RenderLimits;
import io.claimline.scripts.ScriptRenderer;
import io.claimline.scripts.message.PageTexts;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stopping e-mail by its link. */
class UnsubscribePageTest {
    private static final EmailAddress MAIL = new EmailAddress("pat@example.org");

    @TempDir
    Path folder = Path.of("");

    private MessageWorld world;
    private HttpServer server;
    private Claim claim;
    private MessageId message = new MessageId("none-yet");

    @BeforeEach
    void open() throws IOException {
        world = new MessageWorld(folder);
        claim = world.debtor().getFirst();
        var renderer =
                ScriptRenderer.ofProduct(new RenderLimits(RenderLimits.DEFAULT.outputChars(), Duration.ofSeconds(15)));
        var page = new PatientPage(world.vertx, new PageTexts(renderer, "(212) 555-0100"), "");
        var router = Router.router(world.vertx);
        new UnsubscribePage(world.settings, world.store.outbox(), world.ledger, page, world.clock).mount(router);
        server = world.vertx.createHttpServer().requestHandler(router);
        await(server.listen(0, "127.0.0.1").toCompletionStage());
        message = world.remind(MessageWorld.to(MessageChannel.EMAIL, MAIL.value(), claim), claim);
    }

    @AfterEach
    void close() throws IOException {
        world.close();
    }

    private record Shown(int status, String text) {}

    private Shown ask(HttpMethod how, String token) {
        return await(world.vertx
                .createHttpClient()
                .request(how, server.actualPort(), "127.0.0.1", "/u/" + token)
                .compose(request -> request.putHeader("Content-Type", "application/x-www-form-urlencoded")
                        .send(how == HttpMethod.POST ? "List-Unsubscribe=One-Click" : ""))
                .compose(response -> response.body().map(body -> new Shown(response.statusCode(), body.toString())))
                .toCompletionStage());
    }

    private String token() {
        return new SignedId("unsubscribe", world.settings.linkKeys()).sign(message.value());
    }

    private boolean refused() {
        return world.ledger.on(claim.patientKey().value(), MAIL).revocations().stream()
                .anyMatch(revocation -> revocation.channels().contains(Channel.EMAIL));
    }

    @Test
    void shouldAskBeforeItActsBecauseProgramsOpenLinks() {
        var shown = ask(HttpMethod.GET, token());
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text()).contains("<form").doesNotContain(MAIL.value());
        assertThat(refused()).isFalse();
    }

    @Test
    void shouldStopEmailByTheMailboxsOwnButtonInOnePost() {
        assertThat(ask(HttpMethod.POST, token()).status()).isEqualTo(200);
        assertThat(refused()).isTrue();
        assertThat(ask(HttpMethod.POST, token()).status()).isEqualTo(200);
        assertThat(await(world.store.ledger().lines())).hasSize(1);
    }

    @Test
    void shouldDoNothingForAnAddressThatWasChangedOrMadeForSomethingElse() {
        var token = token();
        var other = new SignedId("pay", world.settings.linkKeys()).sign(message.value());
        assertThat(ask(HttpMethod.POST, token.substring(0, token.length() - 1) + "-")
                        .status())
                .isEqualTo(404);
        assertThat(ask(HttpMethod.POST, other).status()).isEqualTo(404);
        assertThat(refused()).isFalse();
    }
}
