package io.claimline.gateway.app.web;

import static io.claimline.gateway.app.web.GatewayUnderTest.await;
import static io.claimline.gateway.app.web.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.gateway.app.security.Role;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a caller is told who asks wrongly: which part of the request is wrong, and what to do. */
class ProblemsTest {
    private final GatewayUnderTest gateway = new GatewayUnderTest();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /reports?from=2026-11-31&to=2026-11-30&by=hour, from",
        "GET, /reports?from=2026-11-01&to=2026-11-30&by=moon, by",
        "POST, /recordings/nope/listening, callId"
    })
    void shouldNameTheParameterThatIsWrong(String method, String path, String parameter) {
        var browser = gateway.signIn(Role.SUPERVISOR);
        var answer = await(gateway.http
                .request(HttpMethod.valueOf(method), gateway.port(), "127.0.0.1", "/api/v1" + path)
                .putHeader("Cookie", browser.cookie())
                .putHeader("X-CSRF-Token", browser.csrf())
                .putHeader("Content-Type", "application/json")
                .sendBuffer(Buffer.buffer(method.equals("GET") ? "" : "{\"reason\":\"asked\"}")));
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(400);
        assertThat(json(answer).getString("detail"))
                .startsWith(parameter + ": ")
                .endsWith("Correct the request; its form is in docs/api.md.");
        assertThat(json(answer).getJsonArray("violations").getJsonObject(0).getString("field"))
                .isEqualTo(parameter);
    }
}
