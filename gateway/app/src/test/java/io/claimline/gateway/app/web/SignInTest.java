package io.claimline.gateway.app.web;

import static io.claimline.gateway.app.web.GatewayUnderTest.PASSWORD;
import static io.claimline.gateway.app.web.GatewayUnderTest.await;
import static io.claimline.gateway.app.web.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.gateway.app.security.Role;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {
    private final GatewayUnderTest gateway = new GatewayUnderTest();

    @AfterAll
    void close() {
        gateway.close();
    }

    @Test
    void shouldTellWhoIamWhenSignedIn() {
        var browser = gateway.signIn(Role.AGENT);
        var answer = get("/api/v1/session", browser.cookie());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).getJsonObject("user").getString("role")).isEqualTo("agent");
        assertThat(json(answer).getString("csrf")).isEqualTo(browser.csrf());
    }

    @Test
    void shouldKeepTheCookieFromScriptsAndOtherSites() {
        var answer = attempt("agent", PASSWORD);
        assertThat(answer.cookies().getFirst())
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/");
    }

    @Test
    void shouldRefuseWithTheSameWordsWhenUserOrPasswordIsWrong() {
        var wrongPassword = attempt("supervisor", "wrong");
        var wrongUser = attempt("nobody-of-that-name", "wrong");
        assertThat(wrongPassword.statusCode()).isEqualTo(401);
        assertThat(wrongPassword.getHeader("Content-Type")).isEqualTo("application/problem+json");
        assertThat(wrongPassword.body()).isEqualTo(wrongUser.body());
    }

    @Test
    void shouldMakeGuessersWaitAndLetThemInLater() {
        for (int i = 0; i < 3; i++) {
            assertThat(attempt("admin", "guess " + i).statusCode()).isEqualTo(401);
        }
        var held = attempt("admin", PASSWORD);
        assertThat(held.statusCode()).isEqualTo(429);
        assertThat(json(held).getString("detail")).contains("Wait 11 seconds");
        gateway.clock.pass(Duration.ofSeconds(11));
        assertThat(attempt("admin", PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldEndTheSessionWhenSignedOut() {
        var browser = gateway.signIn(Role.SUPERVISOR);
        var out = await(gateway.http
                .delete(gateway.port(), "127.0.0.1", "/api/v1/session")
                .putHeader("Cookie", browser.cookie())
                .putHeader("X-CSRF-Token", browser.csrf())
                .send());
        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(get("/api/v1/session", browser.cookie()).statusCode()).isEqualTo(401);
    }

    @Test
    void shouldEndTheSessionWhenLeftAlone() {
        var browser = gateway.signIn(Role.AGENT);
        gateway.clock.pass(Duration.ofMinutes(29));
        assertThat(get("/api/v1/session", browser.cookie()).statusCode()).isEqualTo(200);
        gateway.clock.pass(Duration.ofMinutes(29));
        assertThat(get("/api/v1/session", browser.cookie()).statusCode()).isEqualTo(200);
        gateway.clock.pass(Duration.ofMinutes(31));
        assertThat(get("/api/v1/session", browser.cookie()).statusCode()).isEqualTo(401);
    }

    @Test
    void shouldKnowTheSessionAfterARestart() {
        var browser = gateway.signIn(Role.AGENT);
        try (var restarted = new GatewayUnderTest(gateway.stored)) {
            restarted.clock.pass(Duration.between(restarted.clock.instant(), gateway.clock.instant()));
            var answer = await(restarted
                    .http
                    .get(restarted.port(), "127.0.0.1", "/api/v1/session")
                    .putHeader("Cookie", browser.cookie())
                    .send());
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldKeepThoseSignedInWhileTheStoreIsSilentAndAskItAgainAfterwards() {
        var browser = gateway.signIn(Role.AGENT);
        assertThat(get("/api/v1/session", browser.cookie()).statusCode()).isEqualTo(200);
        gateway.stored.silent = true;
        try {
            gateway.clock.pass(Duration.ofMinutes(2));
            assertThat(get("/api/v1/session", browser.cookie()).statusCode()).isEqualTo(200);
        } finally {
            gateway.stored.silent = false;
        }
        gateway.stored.sessions.clear();
        gateway.clock.pass(Duration.ofSeconds(16));
        assertThat(get("/api/v1/session", browser.cookie()).statusCode()).isEqualTo(401);
    }

    @Test
    void shouldStoreNoTokenThatOpensASession() {
        var browser = gateway.signIn(Role.AGENT);
        var token = browser.cookie().substring(browser.cookie().indexOf('=') + 1);
        assertThat(gateway.stored.sessions.toString()).doesNotContain(token).doesNotContain(browser.csrf());
    }

    private HttpResponse<Buffer> attempt(String user, String password) {
        return await(gateway.http
                .post(gateway.port(), "127.0.0.1", "/api/v1/session")
                .sendJsonObject(new JsonObject().put("user", user).put("password", password)));
    }

    private HttpResponse<Buffer> get(String path, String cookie) {
        return await(gateway.http
                .get(gateway.port(), "127.0.0.1", path)
                .putHeader("Cookie", cookie)
                .send());
    }
}
