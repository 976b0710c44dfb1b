package io.claimline.gateway.app.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.gateway.store.strategy.ReminderReports.Alike;
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

    private static long count(String stage) {
        return Funnel.of(ATTEMPTS).getJsonArray("stages").stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.getString("id").equals(stage))
                .mapToLong(one -> one.getLong("count"))
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
        var report = Funnel.of(ATTEMPTS);
        assertThat(report.getJsonArray("results").stream()
                        .mapToLong(one -> ((JsonObject) one).getLong("count"))
                        .sum())
                .isEqualTo(report.getLong("attempts"));
        assertThat(report.getJsonArray("stages").getJsonObject(0).getDouble("share"))
                .isEqualTo(1.0);
    }

    @Test
    void shouldSayTheSameInAFile() {
        var lines = Funnel.csv(ATTEMPTS).lines().collect(Collectors.toList());
        assertThat(lines)
                .startsWith("kind,name,attempts,share of dialled", "stage,Dialled,20,1.0000")
                .contains("stage,Promised to pay,5,0.2500", "result,no_answer,4,0.2000", "result,going on,4,0.2000");
    }

    @Test
    void shouldShowACampaignThatHasNotDialled() {
        assertThat(Funnel.of(List.of()).getLong("attempts")).isZero();
        assertThat(Funnel.csv(List.of())).contains("stage,Dialled,0,0.0000");
    }
}
