package io.claimline.gateway.app.reminders.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.gateway.store.strategy.ReminderReports.Alike;
import io.claimline.gateway.store.strategy.Which;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FunnelTest {
    private static final List<Alike> ATTEMPTS = List.of(
            new Alike("NO_ANSWER", Set.of(), 4),
            new Alike("MACHINE", Set.of("MACHINE", "MESSAGE_LEFT"), 3),
            new Alike("MACHINE", Set.of("MACHINE"), 1),
            new Alike("REMINDED", Set.of("GREETED", "IDENTIFIED", "VERIFIED", "HEARD_BALANCE", "PROMISED"), 5),
            new Alike("CONNECTED", Set.of("GREETED", "IDENTIFIED", "VERIFIED", "WANTED_A_PERSON"), 2),
            new Alike("CALLER_HUNG_UP", Set.of(), 1),
            new Alike("", Set.of(), 4));

    private static final List<Alike> CAME_IN = List.of(
            new Alike("REMINDED", Set.of("GREETED", "VERIFIED", "HEARD_BALANCE"), 2), new Alike("", Set.of(), 1));

    private static final Funnel FUNNEL = new Funnel(ATTEMPTS, CAME_IN);

    private static long count(String stage) {
        return count(stage, "count");
    }

    private static long count(String stage, String column) {
        return FUNNEL.report().getJsonArray("stages").stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.getString("id").equals(stage))
                .mapToLong(one -> one.getLong(column))
                .sum();
    }

    @Test
    void shouldCountEveryAttemptForEachStageItReached() {
        assertThat(count("dialled")).isEqualTo(20);
        assertThat(count("machine")).isEqualTo(4);
        assertThat(count("messageLeft")).isEqualTo(3);
        assertThat(count("person")).isEqualTo(8);
        assertThat(count("verified")).isEqualTo(7);
        assertThat(count("heardBalance")).isEqualTo(5);
        assertThat(count("transferred")).isEqualTo(2);
    }

    @Test
    void shouldAddUpToTheAttempts() {
        var report = FUNNEL.report();
        assertThat(report.getJsonArray("results").stream()
                        .mapToLong(one -> ((JsonObject) one).getLong("count"))
                        .sum())
                .isEqualTo(report.getLong("attempts"));
        assertThat(report.getJsonArray("stages").getJsonObject(0).getDouble("share"))
                .isEqualTo(1.0);
    }

    @Test
    void shouldSayTheSameInAFile() {
        var lines = FUNNEL.csv().lines().collect(Collectors.toList());
        assertThat(lines)
                .startsWith("kind,name,placed,share of placed,came in", "stage,Calls,20,1.0000,3")
                .contains(
                        "stage,Promised to pay,5,0.2500,0",
                        "stage,Verified,7,0.3500,2",
                        "result,no_answer,4,0.2000,0",
                        "result,going on,4,0.2000,1");
    }

    @Test
    void shouldShowACampaignThatHasNotDialled() {
        var none = new Funnel(List.of(), List.of());
        assertThat(none.report().getLong("attempts")).isZero();
        assertThat(none.csv()).contains("stage,Calls,0,0.0000,0");
    }

    @Test
    void shouldCountThoseThatCameInApart() {
        assertThat(count("dialled", "cameIn")).isEqualTo(3);
        assertThat(count("person", "cameIn")).isEqualTo(2);
        assertThat(count("heardBalance", "cameIn")).isEqualTo(2);
        assertThat(count("promised", "cameIn")).isZero();
        assertThat(FUNNEL.report().getLong("cameIn")).isEqualTo(3);
    }

    @Test
    void shouldKnowTheCallsOfEachStageAndResultByItsName() {
        assertThat(Funnel.stage("heardBalance")).contains(Which.reached("HEARD_BALANCE"));
        assertThat(Funnel.stage("elsewhere")).isEmpty();
        assertThat(Funnel.result("no_answer")).isEqualTo(Which.ended("NO_ANSWER"));
        assertThat(Funnel.result("going on")).isEqualTo(Which.ended(""));
    }
}
