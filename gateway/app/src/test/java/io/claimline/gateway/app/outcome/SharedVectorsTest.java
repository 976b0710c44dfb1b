package io.claimline.gateway.app.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.outcome.Entry;
import io.claimline.dialer.outcome.Fact;
import io.claimline.dialer.outcome.OutcomeRules;
import io.claimline.dialer.outcome.Proposals;
import io.claimline.dialer.worklist.Audience;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The page evaluates the same definition in TypeScript. It reads {@code definition.json}, which must be what the server serves, and runs
 * {@code vectors.json}, which must come out here as it does there. With {@code -Dclaimline.golden=write} the files are written anew: review
 * what changed.
 */
class SharedVectorsTest {
    private static final Path FILES = Path.of("src/test/resources/outcome");
    private static final boolean WRITE = "write".equals(System.getProperty("claimline.golden"));

    @Test
    void shouldServeTheDefinitionThatThePageWasTestedWith() throws IOException {
        var file = FILES.resolve("definition.json");
        var served = DefinitionText.write().encodePrettily() + "\n";
        if (WRITE) {
            Files.writeString(file, served);
        }
        assertThat(Files.readString(file)).isEqualTo(served);
    }

    @TestFactory
    Stream<DynamicTest> shouldComeToTheSameAsThePage() throws IOException {
        var file = FILES.resolve("vectors.json");
        var vectors = new JsonArray(Files.readString(file));
        if (WRITE) {
            vectors.forEach(vector -> ((JsonObject) vector).mergeIn(result((JsonObject) vector)));
            Files.writeString(file, vectors.encodePrettily() + "\n");
        }
        assertThat(vectors).hasSizeGreaterThan(60);
        return vectors.stream()
                .map(JsonObject.class::cast)
                .map(vector -> DynamicTest.dynamicTest(vector.getString("name"), () -> {
                    var result = result(vector);
                    result.fieldNames()
                            .forEach(name ->
                                    assertThat(vector.getValue(name)).as(name).isEqualTo(result.getValue(name)));
                }));
    }

    private static JsonObject result(JsonObject vector) {
        var entry = entry(vector);
        var violations = new JsonObject();
        OutcomeRules.check(entry).forEach(violation -> violations.put(violation.field(), violation.message()));
        var needed = new JsonArray();
        OutcomeRules.needed(entry).forEach(field -> needed.add(field.key()));
        var proposed = new JsonObject();
        var proposal = Proposals.of(entry);
        proposal.action().ifPresent(action -> proposed.put("action", action.name()));
        proposal.followUp().ifPresent(date -> proposed.put("followUp", date.toString()));
        return new JsonObject()
                .put("violations", violations)
                .put("needed", needed)
                .put("proposed", proposed);
    }

    private static Entry entry(JsonObject vector) {
        Map<String, String> fields = new HashMap<>();
        vector.getJsonObject("fields").forEach(field -> fields.put(field.getKey(), String.valueOf(field.getValue())));
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        var known = vector.getJsonObject("facts");
        Stream.of(Fact.values())
                .filter(fact -> known.containsKey(fact.key()))
                .forEach(fact -> facts.put(fact, String.valueOf(known.getValue(fact.key()))));
        var audience = Audience.valueOf(vector.getString("audience").toUpperCase(Locale.ROOT));
        return new Entry(audience, vector.getString("statusCode"), fields, facts);
    }
}
