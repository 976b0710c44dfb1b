package io.claimline.gateway.app;

import static io.claimline.dialer.contracts.Stages.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Alerts over HTTP, in a gateway as it is started for real; nobody is at its switch's address, which is worth an alert. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertApiTest {
    @SuppressWarnings("NullAway.Init")
    private RunningGateway gateway;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        gateway = RunningGateway.start(folder, "").signIn("admin");
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    private JsonArray alerts(String search) {
        return new JsonObject(gateway.get("/api/v1/alerts" + search).body()).getJsonArray("alerts");
    }

    private Optional<JsonObject> switchDown(String state) {
        return alerts("?figure=switch-down&state=" + state).stream()
                .map(JsonObject.class::cast)
                .findFirst();
    }

    @Test
    void shouldRaiseAnAlertThatOneCanSeeToAndShowItOnTheBoard() {
        until("the switch is missed", () -> switchDown("firing").isPresent());
        var alert = switchDown("firing").orElseThrow();
        assertThat(alert.getString("level")).isEqualTo("critical");
        assertThat(alert.getString("what")).contains("switch");
        assertThat(alert.getString("remedy")).isNotEmpty();
        var path = "/api/v1/alerts/" + alert.getString("id") + "/acknowledge";
        assertThat(gateway.postJson(path, new JsonObject()).statusCode()).isEqualTo(204);
        var again = gateway.postJson(path, new JsonObject());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("sees to it already");
        until("that is kept", () -> switchDown("acknowledged").isPresent());
        assertThat(switchDown("acknowledged").orElseThrow().getString("acknowledgedBy"))
                .isEqualTo("Administrator");
        until("the board shows it", () -> gateway.get("/api/v1/board").body().contains("Administrator"));
        var off = new JsonObject().put("figure", "switch-down").put("on", false).put("critical", 1);
        assertThat(gateway.putJson("/api/v1/alert-rules", off).statusCode()).isEqualTo(200);
        until("it is over", () -> switchDown("resolved").isPresent());
        until(
                "the board shows it no more",
                () -> !gateway.get("/api/v1/board").body().contains("switch-down"));
    }

    @Test
    void shouldShowTheFiguresOfTheGatewayOnTheBoard() {
        until(
                "the parts are looked at",
                () -> gateway.get("/api/v1/board").body().contains("roundTripMs"));
        var board = new JsonObject(gateway.get("/api/v1/board").body());
        assertThat(board.getJsonArray("gateways")).hasSize(1);
        assertThat(board.getJsonArray("payers")).isNotEmpty();
    }

    @Test
    void shouldSayWhatIsWrongWithARule() {
        var upsideDown =
                new JsonObject().put("figure", "oldest-wait").put("warning", 30).put("critical", 10);
        var refused = gateway.putJson("/api/v1/alert-rules", upsideDown);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("critical must not be reached before warning");
        var empty = gateway.putJson("/api/v1/alert-rules", new JsonObject().put("figure", "oldest-wait"));
        assertThat(empty.body()).contains("give one at least");
    }

    @Test
    void shouldKeepARuleForOneCampaignBesideTheUsualAndSetItBack() {
        var own = new JsonObject()
                .put("figure", "leads-ready")
                .put("subject", "north")
                .put("warning", 500);
        assertThat(gateway.putJson("/api/v1/alert-rules", own).statusCode()).isEqualTo(200);
        assertThat(gateway.get("/api/v1/alert-rules").body()).contains("leads-ready:north");
        var reset = new JsonObject().put("id", "leads-ready:north");
        assertThat(gateway.postJson("/api/v1/alert-rules/reset", reset).statusCode())
                .isEqualTo(204);
        assertThat(gateway.postJson("/api/v1/alert-rules/reset", reset).statusCode())
                .isEqualTo(404);
        assertThat(gateway.get("/api/v1/alert-rules").body()).doesNotContain("leads-ready:north");
    }

    private static JsonObject notices(String email, String url) {
        return new JsonObject()
                .put("emails", new JsonArray().add(email))
                .put("hooks", new JsonArray().add(new JsonObject().put("url", url)))
                .put("quiet", new JsonArray());
    }

    @Test
    void shouldShowTheKeyOfAWebhookOnce() {
        var set = gateway.putJson("/api/v1/alert-notices", notices("a@example.org", "https://example.org/hook"));
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        assertThat(set.body()).contains("\"key\"");
        assertThat(gateway.get("/api/v1/alert-notices").body())
                .contains("https://example.org/hook")
                .doesNotContain("\"key\"");
    }

    @Test
    void shouldPostNothingInClearOutsideThisMachine() {
        var refused = gateway.putJson("/api/v1/alert-notices", notices("a@example.org", "http://example.org/hook"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("https");
        var noAddress = gateway.putJson("/api/v1/alert-notices", notices("nobody", "https://example.org/"));
        assertThat(noAddress.body()).contains("no e-mail address");
    }
}
