package io.claimline.gateway.app.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.claimline.dialer.id.E164;
import io.claimline.dialer.worklist.AnswerChance;
import io.claimline.dialer.worklist.ToldChance;
import io.claimline.gateway.app.web.ApiProblem;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerChancesTest {
    private static JsonObject problem(String... rows) {
        var array = new JsonArray();
        for (var row : rows) {
            array.add(new JsonObject(row));
        }
        return catchThrowableOfType(ApiProblem.class, () -> AnswerChances.read(array))
                .json();
    }

    @Test
    void shouldReadNumbersAsTheyAreDialledAndClaimsByTheirIds() {
        var rows = new JsonArray()
                .add(new JsonObject().put("number", "(312) 555-0142").put("probability", 0.31))
                .add(new JsonObject().put("claim", "clm-7").put("probability", 1));
        assertThat(AnswerChances.read(rows))
                .containsExactly(
                        new ToldChance.OfNumber(new E164("+13125550142"), new AnswerChance(0.31)),
                        new ToldChance.OfClaim("clm-7", new AnswerChance(1)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"claim\":\"c\",\"probability\":1.01}                  | chances[1].probability | must be from 0 to 1, but is 1.01",
                "{\"claim\":\"c\",\"probability\":-0.1}                  | chances[1].probability | must be from 0 to 1, but is -0.1",
                "{\"number\":\"12\",\"probability\":0.1}                 | chances[1].number      | must be a telephone number",
                "{\"probability\":0.1}                                   | chances[1]             | must name either a number or a claim, but names neither",
                "{\"claim\":\"c\",\"number\":\"12\",\"probability\":0.1} | chances[1]             | must name either a number or a claim, but names both",
            })
    void shouldNameTheRowAndTheFieldOfAFault(String row, String field, String why) {
        var problem = problem("{\"claim\":\"c\",\"probability\":0.5}", row);
        assertThat(problem.getInteger("status")).isEqualTo(422);
        var violation = problem.getJsonArray("violations").getJsonObject(0);
        assertThat(violation.getString("field")).isEqualTo(field);
        assertThat(violation.getString("message")).startsWith(why);
        assertThat(problem.getString("detail")).startsWith(field).contains("Nothing was kept");
    }

    @Test
    void shouldNameEveryFault() {
        var bad = "{\"claim\":\"c\",\"probability\":2}";
        assertThat(problem(bad, "{\"claim\":\"c\",\"probability\":0}", bad).getJsonArray("violations"))
                .extracting(violation -> ((JsonObject) violation).getString("field"))
                .containsExactly("chances[0].probability", "chances[2].probability");
    }
}
