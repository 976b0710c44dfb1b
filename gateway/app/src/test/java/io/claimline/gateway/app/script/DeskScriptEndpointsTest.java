package io.claimline.gateway.app.script;

import static io.claimline.gateway.app.web.GatewayUnderTest.await;
import static io.claimline.gateway.app.web.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.web.GatewayUnderTest;
import io.claimline.scripts.RenderLimits;
import io.claimline.scripts.call.Capacity;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskScriptEndpointsTest {
    private final GatewayUnderTest gateway = new GatewayUnderTest(it -> new DeskScriptEndpoints(
            it.vertx,
            it.floor,
            new DeskScripts(
                    new ActiveScripts(RenderLimits.DEFAULT), DeskScriptsTest.office(Capacity.BILLING_COMPANY))));
    private final GatewayUnderTest.Browser browser = gateway.signIn(Role.AGENT);

    @AfterAll
    void close() {
        gateway.close();
    }

    private HttpResponse<Buffer> step(String key, JsonObject work, boolean open) {
        gateway.floor.work = new JsonObject().put("open", open).put("work", work);
        return await(gateway.http
                .get(gateway.port(), "127.0.0.1", "/api/v1/desk/script/" + key)
                .putHeader("Cookie", browser.cookie())
                .send());
    }

    @Test
    void shouldNotSpeakOfTheAccountBeforeThePersonIsVerified() {
        for (var key : new String[] {"patient.balance", "patient.promise", "patient.dispute"}) {
            var refused = step(key, DeskScriptsTest.patient(), false);
            assertThat(refused.statusCode()).as(key).isEqualTo(409);
            assertThat(json(refused).getString("detail")).contains("Verify first");
            assertThat(step(key, DeskScriptsTest.patient(), true).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldOpenWhatIsReadBeforeVerificationAtAnyTime() {
        for (var key :
                new String[] {"patient.greeting", "patient.verification", "patient.third-party", "patient.voicemail"}) {
            var opened = step(key, DeskScriptsTest.patient(), false);
            assertThat(opened.statusCode()).as(key).isEqualTo(200);
            assertThat(opened.bodyAsString()).as(key).doesNotContain("123.45", "12203");
        }
    }

    @Test
    void shouldSayThatTheScriptOpensWithTheCall() {
        gateway.floor.work = new JsonObject();
        var none = await(gateway.http
                .get(gateway.port(), "127.0.0.1", "/api/v1/desk/script/patient.greeting")
                .putHeader("Cookie", browser.cookie())
                .send());
        assertThat(none.statusCode()).isEqualTo(409);
    }
}
