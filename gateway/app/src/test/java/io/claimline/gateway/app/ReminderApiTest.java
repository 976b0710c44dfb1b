package io.claimline.gateway.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Strategies and plans over HTTP, in a gateway as it is started for real; each test goes on where the one before ended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReminderApiTest {
    private static final JsonArray DAYS =
            new JsonArray(List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"));

    @SuppressWarnings("NullAway.Init")
    private RunningGateway gateway;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        gateway = RunningGateway.start(folder, "").signIn("super1");
        for (var id : List.of("reminders", "agents")) {
            var campaign = new JsonObject()
                    .put("id", id)
                    .put("name", "Of " + id)
                    .put("audience", "patient")
                    .put("mode", id.equals("reminders") ? "reminder" : "progressive")
                    .put("callerId", "+12125550100");
            assertThat(gateway.postJson("/api/v1/campaigns", campaign).statusCode())
                    .isEqualTo(201);
        }
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    private static JsonObject hours() {
        return new JsonObject().put("days", DAYS).put("from", "00:00").put("to", "24:00");
    }

    private static JsonObject step(String id, String terminal) {
        return new JsonObject()
                .put("id", id)
                .put("delay", new JsonObject().put("from", "previous").put("days", 30))
                .put("terminal", terminal);
    }

    private static JsonObject strategy(String terminal) {
        var call = new JsonObject()
                .put("id", "call")
                .put("delay", new JsonObject().put("from", "due").put("days", 1))
                .put("media", new JsonArray(List.of("reminder_call")))
                .put("window", hours())
                .put("attempts", 2)
                .put("spacingMinutes", 1_440)
                .put("retries", new JsonObject().put("busy", "again after 45 minutes"));
        return new JsonObject()
                .put("id", "usual")
                .put("name", "Usual")
                .put("zone", "America/New_York")
                .put("terms", 30)
                .put("grace", 2)
                .put("apart", 3)
                .put("smallestCents", 0)
                .put("steps", new JsonArray(List.of(call, step("end", terminal))))
                .put("broken", new JsonArray(List.of(step("broken", "legal_review"))));
    }

    private static JsonObject plan(JsonObject choose) {
        return new JsonObject()
                .put("campaignId", "reminders")
                .put("strategyId", "usual")
                .put("choose", choose)
                .put("window", hours())
                .put(
                        "schedule",
                        new JsonObject()
                                .put("zone", "America/New_York")
                                .put("starts", "2026-01-01")
                                .put("days", DAYS))
                .put(
                        "rate",
                        new JsonObject()
                                .put("callsPerSecond", 2.5)
                                .put("concurrent", 30)
                                .put("callSeconds", 45)
                                .put("daily", 1_000))
                .put("liveCampaignId", "agents");
    }

    private static JsonObject everybody() {
        return new JsonObject().put("all", new JsonArray());
    }

    @Test
    @Order(1)
    void shouldRefuseAStrategyWithThePlaceOfItsFault() {
        var answer = gateway.postJson("/api/v1/strategies", strategy("paid"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        var violation = new JsonObject(answer.body()).getJsonArray("violations").getJsonObject(0);
        assertThat(violation.getString("field")).isEqualTo("steps[1].terminal");
    }

    @Test
    @Order(2)
    void shouldKeepAStrategyAndItsNextVersion() {
        for (var version = 1; version <= 2; version++) {
            var answer = gateway.postJson("/api/v1/strategies", strategy("outside_agency"));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            assertThat(new JsonObject(answer.body()).getInteger("version")).isEqualTo(version);
        }
        var all = new JsonObject(gateway.get("/api/v1/strategies").body()).getJsonArray("strategies");
        var kept = all.getJsonObject(0);
        assertThat(all).hasSize(1);
        assertThat(kept.getJsonObject("stops").getString("disputed")).isEqualTo("waits");
        assertThat(gateway.postJson("/api/v1/strategies", kept).statusCode())
                .as("what was answered can be sent again")
                .isEqualTo(201);
    }

    @Test
    @Order(3)
    void shouldRefuseAPlanThatDoesNotFit() {
        var rule = new JsonObject().put("any", new JsonArray(List.of(new JsonObject().put("owes_more", 3))));
        var answer = gateway.putJson("/api/v1/reminders", plan(rule));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(new JsonObject(answer.body())
                        .getJsonArray("violations")
                        .getJsonObject(0)
                        .getString("field"))
                .isEqualTo("choose.any[0].owes_more");
        var itself = gateway.putJson("/api/v1/reminders", plan(everybody()).put("liveCampaignId", "reminders"));
        assertThat(itself.statusCode()).isEqualTo(422);
    }

    @Test
    @Order(3)
    void shouldRefuseCampaignsOfTheWrongMode() {
        var swapped = plan(everybody()).put("campaignId", "agents").put("liveCampaignId", "reminders");
        for (var answer : List.of(
                gateway.putJson("/api/v1/reminders", swapped),
                gateway.postJson("/api/v1/reminders/preview", swapped))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(answer.body()).contains("campaignId", "choose one of mode reminder");
        }
        var noAgents = gateway.postJson(
                "/api/v1/campaigns",
                new JsonObject()
                        .put("id", "more")
                        .put("name", "More")
                        .put("audience", "patient")
                        .put("mode", "reminder")
                        .put("callerId", "+12125550100"));
        assertThat(noAgents.statusCode()).isEqualTo(201);
        var unheard = gateway.putJson("/api/v1/reminders", plan(everybody()).put("liveCampaignId", "more"));
        assertThat(unheard.statusCode()).isEqualTo(422);
        assertThat(unheard.body()).contains("liveCampaignId", "choose one whose agents speak");
    }

    @Test
    @Order(4)
    void shouldHaveItsWorkByHandOrFromItsPlanAndNotBoth() {
        assertThat(open())
                .as("nobody is on the worklist of a new reminder campaign")
                .isZero();
        var filled = gateway.postJson("/api/v1/campaigns/reminders/worklist", new JsonObject());
        var added = new JsonObject(filled.body()).getInteger("added");
        assertThat(added).as("everybody who owes").isPositive().isEqualTo(open());
        var kept = gateway.putJson("/api/v1/reminders", plan(everybody()));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(new JsonObject(kept.body()).getInteger("withdrawn")).isEqualTo(added);
        assertThat(open()).isZero();
        var again = gateway.postJson("/api/v1/campaigns/reminders/worklist", new JsonObject());
        assertThat(again.statusCode()).as(again.body()).isEqualTo(409);
        assertThat(again.body()).contains("brought by its reminder plan", "stop the plan");
        assertThat(gateway.postJson("/api/v1/reminders/reminders/round", new JsonObject())
                        .statusCode())
                .as("a draft is not planned")
                .isEqualTo(409);
    }

    private int open() {
        return new JsonObject(gateway.get("/api/v1/campaigns/reminders/work-items?limit=500")
                        .body())
                .getJsonArray("items")
                .size();
    }

    @Test
    @Order(5)
    void shouldPlanEnrolLookAheadAndActivate() {
        var enrolled = new JsonObject(gateway.postJson("/api/v1/reminders/reminders/accounts", new JsonObject())
                .body());
        assertThat(enrolled.getInteger("accounts")).isPositive();
        assertThat(enrolled.getInteger("added")).isEqualTo(enrolled.getInteger("accounts"));
        var day = new JsonObject(
                gateway.postJson("/api/v1/reminders/preview", plan(everybody())).body());
        assertThat(day.getJsonObject("counts").getInteger("accounts")).isEqualTo(enrolled.getInteger("accounts"));
        assertThat(day.getJsonArray("hours")).hasSize(24);
        var all = accounts(new JsonObject());
        var found = all.getInteger("found");
        assertThat(found).isEqualTo(enrolled.getInteger("accounts"));
        var second = accounts(new JsonObject().put("from", 1).put("most", 1)).getJsonArray("accounts");
        assertThat(second).containsExactly(all.getJsonArray("accounts").getValue(1));
        assertThat(accounts(new JsonObject().put("text", "no such words")).getInteger("found"))
                .isZero();
        var file = new JsonObject(
                gateway.postJson("/api/v1/reminders/preview/file", new JsonObject().put("plan", plan(everybody())))
                        .body());
        assertThat(file.getInteger("accounts")).isEqualTo(found);
        assertThat(file.getString("csv").lines()).hasSize(1 + found);
        assertThat(state("active")).isEqualTo(200);
        var round = gateway.postJson("/api/v1/reminders/reminders/round", new JsonObject());
        assertThat(round.statusCode()).as(round.body()).isEqualTo(200);
        var row = new JsonObject(gateway.get("/api/v1/reminders").body())
                .getJsonArray("reminders")
                .getJsonObject(0);
        assertThat(row.getString("state")).isEqualTo("active");
        assertThat(row.getJsonObject("plan").getJsonObject("choose")).isEqualTo(everybody());
    }

    @Test
    @Order(6)
    void shouldReportAndStopForGood() {
        var report =
                new JsonObject(gateway.get("/api/v1/reminders/reminders/report").body());
        assertThat(report.getInteger("attempts")).isZero();
        assertThat(report.getString("csv")).startsWith("kind,name,placed,share of placed,came in\r\nstage,Calls,0,");
        var calls = gateway.get("/api/v1/reminders/reminders/calls?stage=verified&direction=out&from=2026-01-01");
        assertThat(calls.statusCode()).as(calls.body()).isEqualTo(200);
        assertThat(new JsonObject(calls.body()).getJsonArray("calls")).isEmpty();
        for (var wrong : List.of("report?from=2026-02-02&to=2026-02-01", "calls?stage=none", "calls?after=x")) {
            var refused = gateway.get("/api/v1/reminders/reminders/" + wrong);
            assertThat(refused.statusCode()).as(wrong + refused.body()).isEqualTo(400);
        }
        assertThat(state("stopped")).isEqualTo(200);
        assertThat(state("active")).as("what is over stays so").isEqualTo(409);
        assertThat(gateway.get("/api/v1/reminders/agents/report").statusCode()).isEqualTo(404);
    }

    private JsonObject accounts(JsonObject asked) {
        var answer = gateway.postJson("/api/v1/reminders/preview/accounts", asked.put("plan", plan(everybody())));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body());
    }

    private int state(String state) {
        return gateway.putJson("/api/v1/reminders/reminders/state", new JsonObject().put("state", state))
                .statusCode();
    }
}
