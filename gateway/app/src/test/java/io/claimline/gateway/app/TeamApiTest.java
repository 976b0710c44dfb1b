package io.claimline.gateway.app;

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

/** Teams, and the reports that are sent of them, over HTTP. Nothing is sent: the relay is one that nobody answers at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamApiTest {
    private static final String RELAY = """
            claimline.gateway.messages.email { host = "127.0.0.1", port = 1, protection = none, from = "reports@claimline.example" }
            """;

    @SuppressWarnings("NullAway.Init")
    private RunningGateway gateway;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        gateway = RunningGateway.start(folder, RELAY).signIn("super1");
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    private HttpResponse<String> put(String id, String name, String... agents) {
        var body = new JsonObject().put("name", name).put("agents", new JsonArray(List.of(agents)));
        return gateway.putJson("/api/v1/teams/" + id, body);
    }

    private JsonObject team(String id) {
        return new JsonObject(gateway.get("/api/v1/teams").body())
                .getJsonArray("teams").stream()
                        .map(JsonObject.class::cast)
                        .filter(team -> team.getString("id").equals(id))
                        .findFirst()
                        .orElse(new JsonObject());
    }

    private HttpResponse<String> schedule(JsonArray recipients) {
        return gateway.postJson(
                "/api/v1/reports/schedules",
                new JsonObject()
                        .put("name", "Last night")
                        .put("every", "day")
                        .put("time", "07:30")
                        .put("by", "agent")
                        .put("team", "sent")
                        .put("format", "csv")
                        .put("recipients", recipients));
    }

    private static JsonObject recipient(String user) {
        return new JsonObject().put("user", user).put("address", user + "@office.example");
    }

    @Test
    void shouldKeepWhoIsInATeamWhenItIsCalledOtherwise() {
        assertThat(put("named", "Herbs", "agent1", "agent1").statusCode()).isEqualTo(204);
        assertThat(put("named", "Garden herbs", "agent1").statusCode()).isEqualTo(204);
        assertThat(team("named"))
                .isEqualTo(new JsonObject()
                        .put("id", "named")
                        .put("name", "Garden herbs")
                        .put("agents", new JsonArray().add("agent1")));
        var agentsOnly = new JsonObject().put("agents", new JsonArray());
        assertThat(gateway.putJson("/api/v1/teams/named", agentsOnly).statusCode())
                .isEqualTo(204);
        assertThat(team("named").getString("name")).as("without a name").isEqualTo("Garden herbs");
        assertThat(gateway.delete("/api/v1/teams/named").statusCode()).isEqualTo(204);
        assertThat(team("named").isEmpty()).isTrue();
    }

    @Test
    void shouldRefuseWhatWouldNotAddUp() {
        assertThat(put("one", "One", "agent2").statusCode()).isEqualTo(204);
        assertThat(put("two", "Two", "agent2"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(409))
                .satisfies(answer -> assertThat(answer.body()).contains("agent2 is in team One"));
        assertThat(put("two", "one"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(409))
                .satisfies(answer -> assertThat(answer.body()).contains("Choose another name"));
        assertThat(put("two", "Two", "super1"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(400))
                .satisfies(answer -> assertThat(answer.body()).contains("super1 is no agent"));
        assertThat(team("two").isEmpty()).isTrue();
    }

    private HttpResponse<String> readdress(JsonObject seen, String... users) {
        var recipients = new JsonArray();
        List.of(users).forEach(user -> recipients.add(recipient(user)));
        return gateway.putJson(
                "/api/v1/reports/schedules/" + seen.getString("id") + "/recipients",
                new JsonObject().put("recipients", recipients).put("revision", seen.getInteger("revision")));
    }

    @Test
    void shouldSendToOthersUnlessSomebodyHasChangedItMeanwhile() {
        var made = new JsonObject(
                schedule(new JsonArray().add(recipient("super1"))).body());
        var changed = readdress(made, "admin");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(new JsonObject(changed.body()).getJsonArray("recipients").getJsonObject(0))
                .isEqualTo(recipient("admin"));
        var late = readdress(made, "super1");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Somebody has changed meanwhile who gets");
        assertThat(readdress(new JsonObject(changed.body()), "agent1").body())
                .contains("agent1 is no supervisor or administrator");
        var kept = new JsonObject(gateway.get("/api/v1/reports/schedules").body())
                .getJsonArray("schedules").stream()
                        .map(JsonObject.class::cast)
                        .filter(one -> one.getString("id").equals(made.getString("id")))
                        .findFirst()
                        .orElseThrow();
        assertThat(kept.getJsonArray("recipients")).isEqualTo(new JsonArray().add(recipient("admin")));
        assertThat(gateway.delete("/api/v1/reports/schedules/" + made.getString("id"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(readdress(kept, "super1").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldSendToSeveralPeopleOnceEachAndKeepTheTeamMeanwhile() {
        assertThat(put("sent", "Sent", "agent3").statusCode()).isEqualTo(204);
        var twice = schedule(new JsonArray().add(recipient("super1")).add(recipient("super1")));
        assertThat(twice.statusCode()).isEqualTo(400);
        assertThat(twice.body()).contains("super1 is named twice");
        var stranger = schedule(new JsonArray().add(recipient("super1")).add(recipient("agent1")));
        assertThat(stranger.body()).contains("agent1 is no supervisor or administrator");
        var made = schedule(new JsonArray().add(recipient("super1")).add(recipient("admin")));
        assertThat(made.statusCode()).isEqualTo(201);
        var kept = new JsonObject(gateway.get("/api/v1/reports/schedules").body())
                .getJsonArray("schedules")
                .getJsonObject(0);
        assertThat(kept.getJsonArray("recipients")).hasSize(2);
        assertThat(kept.getJsonArray("notEntitled")).isEmpty();
        var refused = gateway.delete("/api/v1/teams/sent");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Last night").contains("End that e-mail first");
        assertThat(gateway.delete("/api/v1/reports/schedules/" + kept.getString("id"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(gateway.delete("/api/v1/teams/sent").statusCode()).isEqualTo(204);
    }
}
