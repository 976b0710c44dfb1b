package io.claimline.gateway.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.gateway.app.web.Answer;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessTest {
    @ParameterizedTest(name = "vital part {0}, other part {1}: {2}")
    @CsvSource({"true, true, 200", "true, false, 200", "false, true, 503", "false, false, 503"})
    void shouldBeReadyWhileEveryVitalPartIsWell(boolean vital, boolean other, int status) {
        var probes = List.of(probe("late", false, other), probe("line", true, vital));
        var answer = new HealthEndpoints(probes, "node", Instant.EPOCH).ready().result();
        assertThat(answer).isInstanceOfSatisfying(Answer.Json.class, json -> {
            assertThat(json.status()).isEqualTo(status);
            assertThat(json.body().getString("status")).isEqualTo(status == 200 ? "up" : "down");
            assertThat(json.body().getJsonArray("parts").encode()).contains("\"name\":\"late\",\"ok\":" + other);
        });
    }

    private static Probe probe(String name, boolean vital, boolean ok) {
        return new Probe() {
            @Override
            public boolean vital() {
                return vital;
            }

            @Override
            public String name() {
                return name;
            }

            @Override
            public Future<Part> look() {
                return Future.succeededFuture(new Part(name, ok, ""));
            }
        };
    }
}
