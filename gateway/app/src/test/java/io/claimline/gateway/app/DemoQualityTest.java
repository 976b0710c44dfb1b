package io.claimline.gateway.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration begins with scorecards in use and a rule; what somebody removed does not come back with the next start. */
class DemoQualityTest {
    @Test
    void shouldBeginWithTwoScorecardsAndARuleOnce(@TempDir Path folder) throws IOException {
        try (var gateway = RunningGateway.start(folder, "").signIn("super1")) {
            var cards = json(gateway, "quality/scorecards").getJsonArray("scorecards");
            assertThat(cards.size()).isEqualTo(2);
            assertThat(cards.getJsonObject(0).getInteger("version")).isEqualTo(1);
            var rule = json(gateway, "quality/rules").getJsonArray("rules").getJsonObject(0);
            assertThat(rule.getString("trouble")).isNull();
            var revision = new JsonObject().put("revision", rule.getLong("revision"));
            var removed = gateway.postJson("/api/v1/quality/rules/" + rule.getString("id") + "/remove", revision);
            assertThat(removed.statusCode()).isEqualTo(204);
            gateway.signIn("agent1");
            assertThat(json(gateway, "desk/day").getJsonObject("quality")).isEqualTo(new JsonObject().put("toRead", 0));
        }
        try (var gateway = RunningGateway.start(folder, "").signIn("super1")) {
            assertThat(json(gateway, "quality/rules").getJsonArray("rules").isEmpty())
                    .isTrue();
        }
    }

    private static JsonObject json(RunningGateway gateway, String path) {
        var answer = gateway.get("/api/v1/" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body());
    }
}
