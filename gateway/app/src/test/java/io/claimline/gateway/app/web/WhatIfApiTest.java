package io.claimline.gateway.app.web;

import static io.claimline.gateway.app.web.GatewayUnderTest.await;
import static io.claimline.gateway.app.web.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.campaign.Steering;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.pacing.PredictivePacer;
import io.claimline.dialer.simulator.world.Scenario;
import io.claimline.dialer.simulator.world.Simulation;
import io.claimline.dialer.worklist.Audience;
import io.claimline.gateway.app.campaigns.CampaignEndpoints;
import io.claimline.gateway.app.campaigns.WhatIfEndpoints;
import io.claimline.gateway.app.floor.CampaignBook.Entry;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.pacing.LearnedText;
import io.claimline.gateway.app.pacing.PacingSettings;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.web.GatewayUnderTest.Browser;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The what-if over HTTP, on a floor that has learned as much as the test says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatIfApiTest {
    private static final PacingLimits LIMITS = new PacingLimits(0.03, 10, 500, 12);

    private final GatewayUnderTest gateway =
            new GatewayUnderTest(under -> new WhatIfEndpoints(under.vertx, WhatIfApiTest::find, under.floor));
    private final PredictivePacer taught = new PredictivePacer(LIMITS, List.of());

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    private static Future<Optional<Entry>> find(CampaignId id) {
        var campaign =
                CampaignEndpoints.usual(id, "Spring", Audience.PATIENT, DialMode.PREDICTIVE, new E164("+12125550100"));
        return Future.succeededFuture(
                id.value().equals("spring") ? Optional.of(new Entry(campaign, true)) : Optional.empty());
    }

    @BeforeAll
    void start() {
        browser = gateway.signIn(Role.SUPERVISOR);
        Simulation.run(Scenario.reference(10, 0.3, 1800, 1), taught, 3);
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    @BeforeEach
    void atWork() {
        knows(taught, 4);
    }

    private void knows(PredictivePacer pacer, int working) {
        knows(pacer, new Steering.Automatic(), working);
    }

    private void knows(PredictivePacer pacer, Steering steering, int working) {
        gateway.floor.learned =
                campaign -> Future.succeededFuture(LearnedText.write(pacer.learned(), LIMITS, steering, working));
    }

    private Future<HttpResponse<Buffer>> send(String campaign, JsonObject question) {
        return gateway.http
                .post(gateway.port(), "127.0.0.1", "/api/v1/campaigns/" + campaign + "/what-if")
                .putHeader("Cookie", browser.cookie())
                .putHeader("X-CSRF-Token", browser.csrf())
                .sendJsonObject(question);
    }

    private HttpResponse<Buffer> ask(JsonObject question) {
        return await(send("spring", question));
    }

    private static JsonObject question(Number agents, double cap) {
        return new JsonObject().put("agents", agents).put("abandonCap", cap).put("hours", 1);
    }

    private static double mid(JsonObject one, String quantity) {
        var range = one.getJsonObject(quantity);
        assertThat(range.getDouble("mid")).isBetween(range.getDouble("low"), range.getDouble("high"));
        return range.getDouble("mid");
    }

    @Test
    void shouldTellTheAskedCaseBesideThePresentOne() {
        var answer = ask(question(30, 0.02));
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
        var asked = json(answer).getJsonObject("asked");
        var present = json(answer).getJsonObject("present");
        assertThat(asked.getInteger("agents")).isEqualTo(30);
        assertThat(asked.getDouble("abandonCap")).isEqualTo(0.02);
        assertThat(present.getInteger("agents")).isEqualTo(4);
        assertThat(present.getDouble("abandonCap")).isEqualTo(0.03);
        assertThat(mid(asked, "occupancy")).isGreaterThan(mid(present, "occupancy"));
        assertThat(mid(asked, "abandoned")).isLessThan(0.04);
        assertThat(mid(asked, "idleMedian")).isLessThan(mid(present, "idleMedian"));
        assertThat(mid(asked, "callsPerSecond")).isGreaterThan(mid(present, "callsPerSecond"));
        assertThat(json(answer).getInteger("calls")).isEqualTo(taught.learned().calls());
        assertThat(json(answer).getJsonObject("limits").getDouble("callsPerSecond"))
                .isEqualTo(10);
    }

    @Test
    void shouldTellThePresentCaseAsAskedWhenItIs() {
        var answer = json(ask(question(4, 0.03)));
        assertThat(answer.getJsonObject("present")).isEqualTo(answer.getJsonObject("asked"));
    }

    @Test
    void shouldLeaveThePresentCaseOutWhileNobodyIsAtWork() {
        knows(taught, 0);
        var answer = ask(new JsonObject().put("agents", 3).put("abandonCap", 0.03));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).containsKey("present")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.03, 1, agents, agents must be between 1 and 1000",
        "4294967301, 0.03, 1, agents, agents must be between 1 and 1000",
        "5, 0.031, 1, abandonCap, abandonCap must be above 0 and at most 0.03",
        "5, 0, 1, abandonCap, abandonCap must be above 0 and at most 0.03",
        "5, 0.03, 13, hours, hours must be above 0 and at most 12",
        "5, 0.03, -1, hours, hours must be above 0 and at most 12"
    })
    void shouldRefuseAnImpossibleQuestionByItsField(long agents, double cap, double hours, String field, String why) {
        var answer = ask(question(agents, cap).put("hours", hours));
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(422);
        var violation = json(answer).getJsonArray("violations").getJsonObject(0);
        assertThat(violation.getString("field")).isEqualTo(field);
        assertThat(violation.getString("message")).startsWith(why);
        assertThat(json(answer).getString("detail")).contains("Correct " + field);
    }

    /** The draft of a pace as a supervisor types it. */
    private static JsonObject draft(String by, int lines) {
        var steering = new JsonObject().put("by", by);
        return new JsonObject()
                .put("hours", 1)
                .put("steering", by.equals("fixed") ? steering.put("linesPerAgent", 3) : steering)
                .put(
                        "limits",
                        PacingSettings.write(new PacingLimits(0.02, 10, 500, 6)).put("lines", lines));
    }

    @Test
    void shouldTellADraftOfLimitsAndSteeringBesideWhatIsSet() {
        var answer = ask(draft("progressive", 500));
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
        var asked = json(answer).getJsonObject("asked");
        var present = json(answer).getJsonObject("present");
        assertThat(asked.getInteger("agents")).as("those at work").isEqualTo(4);
        assertThat(asked.getJsonObject("steering").getString("by")).isEqualTo("progressive");
        assertThat(asked.getJsonObject("limits").getDouble("linesPerAgent")).isEqualTo(6);
        assertThat(present.getJsonObject("steering").getString("by")).isEqualTo("automatic");
        assertThat(mid(asked, "abandoned")).as("one line for each ready agent").isZero();
        assertThat(mid(asked, "occupancy")).isLessThan(mid(present, "occupancy"));
        assertThat(json(ask(draft("fixed", 500)))
                        .getJsonObject("asked")
                        .getJsonObject("steering")
                        .getDouble("linesPerAgent"))
                .isEqualTo(3);
        var narrow = json(ask(draft("automatic", 2))).getJsonObject("asked");
        assertThat(mid(narrow, "occupancy")).as("two lines for four agents").isLessThan(0.5);
    }

    @Test
    void shouldTellThePresentCaseAsItIsSteered() {
        knows(taught, new Steering.Progressive(), 4);
        var answer = json(ask(question(4, 0.03)));
        assertThat(answer.getJsonObject("asked").getJsonObject("steering").getString("by"))
                .isEqualTo("progressive");
        assertThat(answer.getJsonObject("present")).isEqualTo(answer.getJsonObject("asked"));
    }

    @Test
    void shouldRefuseAnImpossibleDraftByItsField() {
        refused(draft("automatic", 0), "limits.lines", "lines must be 1 or more");
        refused(draft("automatic", 9).put("abandonCap", 0.01), "abandonCap", "abandonCap must not be given beside");
        var much = draft("fixed", 500);
        much.getJsonObject("steering").put("linesPerAgent", 7);
        refused(much, "steering.linesPerAgent", "steering.linesPerAgent must be at most the campaign's limit of 6");
    }

    private void refused(JsonObject question, String field, String why) {
        var answer = ask(question);
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(422);
        var violation = json(answer).getJsonArray("violations").getJsonObject(0);
        assertThat(violation.getString("field")).isEqualTo(field);
        assertThat(violation.getString("message")).startsWith(why);
    }

    @Test
    void shouldAskForWhatIsMissing() {
        knows(taught, 0);
        var nobody = ask(new JsonObject());
        assertThat(nobody.statusCode()).isEqualTo(409);
        assertThat(json(nobody).getString("detail")).contains("Nobody is at work");
        assertThat(ask(new JsonObject().put("agents", "many")).statusCode()).isEqualTo(400);
    }

    @Test
    void shouldSayWhyItCannotTellYet() {
        knows(new PredictivePacer(LIMITS, List.of()), 4);
        var young = ask(question(5, 0.03));
        assertThat(young.statusCode()).isEqualTo(409);
        assertThat(json(young).getString("detail"))
                .contains("0 calls and 0 conversations, and needs 50 and 20")
                .endsWith("ask again.");
        gateway.floor.learned = campaign -> Future.failedFuture(new Floor.Refusal("Not predictive."));
        var other = ask(question(5, 0.03));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(json(other).getString("detail")).isEqualTo("Not predictive.");
        assertThat(await(send("autumn", question(5, 0.03))).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldReckonOneAtATime() {
        var begun = Promise.<Void>promise();
        var known = gateway.floor.learned;
        gateway.floor.learned = campaign -> {
            begun.tryComplete();
            return known.apply(campaign);
        };
        var first = send("spring", question(300, 0.03));
        await(begun.future());
        var second = ask(question(2, 0.03));
        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(second.getHeader("Retry-After")).isEqualTo("3");
        assertThat(json(second).getString("detail")).contains("Ask again in a few seconds");
        assertThat(await(first).statusCode()).isEqualTo(200);
        assertThat(ask(question(4, 0.03)).statusCode()).as("free again").isEqualTo(200);
    }
}
