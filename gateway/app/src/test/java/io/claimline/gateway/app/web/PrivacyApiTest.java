package io.claimline.gateway.app.web;

import static io.claimline.gateway.app.web.GatewayUnderTest.await;
import static io.claimline.gateway.app.web.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.Subject;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.web.GatewayUnderTest.Browser;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrivacyApiTest {
    private static final JsonObject NONE = new JsonObject();
    private static final String CALL = "call12345678";

    private final GatewayUnderTest gateway = new GatewayUnderTest();
    private Browser browser = new Browser("", "");

    @BeforeEach
    void signIn() {
        browser = gateway.signIn(Role.AGENT);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    private HttpResponse<Buffer> ask(HttpMethod method, String path, JsonObject body) {
        return await(gateway.http
                .request(method, gateway.port(), "127.0.0.1", "/api/v1/" + path)
                .putHeader("Cookie", browser.cookie())
                .putHeader("X-CSRF-Token", browser.csrf())
                .sendJsonObject(body));
    }

    private HttpResponse<Buffer> post(String path, JsonObject body) {
        return ask(HttpMethod.POST, path, body);
    }

    private static JsonObject password(String text) {
        return new JsonObject().put("password", text);
    }

    private JsonObject session() {
        return json(ask(HttpMethod.GET, "session", NONE));
    }

    @Test
    void shouldSayAfterHowLongThePageLocks() {
        assertThat(session().getInteger("lockAfterSeconds")).isEqualTo(300);
        assertThat(session().getBoolean("locked")).isFalse();
    }

    @Test
    void shouldTellNothingWhileLockedButKeepTheCall() {
        assertThat(post("session/lock", NONE).statusCode()).isEqualTo(204);
        var desk = ask(HttpMethod.GET, "desk", NONE);
        assertThat(desk.statusCode()).isEqualTo(423);
        assertThat(json(desk).getString("detail")).contains("Unlock it with your password");
        for (var order : new String[] {"ready", "outcome", "verify", "dial"}) {
            assertThat(post("desk/" + order, NONE).statusCode()).as(order).isEqualTo(423);
        }
        for (var order : new String[] {"mute", "unmute", "hold", "resume", "hangup"}) {
            assertThat(post("desk/" + order, new JsonObject().put("callId", CALL))
                            .statusCode())
                    .as(order)
                    .isEqualTo(204);
        }
        // A reload of the page learns it too.
        assertThat(session().getBoolean("locked")).isTrue();
    }

    @Test
    void shouldOpenWithThePasswordAndWriteDownEachTry() {
        post("session/lock", NONE);
        var refused = post("session/unlock", password("wrong"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).getString("detail")).contains("Caps Lock");
        assertThat(session().getBoolean("locked")).isTrue();
        gateway.clock.pass(Duration.ofSeconds(1));
        assertThat(post("session/unlock", password(GatewayUnderTest.PASSWORD)).statusCode())
                .isEqualTo(204);
        assertThat(session().getBoolean("locked")).isFalse();
        assertThat(ask(HttpMethod.GET, "desk", NONE).statusCode()).isEqualTo(200);
        assertThat(gateway.audit.all())
                .extracting(entry -> entry.action())
                .containsExactlyInAnyOrder(
                        AuditAction.SIGNED_IN, AuditAction.LOCKED, AuditAction.UNLOCK_REFUSED, AuditAction.UNLOCKED);
    }

    @Test
    void shouldSlowGuessingDownAsAtSignIn() {
        post("session/lock", NONE);
        for (int i = 0; i < 3; i++) {
            assertThat(post("session/unlock", password("wrong")).statusCode()).isEqualTo(422);
        }
        var slowed = post("session/unlock", password(GatewayUnderTest.PASSWORD));
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(json(slowed).getString("detail")).contains("Wait");
        assertThat(session().getBoolean("locked")).isTrue();
    }

    @Test
    void shouldWriteDownWhichFieldWasCopiedAndNothingElse() {
        var entry = new JsonObject()
                .put("field", "Member ID")
                .put("claimId", "claim-1")
                .put("callId", CALL);
        assertThat(post("desk/copied", entry).statusCode()).isEqualTo(204);
        assertThat(gateway.audit.all())
                .filteredOn(kept -> kept.action() == AuditAction.COPIED)
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.who().user()).isEqualTo("agent");
                    assertThat(kept.about())
                            .containsExactlyInAnyOrder(Subject.of("call", CALL), Subject.of("claim", "claim-1"));
                    assertThat(kept.details()).isEqualTo(Map.of("field", "Member ID"));
                });
        assertThat(post("desk/copied", entry.put("text", "NFM5550104471")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void shouldCompareOnlyWhatCanBeCompared() {
        var said = new JsonObject().put("callId", CALL).put("birthDate", "April");
        var unclear = post("desk/verify", said);
        assertThat(unclear.statusCode()).isEqualTo(422);
        assertThat(json(unclear).getJsonArray("violations").getJsonObject(0).getString("field"))
                .isEqualTo("birthDate");
        assertThat(gateway.floor.said).isEmpty();
        // How many must be stated the floor knows alone: one, where another was keyed before.
        var answer = post("desk/verify", said.put("birthDate", "4/9/1971").put("memberId", "4471"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).getBoolean("matched")).isTrue();
        assertThat(gateway.floor.said)
                .singleElement()
                .satisfies(one -> assertThat(one.memberId()).isEqualTo("4471"));
        assertThat(gateway.floor.commands.toString()).doesNotContain("1971", "4471");
    }
}
