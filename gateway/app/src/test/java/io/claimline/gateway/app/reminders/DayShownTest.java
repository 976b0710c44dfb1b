package io.claimline.gateway.app.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DayShownTest {
    private final AtomicInteger made = new AtomicInteger();

    private <T extends DayShown> T offered(T shown) {
        for (var number = 0; number < 30; number++) {
            var kind = number % 3 == 0 ? "called" : "leftOut";
            var party = "P. " + (char) ('A' + number % 26);
            var cents = 48_210 - number;
            shown.offer(kind, () -> {
                made.incrementAndGet();
                return new JsonObject()
                        .put("key", party)
                        .put("party", party)
                        .put("cents", cents)
                        .put("balances", 1)
                        .put("kind", kind)
                        .put("fate", kind.equals("called") ? "by reminder call, step call, try 1" : "out, it owes")
                        .put("because", new JsonArray(List.of("it owes", "the state is TX")));
            });
        }
        return shown;
    }

    private static String parties(JsonArray rows) {
        return rows.stream()
                .map(row -> ((JsonObject) row).getString("party").substring(3))
                .collect(Collectors.joining());
    }

    private static DayShown.Found found(String kind, String text, int from, int most) {
        return new DayShown.Found(Optional.of(kind).filter(one -> !one.isEmpty()), text, from, most);
    }

    @Test
    void shouldShowSomeOfEachKindAndMakeNoTextOfTheOthers() {
        assertThat(parties(offered(new DayShown.Some()).rows())).isEqualTo("ADGJMPSVBCEFHIKL");
        assertThat(made).hasValue(16);
    }

    @Test
    void shouldShowThePagesOfAKindOneAfterTheOther() {
        assertThat(parties(offered(found("called", "", 0, 4)).page().getJsonArray("accounts")))
                .isEqualTo("ADGJ");
        var second = offered(found("called", "", 4, 4)).page();
        assertThat(parties(second.getJsonArray("accounts"))).isEqualTo("MPSV");
        assertThat(second.getInteger("found")).isEqualTo(10);
        assertThat(made).as("texts of what is shown").hasValue(8);
    }

    @Test
    void shouldFindInInitialsAmountAndReasonsWhateverTheirCase() {
        assertThat(offered(found("", "p. b", 0, 9)).found()).isEqualTo(2);
        assertThat(offered(found("", " 482.10 ", 0, 9)).found()).isEqualTo(1);
        assertThat(offered(found("", "STATE IS tx", 0, 9)).found()).isEqualTo(30);
        assertThat(offered(found("leftOut", "reminder call", 0, 9)).found()).isZero();
    }

    @Test
    void shouldSayTheSameInAFile() {
        var lines = offered(found("called", "try 1", 0, 2)).csv().lines().toList();
        assertThat(lines)
                .containsExactly(
                        "who,owes ($),balances,kind,what happens,when,because",
                        "P. A,482.10,1,called,\"by reminder call, step call, try 1\",,it owes and the state is TX",
                        "P. D,482.07,1,called,\"by reminder call, step call, try 1\",,it owes and the state is TX");
    }
}
