package io.claimline.gateway.app.quality;

import static io.claimline.gateway.app.quality.QualityWorld.answers;
import static io.claimline.gateway.app.quality.QualityWorld.at;
import static io.claimline.gateway.app.quality.QualityWorld.fields;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.quality.ScorecardCheck;
import io.claimline.gateway.app.csv.Csv;
import io.claimline.gateway.app.quality.card.CardText;
import io.claimline.gateway.app.quality.card.Templates;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scorecards, calibrations and trends over the API. */
class QualityApiTest {
    private final QualityWorld world;

    QualityApiTest(@TempDir Path folder) {
        world = new QualityWorld(folder, QualityWorld.USUAL);
    }

    @AfterEach
    void close() throws IOException {
        world.close();
    }

    private static JsonObject content() {
        return CardText.write(Objects.requireNonNull(Templates.all().get("patient-balance")));
    }

    @Test
    void shouldComeWithScorecardsThatCanBeUsedAndReadBackTheSame() {
        assertThat(Templates.all()).hasSize(3);
        Templates.all().forEach((id, card) -> {
            assertThat(ScorecardCheck.faults(card)).as(id).isEmpty();
            assertThat(CardText.read(CardText.write(card))).as(id).isEqualTo(card);
        });
        assertThat(world.get("supervisor", "templates")
                        .getJsonArray("templates")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void shouldNeverChangeAVersionThatWasPublished() {
        var made = world.ask(
                "supervisor",
                HttpMethod.POST,
                "scorecards",
                new JsonObject().put("id", "own").put("content", content()),
                201);
        world.refused(
                "super2",
                HttpMethod.POST,
                "scorecards",
                new JsonObject().put("id", "own").put("content", content()),
                409);
        var first = world.post("supervisor", "scorecards/own/publish", at(made).put("note", "First"));
        world.refused("supervisor", HttpMethod.POST, "scorecards/own/publish", at(first), 409);
        var other = content().put("name", "Another").put("passMark", 8_000);
        var draft = world.put("supervisor", "scorecards/own/draft", at(first).put("content", other));
        assertThat(draft.getJsonArray("versions").size()).isEqualTo(1);
        var stale = world.refused(
                "super2", HttpMethod.PUT, "scorecards/own/draft", at(first).put("content", other), 409);
        assertThat(stale.getJsonObject("current").getLong("revision")).isEqualTo(draft.getLong("revision"));
        var second = world.post("supervisor", "scorecards/own/publish", at(draft));
        var versions = second.getJsonArray("versions");
        assertThat(versions.getJsonObject(0).getJsonObject("content").getString("name"))
                .isEqualTo("Another");
        assertThat(versions.getJsonObject(1).getJsonObject("content")).isEqualTo(content());
        assertThat(world.put("supervisor", "scorecards/own/retired", at(second).put("retired", true))
                        .getBoolean("retired"))
                .isTrue();
    }

    @Test
    void shouldNameEveryFieldOfAScorecardThatIsWrong() {
        var wrong = content().put("passMark", 10_001);
        wrong.getJsonArray("sections")
                .getJsonObject(1)
                .put("weight", 0)
                .getJsonArray("items")
                .getJsonObject(0)
                .put("kind", "yes-no");
        var body = new JsonObject().put("content", wrong).put("answers", new JsonArray());
        assertThat(fields(world.refused("supervisor", HttpMethod.POST, "score", body, 422)))
                .containsExactly("passMark", "sections[1].items[0].steps", "sections[1].weight");
        var good = new JsonObject().put("content", content()).put("answers", answers("identity"));
        var score = world.post("supervisor", "score", good);
        assertThat(score.getInteger("score")).isZero();
        assertThat(score.getJsonArray("criticalErrors").getList()).isEqualTo(List.of("identity"));
    }

    @Test
    void shouldNotRetireAScorecardThatARuleUses() {
        var rule = new JsonObject()
                .put("revision", 0)
                .put("name", "All")
                .put("on", true)
                .put("scorecardId", "patient-balance")
                .put("perWeek", 1)
                .put("draw", "weekly")
                .put("dueDays", 5);
        world.put("supervisor", "rules/all", rule);
        var card = world.get("supervisor", "scorecards/patient-balance");
        var refused = world.refused(
                "supervisor", HttpMethod.PUT, "scorecards/patient-balance/retired", at(card).put("retired", true), 409);
        assertThat(refused.getString("detail")).contains("All");
    }

    @Test
    void shouldKeepCalibrationBlindUntilItIsClosed() {
        var call = world.call("agent");
        world.delivered();
        var order = new JsonObject()
                .put("name", "November")
                .put("callId", call.value())
                .put("evaluators", new JsonArray().add("super2").add("admin"));
        var opened = world.ask("supervisor", HttpMethod.POST, "calibrations", order, 201);
        var path = "calibrations/" + opened.getString("id");
        var hand = new JsonObject().put("revision", 0).put("handIn", true);
        var super2 = world.put("super2", path + "/answers", hand.copy().put("answers", answers("note")));
        assertThat(super2.getJsonObject("mine").getBoolean("handedIn")).isTrue();
        world.refused(
                "super2",
                HttpMethod.PUT,
                path + "/answers",
                hand.copy().put("revision", 1).put("answers", answers()),
                409);
        var seen = world.get("supervisor", path);
        assertThat(seen.getJsonObject("mine").getJsonArray("answers").isEmpty()).isTrue();
        assertThat(seen.getJsonObject("result")).isNull();
        world.refused("supervisor", HttpMethod.POST, path + "/close", at(opened), 409);
        var missing = hand.copy().put("answers", new JsonArray());
        assertThat(fields(world.refused("supervisor", HttpMethod.PUT, path + "/answers", missing, 422)))
                .isNotEmpty();
        var both = world.put("supervisor", path + "/answers", hand.copy().put("answers", answers()));
        assertThat(both.getJsonObject("result")).isNull();
        assertThat(world.get("super2", path).getJsonObject("result")).isNull();
        world.refused("super2", HttpMethod.POST, path + "/close", at(opened), 409);
        var closed = world.post("supervisor", path + "/close", at(opened));
        var result = closed.getJsonObject("result");
        assertThat(result.getJsonArray("evaluators").size()).isEqualTo(2);
        var reference = result.getJsonArray("evaluators").getJsonObject(0);
        assertThat(reference.getString("id")).isEqualTo("supervisor");
        assertThat(reference.getInteger("deviation")).isZero();
        assertThat(result.getJsonArray("evaluators").getJsonObject(1).getInteger("deviation"))
                .isNegative();
        assertThat(result.getString("verdict")).isIn("reliable", "tentative", "unreliable");
        world.refused("admin", HttpMethod.PUT, path + "/answers", hand.copy().put("answers", answers()), 409);
        assertThat(world.get("admin", "trends?from=2026-11-01&to=2026-11-30")
                        .getJsonObject("totals")
                        .getJsonObject("total")
                        .getInteger("evaluations"))
                .isZero();
        assertThat(world.get("agent", "mine").getJsonArray("evaluations").isEmpty())
                .isTrue();
    }

    @Test
    void shouldRefuseACalibrationWithTheAgentOfTheCallAndShowItToNobodyElse() {
        var call = world.call("super2");
        world.delivered();
        var order = new JsonObject()
                .put("name", "Own")
                .put("callId", call.value())
                .put("evaluators", new JsonArray().add("super2").add("agent").add("supervisor"));
        assertThat(fields(world.refused("supervisor", HttpMethod.POST, "calibrations", order, 422)))
                .containsExactly("evaluators[0]", "evaluators[1]", "evaluators[2]");
        var opened = world.ask(
                "supervisor",
                HttpMethod.POST,
                "calibrations",
                order.put("evaluators", new JsonArray().add("admin")),
                201);
        world.refused("super2", HttpMethod.GET, "calibrations/" + opened.getString("id"), new JsonObject(), 404);
        assertThat(world.get("super2", "calibrations")
                        .getJsonArray("calibrations")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void shouldSumExactlyTheEvaluationsThatAListShows() throws Csv.Malformed {
        for (var i = 0; i < 6; i++) {
            var agent = i % 2 == 0 ? "agent" : "agent2";
            var placed = world.now().minus(Duration.ofDays(1 + 3L * i));
            var call = world.call(agent, placed, Duration.ofMinutes(4));
            world.delivered();
            world.released(i < 4 ? "supervisor" : "super2", call, i % 3 == 0 ? "courtesy" : "note");
        }
        var dates = "from=2026-11-01&to=2026-11-30";
        for (var by : List.of("agent", "campaign", "scorecard", "evaluator", "team", "all")) {
            var rows = world.get("supervisor", "trends?by=" + by + "&" + dates).getJsonArray("rows");
            var counted = rows.stream()
                    .mapToInt(row -> ((JsonObject) row).getJsonObject("total").getInteger("evaluations"))
                    .sum();
            assertThat(counted).as(by).isEqualTo(6);
        }
        var trends = world.get("supervisor", "trends?by=agent&" + dates);
        trends.getJsonArray("rows").forEach(one -> equal((JsonObject) one, dates));
        var items = world.get("supervisor", "trends?by=item&scorecard=patient-balance&" + dates);
        assertThat(row(items, "courtesy")
                        .getJsonObject("total")
                        .getJsonObject("critical")
                        .getInteger("count"))
                .isEqualTo(2);
        assertThat(row(items, "note").getString("label")).contains("note");
        assertThat(fields(
                        world.refused("supervisor", HttpMethod.GET, "trends?by=item&" + dates, new JsonObject(), 422)))
                .containsExactly("scorecard");
        var file = world.raw("supervisor", HttpMethod.GET, "trends/file?by=agent&" + dates, new JsonObject());
        var lines = Csv.read(Objects.requireNonNull(file.bodyAsString()));
        assertThat(lines.getLast().fields().subList(0, 3)).containsExactly("All", "All", "6");
        assertThat(lines)
                .allMatch(line ->
                        line.fields().size() == lines.getFirst().fields().size());
    }

    private static JsonObject row(JsonObject trends, String key) {
        return trends.getJsonArray("rows").stream()
                .map(JsonObject.class::cast)
                .filter(row -> row.getString("key").equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void equal(JsonObject row, String dates) {
        var list = world.get("supervisor", "evaluations?agent=" + row.getString("key") + "&" + dates)
                .getJsonArray("evaluations");
        Stream<JsonObject> theirs = list.stream().map(JsonObject.class::cast);
        var scores = theirs.mapToInt(one -> one.getInteger("score")).toArray();
        var total = row.getJsonObject("total");
        assertThat(total.getInteger("evaluations")).isEqualTo(scores.length);
        assertThat(total.getJsonObject("mean").getInteger("score"))
                .isEqualTo((int) Math.floor(Arrays.stream(scores).average().orElseThrow() + 0.5));
        var inPeriods = row.getJsonArray("periods").stream()
                .mapToInt(period -> ((JsonObject) period).getInteger("evaluations"))
                .sum();
        assertThat(inPeriods).isEqualTo(scores.length);
    }
}
