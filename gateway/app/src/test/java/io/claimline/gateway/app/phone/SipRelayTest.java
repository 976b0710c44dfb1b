package io.claimline.gateway.app.phone;

import static io.claimline.gateway.app.web.GatewayUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.asterisk.AsteriskSettings.Waiting;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.origination.OriginationLimits;
import io.claimline.gateway.app.config.GatewaySettings.Ami;
import io.claimline.gateway.app.config.GatewaySettings.Switchboard;
import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.web.GatewayUnderTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The relay between a browser and a WebSocket that stands for the switch and echoes in upper case. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SipRelayTest {
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer exchange = vertx.createHttpServer(new HttpServerOptions().addWebSocketSubProtocol("sip"))
            .webSocketHandler(socket -> socket.textMessageHandler(text -> {
                if (text.equals("bye")) {
                    socket.close();
                } else {
                    socket.writeTextMessage(socket.subProtocol() + " " + text.toUpperCase(java.util.Locale.ROOT));
                }
            }));
    private final GatewayUnderTest gateway =
            gateway(await(exchange.listen(0, "127.0.0.1")).actualPort());

    @BeforeAll
    void warm() {
        gateway.signIn(Role.AGENT);
    }

    @AfterAll
    void close() {
        gateway.close();
        await(vertx.close());
    }

    @Test
    void shouldCarryFramesBothWays() throws Exception {
        var socket = connect("sip");
        var answer = new CompletableFuture<String>();
        socket.textMessageHandler(answer::complete);
        await(socket.writeTextMessage("register"));
        assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("sip REGISTER");
        assertThat(socket.subProtocol()).isEqualTo("sip");
    }

    @Test
    void shouldCarryLargeMessagesWhole() throws Exception {
        var socket = connect("sip");
        var answer = new CompletableFuture<String>();
        socket.textMessageHandler(answer::complete);
        await(socket.writeTextMessage("x".repeat(150_000)));
        assertThat(answer.get(10, TimeUnit.SECONDS)).hasSize(150_004);
    }

    @Test
    void shouldCloseTheBrowsersSocketWhenTheSwitchClosesItsOwn() throws Exception {
        var socket = connect("sip");
        var closed = new CompletableFuture<Boolean>();
        socket.closeHandler(v -> closed.complete(true));
        await(socket.writeTextMessage("bye"));
        assertThat(closed.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void shouldRefuseWithoutTheSubProtocol() {
        assertThatThrownBy(() -> connect("other")).hasRootCauseInstanceOf(UpgradeRejectedException.class);
    }

    @Test
    void shouldSayThatTheSwitchIsAwayWhenItIs() {
        try (var alone = gateway(1)) {
            assertThatThrownBy(() -> await(alone.sockets.connect(options(alone, "sip"))))
                    .hasRootCauseInstanceOf(UpgradeRejectedException.class)
                    .rootCause()
                    .hasMessageContaining("503");
        }
    }

    @Test
    void shouldTellTheLineOfTheSeat() {
        var browser = gateway.signIn(Role.AGENT);
        var line = GatewayUnderTest.json(await(gateway.http
                .get(gateway.port(), "127.0.0.1", "/api/v1/desk/phone")
                .putHeader("Cookie", browser.cookie())
                .send()));
        assertThat(line.getString("user")).isEqualTo("desk-007");
        assertThat(line.getString("uri")).isEqualTo("sip:desk-007@claimline");
        // HMAC-SHA256("key", "desk-007"), by another program.
        assertThat(line.getString("password")).isEqualTo("4d4aa314510da93726e92712e4ff2b8f");
    }

    private WebSocket connect(String protocol) {
        return await(gateway.sockets.connect(options(gateway, protocol)));
    }

    private static WebSocketConnectOptions options(GatewayUnderTest gateway, String protocol) {
        return new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(gateway.port())
                .setURI("/api/v1/sip")
                .setSubProtocols(List.of(protocol))
                .addHeader("Cookie", gateway.signIn(Role.AGENT).cookie());
    }

    private static GatewayUnderTest gateway(int port) {
        var socket = URI.create("ws://127.0.0.1:" + port + "/ws");
        var ami = new Ami("127.0.0.1", 1, "u", new Secret("s"));
        var switchboard = new Switchboard(
                ami,
                OriginationLimits.DEFAULT,
                Waiting.DEFAULT,
                socket,
                "claimline",
                new E164("+12025550100"),
                new Secret("key"),
                true);
        return new GatewayUnderTest(
                gateway -> new PhoneEndpoints(switchboard, new SipRelay(gateway.vertx, socket, gateway.sessions)));
    }
}
