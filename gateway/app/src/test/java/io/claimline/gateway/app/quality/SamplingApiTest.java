package io.claimline.gateway.app.quality;

import static io.claimline.gateway.app.quality.QualityWorld.at;
import static io.claimline.gateway.app.quality.QualityWorld.fields;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.CallId;
import io.claimline.gateway.app.quality.sampling.Rounds;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls of Monday to Wednesday are drawn on Friday. */
class SamplingApiTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T15:00:00Z");

    private final QualityWorld world;

    SamplingApiTest(@TempDir Path folder) {
        world = new QualityWorld(folder, QualityWorld.USUAL);
        world.gateway.clock.pass(Duration.between(world.now(), MONDAY));
    }

    @AfterEach
    void close() throws IOException {
        world.close();
    }

    private static JsonObject order(int perWeek) {
        return new JsonObject()
                .put("revision", 0)
                .put("name", "Patients")
                .put("on", true)
                .put("scorecardId", "patient-balance")
                .put("perWeek", perWeek)
                .put("draw", "daily")
                .put("leastTalkSeconds", 60)
                .put("dueDays", 7);
    }

    /** Ten calls of a minute and more a day, and two that are too short, of each agent. */
    private void night(int day) {
        for (var agent : List.of("agent", "agent2")) {
            for (var i = 0; i < 12; i++) {
                var placed = MONDAY.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(10L * i));
                world.call(agent, placed, Duration.ofSeconds(i < 2 ? 59 : 60));
            }
        }
    }

    private void weekUntilFriday() {
        night(0);
        night(1);
        night(2);
        world.delivered();
        world.gateway.clock.pass(Duration.ofDays(4));
    }

    private List<JsonObject> tasks(String who, String query) {
        return world.get(who, "tasks?" + query).getJsonArray("tasks").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private static List<String> calls(List<JsonObject> tasks) {
        return tasks.stream().map(task -> task.getString("callId")).toList();
    }

    @Test
    void shouldDrawTheWeeksNumberOnceWhicheverGatewayDraws() {
        world.put("supervisor", "rules/patients", order(4));
        weekUntilFriday();
        assertThat(Rounds.round(world.sampler())).isEqualTo(6);
        assertThat(Rounds.round(world.otherSampler())).isZero();
        assertThat(Rounds.round(world.sampler())).isZero();
        var tasks = tasks("supervisor", "whose=all");
        assertThat(tasks.stream()
                        .collect(Collectors.groupingBy(task -> task.getString("agentId"), Collectors.counting())))
                .containsEntry("agent", 3L)
                .containsEntry("agent2", 3L);
        assertThat(tasks).allMatch(task -> task.getLong("talkSeconds") == 60);
        assertThat(tasks.stream()
                        .collect(Collectors.groupingBy(task -> task.getString("evaluator"), Collectors.counting()))
                        .values())
                .containsOnly(3L);
        var rule = world.get("supervisor", "rules").getJsonArray("rules").getJsonObject(0);
        assertThat(rule.getInteger("drawnThisWeek")).isEqualTo(6);
    }

    /** Two gateways that have not seen each other's draw choose the same. */
    @Test
    void shouldChooseTheSameCallsWhoeverChooses() {
        world.put("supervisor", "rules/patients", order(3));
        weekUntilFriday();
        Rounds.round(world.sampler());
        var first = new HashSet<>(calls(tasks("supervisor", "whose=all")));
        Rounds.forgetDrawn(world.store, first);
        Rounds.round(world.otherSampler());
        assertThat(new HashSet<>(calls(tasks("supervisor", "whose=all")))).isEqualTo(first);
    }

    @Test
    void shouldDrawNoCallForTwoRulesNorOneThatWasScored() {
        world.put("supervisor", "rules/a-first", order(4));
        world.put("supervisor", "rules/b-second", order(4));
        weekUntilFriday();
        var scored = world.get("supervisor", "calls?agent=agent&date=2026-11-23")
                .getJsonArray("calls")
                .getJsonObject(5)
                .getString("callId");
        world.released("supervisor", new CallId(scored));
        assertThat(Rounds.round(world.sampler())).isEqualTo(12);
        var drawn = calls(tasks("supervisor", "whose=all"));
        assertThat(drawn).doesNotHaveDuplicates().doesNotContain(scored).hasSize(12);
    }

    @Test
    void shouldTakeATaskFromTheQueueToItsEnd() {
        world.put("supervisor", "rules/patients", order(1));
        weekUntilFriday();
        Rounds.round(world.sampler());
        var task = tasks("supervisor", "whose=all").getFirst();
        var call = new CallId(task.getString("callId"));
        var other = task.getString("evaluator").equals("super2") ? "supervisor" : "super2";
        var draft = world.ask(other, HttpMethod.POST, "evaluations", new JsonObject().put("callId", call.value()), 201);
        assertThat(draft.getJsonObject("task").getString("ruleName")).isEqualTo("Patients");
        assertThat(draft.getString("scorecardId")).isEqualTo("patient-balance");
        assertThat(tasks(other, "whose=all&state=begun")).hasSize(1);
        var drop = at(task).put("reason", "No sound");
        var refused = world.refused("admin", HttpMethod.POST, "tasks/" + call + "/drop", drop, 409);
        assertThat(refused.getJsonObject("current").getString("by")).isEqualTo(other);
        world.released(other, call);
        assertThat(calls(tasks(other, "whose=all"))).doesNotContain(call.value());
        assertThat(calls(tasks(other, "whose=all&state=done"))).containsExactly(call.value());
    }

    @Test
    void shouldGiveATaskToAnotherAndTakeOneOutWithAReason() {
        world.put("supervisor", "rules/patients", order(1));
        weekUntilFriday();
        Rounds.round(world.sampler());
        var task = tasks("supervisor", "whose=all").getFirst();
        var path = "tasks/" + task.getString("callId");
        var wrong = at(task).put("evaluator", "agent2");
        assertThat(fields(world.refused("admin", HttpMethod.POST, path + "/assign", wrong, 422)))
                .containsExactly("evaluator");
        var given = world.post("admin", path + "/assign", at(task).put("evaluator", "admin"));
        assertThat(given.getString("evaluator")).isEqualTo("admin");
        world.refused("admin", HttpMethod.POST, path + "/assign", at(task).put("evaluator", "super2"), 409);
        var dropped = world.post("admin", path + "/drop", at(given).put("reason", "Cut off at once"));
        assertThat(dropped.getString("state")).isEqualTo("dropped");
        assertThat(world.gateway.audit.all().toString()).doesNotContain("Cut off at once");
        assertThat(Rounds.round(world.otherSampler())).isZero();
    }

    @Test
    void shouldSayWhatARuleWouldHaveComeTo() {
        weekUntilFriday();
        var preview = world.post("supervisor", "rules/preview", order(2).put("draw", "weekly"));
        assertThat(preview.getString("to")).isEqualTo("2026-11-26");
        var row = preview.getJsonArray("agents").getJsonObject(0);
        assertThat(row.getInteger("calls")).isEqualTo(36);
        assertThat(row.getInteger("matching")).isEqualTo(30);
        assertThat(row.getInteger("drawn")).isEqualTo(2);
        assertThat(tasks("supervisor", "whose=all")).isEmpty();
    }

    @Test
    void shouldNameEveryFieldOfARuleThatIsWrongAndRefuseTheSecondOfTwo() {
        var wrong = order(0).put("scorecardId", "no-such")
                .put("campaigns", new JsonArray().add("no-such"))
                .put("evaluators", new JsonArray().add("agent"))
                .put("outcomes", new JsonArray().add("RPC_PTP").add("NO_SUCH"))
                .put("newAgents", new JsonObject().put("days", 0).put("perWeek", 2));
        assertThat(fields(world.refused("supervisor", HttpMethod.PUT, "rules/patients", wrong, 422)))
                .containsExactly(
                        "campaigns[0]", "outcomes[1]", "evaluators[0]", "perWeek", "newAgents.days", "scorecardId");
        var kept = world.put("supervisor", "rules/patients", order(2));
        var twice = world.refused("super2", HttpMethod.PUT, "rules/patients", order(3), 409);
        assertThat(twice.getJsonObject("current").getString("by")).isEqualTo("supervisor");
        var changed = world.put("super2", "rules/patients", order(3).put("revision", kept.getLong("revision")));
        assertThat(changed.getInteger("perWeek")).isEqualTo(3);
        world.refused("supervisor", HttpMethod.POST, "rules/patients/remove", at(kept), 409);
        world.ask("supervisor", HttpMethod.POST, "rules/patients/remove", at(changed), 204);
    }
}
