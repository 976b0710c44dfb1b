package io.claimline.gateway.app;

import static io.claimline.dialer.contracts.Stages.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Messages, days and the limit of wrap-up over HTTP, in a gateway as it is started for real. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DayApiTest {
    private static final String MESSAGES = "/api/v1/messages";

    @SuppressWarnings("NullAway.Init")
    private RunningGateway gateway;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        gateway = RunningGateway.start(folder, "");
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    private RunningGateway as(String user) {
        return gateway.signIn(user);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return new JsonObject(answer.body());
    }

    private static JsonObject message(String to, String id, String text) {
        return new JsonObject().put("to", to).put("id", id).put("text", text).put("urgent", true);
    }

    @Test
    void shouldKeepAMessageUntilItIsReadAndTellTheSupervisorWhoHasReadIt() {
        var sent = json(as("super1").postJson(MESSAGES, message("agent", "agent2", "Take Northwind first.")));
        var shown = json(as("agent2").get("/api/v1/desk/day"))
                .getJsonArray("messages")
                .getJsonObject(0);
        assertThat(shown.getString("text")).isEqualTo("Take Northwind first.");
        assertThat(shown.getBoolean("urgent")).isTrue();
        assertThat(shown.containsKey("readAt")).isFalse();
        assertThat(json(as("agent1").get("/api/v1/desk/day")).getJsonArray("messages"))
                .isEmpty();
        var receipt = new JsonObject().put("messageId", sent.getString("id"));
        assertThat(as("agent1").postJson("/api/v1/desk/messages/read", receipt).statusCode())
                .isEqualTo(404);
        assertThat(reader().containsKey("readAt")).isFalse();
        for (var twice = 0; twice < 2; twice++) {
            assertThat(as("agent2")
                            .postJson("/api/v1/desk/messages/read", receipt)
                            .statusCode())
                    .isEqualTo(204);
        }
        assertThat(reader().getString("id")).isEqualTo("agent2");
        assertThat(reader().containsKey("readAt")).isTrue();
    }

    private JsonObject reader() {
        return json(as("super1").get(MESSAGES))
                .getJsonArray("messages")
                .getJsonObject(0)
                .getJsonArray("recipients")
                .getJsonObject(0);
    }

    @Test
    void shouldNotSendWhatNobodyWouldGet() {
        var nobody = as("super1").postJson(MESSAGES, message("agent", "nobody", "Hello."));
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("Nobody would get it");
        assertThat(as("super1").postJson(MESSAGES, message("all", "", "   ")).statusCode())
                .isEqualTo(422);
        assertThat(as("agent1").postJson(MESSAGES, message("all", "", "Hello.")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void shouldBeginAShiftWhenTheAgentJoinsACampaign() {
        var campaign = json(as("super1").get("/api/v1/campaigns"))
                .getJsonArray("campaigns")
                .getJsonObject(0)
                .getString("id");
        assertThat(json(as("agent3").get("/api/v1/desk/day")).containsKey("shift"))
                .isFalse();
        var join = new JsonObject().put("campaignId", campaign);
        until(
                "the campaign takes agents",
                () -> gateway.postJson("/api/v1/desk/join", join).statusCode() == 204);
        until("the shift has begun", () -> json(gateway.get("/api/v1/desk/day")).containsKey("shift"));
        var day = json(gateway.get("/api/v1/desk/day"));
        assertThat(day.getJsonObject("numbers").getInteger("calls")).isZero();
        assertThat(day.getJsonArray("colleagues")).hasSize(5);
        assertThat(json(gateway.get("/api/v1/desk/plan")).getInteger("followUpCount"))
                .isZero();
    }

    @Test
    void shouldSetTheLimitOfWrapUpWithinItsRange() {
        var id = json(as("super1").get("/api/v1/campaigns"))
                .getJsonArray("campaigns")
                .getJsonObject(0)
                .getString("id");
        var limit = new JsonObject()
                .put("limitSeconds", 90)
                .put("warningSeconds", 20)
                .put("extensions", 1)
                .put("extensionSeconds", 60)
                .put("after", "break");
        var path = "/api/v1/campaigns/" + id + "/wrap-up";
        assertThat(gateway.putJson(path, limit).statusCode()).isEqualTo(204);
        assertThat(json(gateway.get("/api/v1/campaigns"))
                        .getJsonArray("campaigns")
                        .getJsonObject(0)
                        .getJsonObject("wrapUp"))
                .isEqualTo(limit);
        var refused = gateway.putJson(path, limit.copy().put("limitSeconds", 5));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(new JsonObject(refused.body())
                        .getJsonArray("violations")
                        .getJsonObject(0)
                        .getString("field"))
                .isEqualTo("limitSeconds");
    }

    @Test
    void shouldHaveNoCallBacksAtFirstAndMoveNoneThatIsNotThere() {
        assertThat(json(as("super1").get("/api/v1/callbacks")).getJsonArray("callBacks"))
                .isEmpty();
        var move = new JsonObject().put("leadId", "lead-none").put("by", "agent1");
        assertThat(gateway.postJson("/api/v1/callbacks/move", move).statusCode())
                .isEqualTo(404);
    }
}
