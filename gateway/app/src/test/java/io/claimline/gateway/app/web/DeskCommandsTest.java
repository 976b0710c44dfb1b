package io.claimline.gateway.app.web;

import static io.claimline.gateway.app.web.GatewayUnderTest.await;
import static io.claimline.gateway.app.web.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.web.GatewayUnderTest.Browser;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskCommandsTest {
    private static final String CALL = "\"callId\":\"call12345678\"";

    private final GatewayUnderTest gateway = new GatewayUnderTest();
    private Optional<Browser> browser = Optional.empty();

    @BeforeAll
    void signIn() {
        browser = Optional.of(gateway.signIn(Role.AGENT));
    }

    @BeforeEach
    void clear() {
        gateway.floor.commands.clear();
        gateway.floor.refusal = Optional.empty();
    }

    @AfterAll
    void close() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "join|{\"campaignId\":\"north-1\"}|Join[campaign=north-1]",
                "leave|{}|Leave[]",
                "headset|{\"on\":true,\"kind\":\"phone\"}|PutOnHeadset[kind=phone]",
                "headset|{\"on\":false,\"kind\":\"webrtc\"}|TakeOffHeadset[]",
                "ready|{}|Ready[]",
                "break|{\"reason\":\"lunch\"}|Break[reason=lunch]",
                "dial|{\"leadId\":\"lead-1\"}|Dial[lead=lead-1]",
                "skip|{\"leadId\":\"lead-1\",\"reason\":\"later\"}|Skip[lead=lead-1, reason=later]",
                "hold|{" + CALL + "}|Hold[call=call12345678]",
                "resume|{" + CALL + "}|Resume[call=call12345678]",
                "mute|{" + CALL + "}|Mute[call=call12345678, muted=true]",
                "unmute|{" + CALL + "}|Mute[call=call12345678, muted=false]",
                "dtmf|{" + CALL + ",\"digits\":\"12#\"}|Digits[call=call12345678, digits=12#]",
                "dial-other|{\"leadId\":\"lead-1\",\"number\":\"(202) 555-0123\"}|DialOther[lead=lead-1, number=+…23]",
                "invite|{" + CALL
                        + ",\"agentId\":\"ben\",\"handOver\":false}|Invite[call=call12345678, agent=ben, line=, handOver=false]",
                "invite|{" + CALL
                        + ",\"lineId\":\"line-1\",\"handOver\":true}|Invite[call=call12345678, agent=, line=line-1, handOver=true]",
                "swap|{" + CALL + "}|Arrange[call=call12345678, what=SWAP]",
                "conference|{" + CALL + "}|Arrange[call=call12345678, what=CONFERENCE]",
                "drop-guest|{" + CALL + "}|Arrange[call=call12345678, what=DROP_GUEST]",
                "hand-over|{" + CALL + "}|Arrange[call=call12345678, what=HAND_OVER]",
                "leave-message|{" + CALL + "}|Arrange[call=call12345678, what=LEAVE_MESSAGE]",
                "park|{" + CALL + "}|Arrange[call=call12345678, what=PARK]",
                "take|{" + CALL + "}|Take[call=call12345678]",
                "hangup|{" + CALL + "}|HangUp[call=call12345678]",
                "extend|{" + CALL + "}|Extend[call=call12345678]",
            })
    void shouldHandTheCommandToTheFloor(String name, String body, String command) {
        assertThat(post(name, body).statusCode()).isEqualTo(204);
        assertThat(gateway.floor.commands).containsExactly("agent " + command);
    }

    @Test
    void shouldRefuseAnotherNumberThatIsNoTelephoneNumber() {
        var answer = post("dial-other", "{\"leadId\":\"lead-1\",\"number\":\"555 0123\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).getString("detail")).contains("ten digits");
        assertThat(gateway.floor.commands).isEmpty();
    }

    @Test
    void shouldTellTheReasonWhenTheFloorRefuses() {
        gateway.floor.refusal = Optional.of("Put your headset on first.");
        var answer = post("ready", "{}");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).getString("detail")).isEqualTo("Put your headset on first.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "break|{}",
                "break|{\"reason\":\"\"}",
                "join|{\"campaignId\":\"No Such Form\"}",
                "headset|{\"on\":true,\"kind\":\"tin can\"}",
                "dtmf|{" + CALL + ",\"digits\":\"12x\"}",
                "hangup|{}",
                "dial|{}",
                "dial|{\"leadId\":\" \"}",
                "invite|{" + CALL + "}",
                "take|{}",
                "outcome|{}",
                "ready|[]",
                "ready|{\"broken",
            })
    void shouldRefuseWhatTheContractDoesNotAllow(String name, String body) {
        var answer = post(name, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.getHeader("Content-Type")).isEqualTo("application/problem+json");
        assertThat(gateway.floor.commands).isEmpty();
    }

    @Test
    void shouldHandOverAnOutcomeWithItsFieldsAsText() {
        var body = new JsonObject()
                .put("outcomeId", "outcome-0001")
                .put("callId", "call12345678")
                .put("claimId", "claim-1")
                .put("statusCode", "PAID_CHK")
                .put("fields", new JsonObject().put("paidCents", 12_345).put("checkNumber", "0042"))
                .put("then", "ready");
        assertThat(post("outcome", body.encode()).statusCode()).isEqualTo(204);
        assertThat(gateway.floor.commands.getFirst())
                .contains("paidCents=12345")
                .contains("checkNumber=0042");
    }

    private HttpResponse<Buffer> post(String name, String body) {
        return await(gateway.http
                .post(gateway.port(), "127.0.0.1", "/api/v1/desk/" + name)
                .putHeader("Cookie", browser.orElseThrow().cookie())
                .putHeader("X-CSRF-Token", browser.orElseThrow().csrf())
                .putHeader("Content-Type", "application/json")
                .sendBuffer(Buffer.buffer(body)));
    }
}
