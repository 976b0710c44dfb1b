package io.claimline.gateway.app.quality;

import static io.claimline.gateway.app.quality.QualityWorld.answers;
import static io.claimline.gateway.app.quality.QualityWorld.at;
import static io.claimline.gateway.app.quality.QualityWorld.fields;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.Deed;
import io.claimline.dialer.audit.Subject;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.gateway.app.config.QualitySettings;
import io.claimline.gateway.app.quality.evaluation.QualityNews;
import io.claimline.gateway.app.web.GatewayUnderTest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationApiTest {
    private final Path folder;
    private QualityWorld world;

    EvaluationApiTest(@TempDir Path folder) {
        this.folder = folder;
        world = new QualityWorld(folder, QualityWorld.USUAL);
    }

    @AfterEach
    void close() throws IOException {
        world.close();
    }

    private static JsonObject body() {
        return new JsonObject();
    }

    private JsonObject dispute(JsonObject released) {
        var items = new JsonArray().add(body().put("item", "courtesy").put("reason", "I was kind"));
        return at(released).put("items", items).put("reply", "Please listen again");
    }

    @Test
    void shouldTakeAnEvaluationFromDraftToDecisionAndKeepEveryScore() {
        var call = world.call("agent");
        world.delivered();
        var facts = world.get("supervisor", "calls/" + call);
        assertThat(facts.getJsonObject("score").getBoolean("allowed")).isTrue();
        assertThat(facts.getJsonArray("outcomes").getList()).isEqualTo(List.of("RPC_PTP"));
        assertThat(facts.getLong("talkSeconds")).isEqualTo(300);
        var released = world.released("supervisor", call, "courtesy");
        assertThat(released.getString("state")).isEqualTo("released");
        assertThat(released.getBoolean("scoredWithoutRecording")).isTrue();
        assertThat(released.getInteger("criticalErrors")).isEqualTo(1);
        assertThat(released.getInteger("score")).isEqualTo(8_500);
        var mine = world.get("agent", "mine/" + call);
        assertThat(mine.getString("comment")).isEqualTo("Secret words");
        assertThat(mine.getString("evaluatorName")).isEqualTo("Test SUPERVISOR");
        var disputed = world.post("agent", "mine/" + call + "/dispute", dispute(mine));
        assertThat(disputed.getString("state")).isEqualTo("disputed");
        var own = world.get("supervisor", "evaluations/" + call).getJsonObject("controls");
        assertThat(own.getJsonObject("decide").getBoolean("allowed")).isFalse();
        var items = new JsonArray()
                .add(body().put("item", "courtesy").put("upheld", false).put("points", 4));
        var decision = at(disputed).put("items", items).put("reason", "You were");
        world.refused("supervisor", HttpMethod.POST, "evaluations/" + call + "/decide", decision, 409);
        var decided = world.post("super2", "evaluations/" + call + "/decide", decision);
        assertThat(decided.getInteger("score")).isEqualTo(10_000);
        assertThat(decided.getJsonArray("history").size()).isEqualTo(2);
        var first = decided.getJsonArray("history").getJsonObject(1);
        assertThat(first.getJsonObject("score").getInteger("score")).isEqualTo(8_500);
        assertThat(first.getString("by")).isEqualTo("supervisor");
        var end =
                world.post("agent", "mine/" + call + "/acknowledge", at(decided).put("reply", "Thanks"));
        assertThat(end.getString("state")).isEqualTo("final");
    }

    @Test
    void shouldWriteDownEveryStepAndNeverTheWords() {
        var call = world.call("agent");
        world.delivered();
        var released = world.released("supervisor", call, "courtesy");
        world.post("agent", "mine/" + call + "/dispute", dispute(released));
        var entries = world.gateway.audit.all();
        assertThat(entries.stream().map(one -> one.action()))
                .contains(
                        AuditAction.EVALUATION_BEGUN, AuditAction.EVALUATION_RELEASED, AuditAction.EVALUATION_DISPUTED);
        assertThat(entries.toString())
                .doesNotContain("Secret words")
                .doesNotContain("I was kind")
                .doesNotContain("listen again");
        var release = entries.stream()
                .filter(one -> one.action() == AuditAction.EVALUATION_RELEASED)
                .findFirst()
                .orElseThrow();
        assertThat(Objects.requireNonNull(release.changes().get("score")).after())
                .isEqualTo("8500");
    }

    @Test
    void shouldWriteDownThatADraftWasBegunAndWhatWasReleasedAndNotEachKeeping() {
        var call = world.call("agent");
        world.delivered();
        var released = world.released("supervisor", call, "courtesy");
        var late = at(released).put("answers", QualityWorld.answers()).put("comment", "");
        world.refused("supervisor", HttpMethod.PUT, "evaluations/" + call, late, 409);
        var entries = world.gateway.audit.all();
        assertThat(entries.stream().filter(one -> one.action() == AuditAction.EVALUATION_BEGUN))
                .hasSize(1);
        assertThat(entries.stream().filter(one -> one.action() == AuditAction.EVALUATION_DRAFTED))
                .as("the refused one alone")
                .allMatch(one -> one.deed().result() == Deed.Result.REFUSED)
                .hasSize(1);
        var release = entries.stream()
                .filter(one -> one.action() == AuditAction.EVALUATION_RELEASED)
                .findFirst()
                .orElseThrow();
        assertThat(release.details().get("revision")).isEqualTo(String.valueOf(released.getLong("revision")));
        assertThat(Objects.requireNonNull(release.details().get("answers")).split(", "))
                .hasSize(released.getJsonArray("answers").size())
                .contains("courtesy 0");
    }

    @Test
    void shouldShowAnAgentNothingOfOthersNorDrafts() {
        var call = world.call("agent");
        var draft = world.call("agent");
        world.delivered();
        world.released("supervisor", call);
        world.ask("supervisor", HttpMethod.POST, "evaluations", body().put("callId", draft.value()), 201);
        world.refused("agent2", HttpMethod.GET, "mine/" + call, body(), 404);
        world.refused("agent2", HttpMethod.POST, "mine/" + call + "/acknowledge", body().put("revision", 3), 404);
        world.refused("agent", HttpMethod.GET, "mine/" + draft, body(), 404);
        assertThat(world.get("agent", "mine").getJsonArray("evaluations").size())
                .isEqualTo(1);
        assertThat(world.get("agent2", "mine").getJsonArray("evaluations").size())
                .isZero();
        world.refused("super2", HttpMethod.GET, "evaluations/" + draft, body(), 404);
        assertThat(world.get("admin", "evaluations/" + draft).getString("state"))
                .isEqualTo("draft");
        assertThat(world.get("super2", "evaluations")
                        .getJsonArray("evaluations")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void shouldRefuseASecondEvaluatorAndTheFirstOnceTheLeaseIsOver() {
        var call = world.call("agent");
        world.delivered();
        var start = body().put("callId", call.value());
        var draft = world.ask("supervisor", HttpMethod.POST, "evaluations", start, 201);
        assertThat(world.ask("supervisor", HttpMethod.POST, "evaluations", start, 201))
                .isEqualTo(draft);
        var refused = world.refused("super2", HttpMethod.POST, "evaluations", start, 409);
        assertThat(refused.getJsonObject("current").getString("by")).isEqualTo("supervisor");
        world.gateway.clock.pass(Duration.ofHours(2));
        var taken = world.ask("super2", HttpMethod.POST, "evaluations", start, 201);
        assertThat(taken.getString("evaluator")).isEqualTo("super2");
        var late = world.refused(
                "supervisor", HttpMethod.PUT, "evaluations/" + call, at(draft).put("answers", answers()), 409);
        assertThat(late.getJsonObject("current").getString("by")).isEqualTo("super2");
        assertThat(late.getString("detail")).contains("super2");
    }

    @Test
    void shouldRefuseTheSecondOfTwoWhoStepOnTheSameRevision() {
        var call = world.call("agent");
        world.delivered();
        var released = world.released("supervisor", call);
        var path = "evaluations/" + call + "/correct";
        var order = at(released).put("answers", answers("note")).put("reason", "Misread");
        world.post("supervisor", path, order);
        var refused = world.refused("admin", HttpMethod.POST, path, order, 409);
        assertThat(refused.getJsonObject("current").getLong("revision")).isEqualTo(released.getLong("revision") + 1);
        assertThat(world.get("admin", "evaluations/" + call)
                        .getJsonArray("history")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void shouldNameEveryItemThatIsMissingOrWrong() {
        var call = world.call("agent");
        world.delivered();
        var draft = world.ask("supervisor", HttpMethod.POST, "evaluations", body().put("callId", call.value()), 201);
        var path = "evaluations/" + call;
        var some = new JsonArray()
                .add(body().put("item", "identity").put("points", 7))
                .add(body().put("item", "identity").put("notApplicable", true));
        assertThat(fields(world.refused(
                        "supervisor", HttpMethod.PUT, path, at(draft).put("answers", some), 422)))
                .containsExactly("answers[0].points", "answers[1].item", "answers[1].notApplicable");
        var both = new JsonArray()
                .add(body().put("item", "identity").put("points", 1).put("notApplicable", true));
        assertThat(fields(world.refused(
                        "supervisor", HttpMethod.PUT, path, at(draft).put("answers", both), 422)))
                .containsExactly("answers[0].points");
        var missing = world.refused("supervisor", HttpMethod.POST, path + "/release", at(draft), 422);
        assertThat(fields(missing))
                .contains("answers.identity")
                .hasSize(answers().size());
        world.ask("supervisor", HttpMethod.POST, path + "/drop", at(draft), 204);
        world.refused("supervisor", HttpMethod.GET, path, body(), 404);
    }

    @Test
    void shouldNotLetAnybodyScoreTheirOwnCallNorOneThatIsNotThere() {
        var own = world.call("supervisor");
        world.delivered();
        world.refused("supervisor", HttpMethod.POST, "evaluations", body().put("callId", own.value()), 409);
        assertThat(world.get("supervisor", "calls/" + own)
                        .getJsonObject("score")
                        .getString("why"))
                .contains("your own call");
        world.refused("supervisor", HttpMethod.POST, "evaluations", body().put("callId", "nosuchcall1"), 404);
        var call = world.call("agent");
        world.delivered();
        var wrong = body().put("callId", call.value()).put("scorecardId", "payer-claim-status");
        assertThat(fields(world.refused("supervisor", HttpMethod.POST, "evaluations", wrong, 422)))
                .containsExactly("scorecardId");
    }

    @Test
    void shouldTellTheDeskHowManyWaitAndUntilWhen() {
        var call = world.call("agent");
        world.delivered();
        var news = new QualityNews(world.store.supervising().quality().evaluations(), world.gateway.clock);
        var agent = new AgentId("agent");
        assertThat(GatewayUnderTest.await(news.of(agent))).isEqualTo(body().put("toRead", 0));
        var released = world.released("supervisor", call);
        assertThat(GatewayUnderTest.await(news.of(agent)))
                .isEqualTo(body().put("toRead", 1).put("disputeUntil", released.getString("disputeUntil")));
        world.post("agent", "mine/" + call + "/acknowledge", at(released));
        assertThat(GatewayUnderTest.await(news.of(agent)).getInteger("toRead")).isZero();
    }

    @Test
    void shouldRefuseADisputeThatComesLate() {
        var call = world.call("agent");
        world.delivered();
        var released = world.released("supervisor", call, "courtesy");
        world.gateway.clock.pass(Duration.ofDays(5));
        var late = world.refused("agent", HttpMethod.POST, "mine/" + call + "/dispute", dispute(released), 409);
        assertThat(late.getJsonObject("current").getString("state")).isEqualTo("final");
        assertThat(world.get("supervisor", "evaluations?state=final")
                        .getJsonArray("evaluations")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void shouldLetAgentsHearTheirCallsOnlyWhereThatIsAllowedAndNameEvaluatorsOnlyWhereTheyAre() throws IOException {
        var call = world.call("agent");
        world.delivered();
        var released = world.released("supervisor", call);
        world.refused("agent", HttpMethod.POST, "mine/" + call + "/listening", body(), 409);
        world.close();
        world = new QualityWorld(folder, new QualitySettings(5, true, false, Duration.ofHours(2)));
        var heard = world.post("agent", "mine/" + call + "/listening", body());
        assertThat(heard.getString("url")).startsWith("/api/v1/quality/mine/" + call + "/sound?ticket=");
        assertThat(world.gateway.audit.all())
                .anyMatch(one -> one.action() == AuditAction.RECORDING_HEARD
                        && one.deed().result() == Deed.Result.DONE
                        && one.about().contains(Subject.of("call", call.value())));
        world.refused("agent2", HttpMethod.POST, "mine/" + call + "/listening", body(), 404);
        var mine = world.get("agent", "mine/" + call);
        assertThat(mine.encode()).doesNotContain("\"supervisor\"").doesNotContain("Test SUPERVISOR");
        var stale = world.refused(
                "agent", HttpMethod.POST, "mine/" + call + "/acknowledge", body().put("revision", 1), 409);
        assertThat(stale.encode()).doesNotContain("supervisor");
        assertThat(released.getString("evaluator")).isEqualTo("supervisor");
    }

    @Test
    void shouldGoThroughEveryEvaluationPageByPage() {
        for (var i = 0; i < 3; i++) {
            world.call("agent");
        }
        world.delivered();
        var date = world.today().minusDays(1);
        var calls = world.get("supervisor", "calls?agent=agent&date=" + date).getJsonArray("calls");
        assertThat(calls.size()).isEqualTo(3);
        calls.forEach(one -> world.released("supervisor", new CallId(((JsonObject) one).getString("callId"))));
        var page = world.get("super2", "evaluations?limit=2");
        assertThat(page.getJsonArray("evaluations").size()).isEqualTo(2);
        var next = page.getString("next").replace("|", "%7C");
        var rest = world.get("super2", "evaluations?limit=2&after=" + next);
        assertThat(rest.getJsonArray("evaluations").size()).isEqualTo(1);
        assertThat(rest.getString("next")).isNull();
    }
}
