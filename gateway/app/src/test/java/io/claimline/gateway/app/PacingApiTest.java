package io.claimline.gateway.app;

import static io.claimline.dialer.contracts.Stages.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Campaigns and their pace over HTTP, in a gateway as it is started for real. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PacingApiTest {
    private static final String PACING = "/api/v1/campaigns/spring/pacing";

    @SuppressWarnings("NullAway.Init")
    private RunningGateway gateway;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        gateway = RunningGateway.start(folder, "").signIn("super1");
        assertThat(create("spring", "patient", "predictive").statusCode()).isEqualTo(201);
        until("the campaign is taken up", () -> gateway.get(PACING).statusCode() == 200);
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    private static JsonObject limits(double cap) {
        return new JsonObject()
                .put("abandonCap", cap)
                .put("callsPerSecond", 4)
                .put("lines", 30)
                .put("linesPerAgent", 5);
    }

    private HttpResponse<String> create(String id, String audience, String mode) {
        return gateway.postJson("/api/v1/campaigns", campaign(id, audience, mode));
    }

    private static JsonObject campaign(String id, String audience, String mode) {
        return new JsonObject()
                .put("id", id)
                .put("name", "Spring balances")
                .put("audience", audience)
                .put("mode", mode)
                .put("callerId", "+12125550100")
                .put("limits", limits(0.025))
                .put("zone", "America/Chicago");
    }

    private HttpResponse<String> tune(String id, JsonObject limits, JsonObject steering) {
        return gateway.putJson(
                "/api/v1/campaigns/" + id + "/pacing",
                new JsonObject().put("limits", limits).put("steering", steering));
    }

    private static void assertRefused(HttpResponse<String> answer, String field, String why) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        var problem = new JsonObject(answer.body());
        var violation = problem.getJsonArray("violations").getJsonObject(0);
        assertThat(violation.getString("field")).isEqualTo(field);
        assertThat(violation.getString("message")).startsWith(why);
        assertThat(problem.getString("detail")).contains("Nothing was changed; correct " + field);
    }

    @Test
    void shouldCreateAPredictiveCampaignWithLimitsAndZone() {
        var created = new JsonObject(create("summer", "patient", "predictive").body());
        assertThat(created.getString("mode")).isEqualTo("predictive");
        assertThat(created.getJsonObject("limits").getDouble("abandonCap")).isEqualTo(0.025);
        assertThat(created.getJsonObject("steering").getString("by")).isEqualTo("automatic");
        assertThat(created.getString("zone")).isEqualTo("America/Chicago");
    }

    @Test
    void shouldGiveTheUsualPaceToACampaignThatAsksForNone() {
        var asked = campaign("winter", "payer", "preview");
        asked.remove("limits");
        asked.remove("zone");
        var created =
                new JsonObject(gateway.postJson("/api/v1/campaigns", asked).body());
        assertThat(created.getJsonObject("limits").getDouble("abandonCap")).isEqualTo(0.03);
        assertThat(created.getString("zone")).isEqualTo("UTC");
    }

    @Test
    void shouldWithdrawRingingCallsUnlessToldNotToAndLeaveThatAsItIsWhenNothingIsSaid() {
        create("advent", "patient", "predictive");
        var pacing = "/api/v1/campaigns/advent/pacing";
        until("the campaign is taken up", () -> gateway.get(pacing).statusCode() == 200);
        var automatic = new JsonObject().put("by", "automatic");
        assertThat(withdraws(pacing)).isTrue();
        assertThat(tune("advent", limits(0.03).put("withdraws", false), automatic)
                        .statusCode())
                .isEqualTo(204);
        until("it is switched off", () -> !withdraws(pacing));
        tune("advent", limits(0.02), automatic);
        until("the cap is another", () -> now(pacing).getDouble("abandonCap") == 0.02);
        assertThat(withdraws(pacing)).isFalse();
    }

    @Test
    void shouldKeepHowLikelyPeopleAreToAnswerAndRefuseWhatIsNoProbabilityByItsRow() {
        var row = new JsonObject().put("number", "3125550142");
        var kept = gateway.putJson("/api/v1/answer-chances", chances(row.copy().put("probability", 0.3)));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(new JsonObject(kept.body()))
                .isEqualTo(new JsonObject().put("kept", 1).put("workItems", 0));
        var refused =
                gateway.putJson("/api/v1/answer-chances", chances(row.copy().put("probability", 30)));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("chances[0].probability");
        var formless =
                gateway.putJson("/api/v1/answer-chances", chances(row.copy().put("probability", "high")));
        assertThat(formless.statusCode()).isEqualTo(400);
        assertThat(formless.body()).contains("chances/0/probability");
    }

    private static JsonObject chances(JsonObject row) {
        return new JsonObject().put("chances", new JsonArray().add(row));
    }

    private JsonObject now(String pacing) {
        return new JsonObject(gateway.get(pacing).body()).getJsonObject("now").getJsonObject("limits");
    }

    private boolean withdraws(String pacing) {
        return now(pacing).getBoolean("withdraws");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "callerId | \"12\"                                                                               | callerId: ",
                "limits   | {\"abandonCap\":\"high\",\"callsPerSecond\":4,\"lines\":30,\"linesPerAgent\":5} | limits/abandonCap: ",
                "limits   | {}                                                                                 | limits: ",
            })
    void shouldNameTheFieldThatIsNotInItsForm(String field, String json, String said) {
        var wrong = campaign("wrong", "patient", "predictive").put(field, Json.decodeValue(json));
        var answer = gateway.postJson("/api/v1/campaigns", wrong);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(new JsonObject(answer.body()).getString("detail"))
                .startsWith(said)
                .doesNotContainIgnoringCase("schema");
    }

    @Test
    void shouldRefuseToDialPayersPredictively() {
        assertRefused(
                create("autumn", "payer", "predictive"), "mode", "Campaign autumn: mode predictive is for patient");
    }

    @Test
    void shouldRefuseAnUnknownZone() {
        assertRefused(
                gateway.postJson(
                        "/api/v1/campaigns",
                        campaign("autumn", "patient", "predictive").put("zone", "Mars/Base")),
                "zone",
                "zone must be a name of the time zone database");
    }

    @ParameterizedTest
    @CsvSource({
        "abandonCap, 0.031, abandonCap must be above 0 and at most 0.03",
        "abandonCap, 0, abandonCap must be above 0 and at most 0.03",
        "abandonCap, -1, abandonCap must be above 0 and at most 0.03",
        "callsPerSecond, 0, callsPerSecond must be above 0",
        "lines, 0, lines must be 1 or more",
        "linesPerAgent, 0.5, linesPerAgent must be 1 or more"
    })
    void shouldRefuseAnImpossibleLimitByItsName(String field, double value, String why) {
        var limits = limits(0.03).put(field, field.equals("lines") ? (Number) (int) value : (Number) value);
        assertRefused(tune("spring", limits, new JsonObject().put("by", "automatic")), "limits." + field, why);
        var asked = campaign("autumn", "patient", "predictive").put("limits", limits);
        assertRefused(gateway.postJson("/api/v1/campaigns", asked), "limits." + field, why);
    }

    @ParameterizedTest
    @CsvSource({
        "spring, fixed, 6, steering.linesPerAgent, steering.linesPerAgent must be at most the campaign's limit of 5.0",
        "spring, fixed, 0.5, steering.linesPerAgent, steering.linesPerAgent must be 1 or more",
        "patients-demo, progressive, , steering, steering must be automatic"
    })
    void shouldRefuseASteeringThatDoesNotFit(String id, String by, Double lines, String field, String why) {
        var steering = new JsonObject().put("by", by);
        if (lines != null) {
            steering.put("linesPerAgent", lines);
        }
        assertRefused(tune(id, limits(0.03), steering), field, why);
    }

    @Test
    void shouldFollowASupervisorAndKeepWhoDidWhat() {
        var steering = new JsonObject().put("by", "fixed").put("linesPerAgent", 3.0);
        assertThat(tune("spring", limits(0.02), steering).statusCode()).isEqualTo(204);
        assertThat(tune("spring", limits(0.02), steering).statusCode()).isEqualTo(204);
        var report = new JsonObject(gateway.get(PACING + "?limit=5").body());
        assertThat(report.getJsonObject("now").getJsonObject("steering")).isEqualTo(steering);
        assertThat(report.getJsonObject("now").getJsonObject("limits").getDouble("abandonCap"))
                .isEqualTo(0.02);
        assertThat(report.getString("zone")).isEqualTo("America/Chicago");
        assertThat(report.getJsonArray("days")).isEmpty();
        var tuned = report.getJsonArray("decisions").stream()
                .map(JsonObject.class::cast)
                .filter(row -> row.containsKey("tuned"))
                .toList();
        assertThat(tuned).as("the same again changes nothing").hasSize(1);
        assertThat(tuned.getFirst().getJsonObject("tuned").getString("by")).isEqualTo("super1");
        var listed = gateway.get("/api/v1/campaigns").body();
        assertThat(listed).as("written down").contains("\"abandonCap\":0.02");
    }

    @Test
    void shouldKnowNoPaceOfACampaignThatIsNotThere() {
        assertThat(gateway.get("/api/v1/campaigns/nowhere/pacing").statusCode()).isEqualTo(404);
        assertThat(tune("nowhere", limits(0.03), new JsonObject().put("by", "automatic"))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "spring, Too little is known yet: the campaign's pacer has learned from 0 calls and 0 conversations",
        "patients-demo, Campaign patients-demo is not predictive"
    })
    void shouldSayWhyThereIsNoWhatIfYet(String id, String why) {
        var question = new JsonObject().put("agents", 10).put("abandonCap", 0.03);
        var answer = gateway.postJson("/api/v1/campaigns/" + id + "/what-if", question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(new JsonObject(answer.body()).getString("detail")).startsWith(why);
    }
}
