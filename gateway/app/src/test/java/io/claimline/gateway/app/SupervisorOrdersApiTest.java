package io.claimline.gateway.app;

import static io.claimline.dialer.contracts.Stages.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What supervisors order over HTTP, in a gateway as it is started for real: what is refused, with what is so, and what is in the audit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupervisorOrdersApiTest {
    private static final String NORTH = "/api/v1/campaigns/north";

    @SuppressWarnings("NullAway.Init")
    private RunningGateway gateway;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        gateway = RunningGateway.start(folder, "").signIn("super1");
        var campaign = new JsonObject()
                .put("id", "north")
                .put("name", "North")
                .put("audience", "payer")
                .put("mode", "preview")
                .put("callerId", "+12125550100");
        assertThat(gateway.postJson("/api/v1/campaigns", campaign).statusCode()).isEqualTo(201);
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    private static JsonObject because(String reason) {
        return new JsonObject().put("reason", reason);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String... says) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(new JsonObject(answer.body()).getString("detail")).contains(says);
    }

    private JsonObject campaign() {
        return new JsonObject(gateway.get("/api/v1/campaigns").body())
                .getJsonArray("campaigns").stream()
                        .map(JsonObject.class::cast)
                        .filter(one -> one.getString("id").equals("north"))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void shouldRefuseToStartACampaignWhoseWorkIsAllTakenOutUnlessThatIsMeant() {
        var items = new JsonObject(gateway.get(NORTH + "/work-items?limit=500").body()).getJsonArray("items");
        assertThat(items).isNotEmpty();
        for (var item : items) {
            var order = because("Wrong list")
                    .put("leadId", ((JsonObject) item).getString("leadId"))
                    .put("order", "takeOut");
            until(
                    "it is taken out",
                    () -> gateway.postJson("/api/v1/work-items/order", order).statusCode() == 200);
        }
        assertRefused(
                gateway.postJson(NORTH + "/start", new JsonObject()),
                409,
                "North has no open work item (" + items.size() + " done)",
                "Fill the worklist");
        assertThat(gateway.post(NORTH + "/start", new byte[0]).statusCode()).isEqualTo(409);
        assertThat(campaign().getBoolean("running")).isFalse();
        var anyway = new JsonObject().put("anyway", true);
        assertThat(gateway.postJson(NORTH + "/start", anyway).statusCode()).isEqualTo(204);
        assertThat(campaign().getBoolean("running")).isTrue();
        assertThat(gateway.postJson(NORTH + "/stop", because("End of shift")).statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/campaigns/north/stop, '{}', 400",
        "POST, /api/v1/campaigns/north/stop, '{\"reason\":\"  \"}', 400",
        "POST, /api/v1/agents/agent1/order, '{\"order\":\"logOut\"}', 422",
        "POST, /api/v1/agents/agent1/order, '{\"order\":\"break\",\"reason\":\" \"}', 422",
        "PUT, /api/v1/agents/agent1/campaign, '{\"campaignId\":\"north\"}', 400",
        "POST, /api/v1/work-items/order, '{\"leadId\":\"any\",\"order\":\"hold\",\"until\":\"2030-01-01\"}', 422",
        "POST, /api/v1/work-items/order, '{\"leadId\":\"any\",\"order\":\"takeOut\"}', 422",
    })
    void shouldAskWhyOfOrdersThatTakeSomethingFromSomebody(String method, String path, String body, int status) {
        var json = new JsonObject(body);
        var answer = method.equals("PUT") ? gateway.putJson(path, json) : gateway.postJson(path, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("reason");
    }

    @Test
    void shouldTellTheSecondOfTwoWhoSetTheWrapUpWhatTheFirstHasSet() {
        var seen = campaign().getJsonObject("wrapUp");
        var first = seen.copy().put("limitSeconds", 77);
        var path = NORTH + "/wrap-up";
        assertThat(gateway.putJson(path, first.copy().put("seen", seen)).statusCode())
                .isEqualTo(204);
        var second = seen.copy().put("limitSeconds", 200).put("seen", seen);
        assertRefused(gateway.putJson(path, second), 409, "the wrap-up", "77 s", "Nothing of yours was set");
        assertThat(campaign().getJsonObject("wrapUp")).isEqualTo(first);
        assertThat(gateway.putJson(path, second.put("seen", first)).statusCode())
                .as("looked at again")
                .isEqualTo(204);
    }

    @Test
    void shouldTellTheSecondOfTwoWhichCallsTheFirstHasRecorded() {
        var seen = campaign().getJsonObject("recording");
        var first = new JsonObject().put("when", "on-request").put("keepDays", 44);
        var path = NORTH + "/recording";
        var told = first.copy().put("seen", seen).put("reason", "The client asks for it");
        assertThat(gateway.putJson(path, told).statusCode()).isEqualTo(204);
        var second = first.copy().put("keepDays", 90).put("seen", seen);
        assertRefused(gateway.putJson(path, second), 409, "on request, kept for 44 days");
        assertThat(campaign().getJsonObject("recording")).isEqualTo(first);
    }

    private static JsonObject schedule(String from) {
        var slot = new JsonObject()
                .put("days", new JsonArray(List.of("monday")))
                .put("from", from)
                .put("to", "06:30");
        return new JsonObject().put("zone", "Asia/Manila").put("slots", new JsonArray().add(slot));
    }

    @Test
    void shouldTellTheSecondOfTwoTheScheduleThatTheFirstHasSetOrDropped() {
        var path = NORTH + "/schedule";
        var none = new JsonObject(gateway.get(path).body());
        assertThat(none).isEqualTo(new JsonObject().put("revision", 0));
        var first = gateway.putJson(path, schedule("21:30").put("seen", 0));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        var revision = new JsonObject(first.body()).getLong("revision");
        var refused = gateway.putJson(path, schedule("20:00").put("seen", 0));
        assertRefused(refused, 409, "the schedule", "monday 21:30-06:30 Asia/Manila");
        assertThat(new JsonObject(refused.body()).getJsonObject("current"))
                .isEqualTo(new JsonObject().put("revision", revision).put("by", "super1"));
        var next = new JsonObject(gateway.putJson(path, schedule("20:00").put("seen", revision))
                        .body())
                .getLong("revision");
        assertThat(next).isGreaterThan(revision);
        assertRefused(gateway.delete(path + "?seen=" + revision), 409, "monday 20:00-06:30");
        assertThat(gateway.delete(path + "?seen=" + next).statusCode()).isEqualTo(204);
        assertRefused(gateway.putJson(path, schedule("19:00").put("seen", next)), 409, "It is now: none");
        assertThat(gateway.putJson(path, schedule("19:00")).statusCode())
                .as("nothing told, nothing compared")
                .isEqualTo(200);
        assertThat(gateway.delete(path).statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> skills(List<String> seen, List<String> to) {
        return gateway.putJson(
                "/api/v1/agents/agent2/skills",
                new JsonObject().put("skills", new JsonArray(to)).put("seen", new JsonArray(seen)));
    }

    @Test
    void shouldTellTheSecondOfTwoWhichSkillsTheFirstHasGiven() {
        assertThat(skills(List.of(), List.of("spanish", "medicare")).statusCode())
                .isEqualTo(200);
        assertRefused(skills(List.of(), List.of("denials")), 409, "the skills of Agent 2", "medicare, spanish");
        assertThat(skills(List.of("spanish", "medicare"), List.of()).statusCode())
                .as("in whatever order they were seen")
                .isEqualTo(200);
    }
}
