package io.claimline.gateway.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.alert.Figure;
import io.claimline.dialer.alert.Reading;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long agents have been at what they do. */
class AgentReadingsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T18:00:00Z");

    private static String ago(long seconds) {
        return NOW.minusSeconds(seconds).toString();
    }

    private static JsonObject agent(String state, long since) {
        return new JsonObject()
                .put("id", "a-1")
                .put("name", "Alex Example")
                .put("state", state)
                .put("since", ago(since));
    }

    private static String read(JsonObject agent, JsonObject... calls) {
        var board = new JsonObject().put("agents", JsonArray.of(agent)).put("calls", JsonArray.of((Object[]) calls));
        return AgentReadings.of(board, NOW).stream()
                .map((Reading one) -> one.figure() + " " + one.value())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            emptyValue = "",
            value = {
                "OnCall, AGENT_TALK 90.0",
                "WrapUp, AGENT_WRAP_UP 90.0",
                "NotResponding, AGENT_NOT_RESPONDING 90.0",
                "Ready, ''",
                "Previewing, ''",
                "Break, ''"
            })
    void shouldMeasureHowLongAnAgentIsAtIt(String state, String reading) {
        assertThat(read(agent(state, 90))).isEqualTo(reading);
    }

    @Test
    void shouldMeasureTheHoldOfTheAgentsOwnCall() {
        var held = new JsonObject().put("id", "c-1").put("state", "Held").put("since", ago(40));
        var other = new JsonObject().put("id", "c-2").put("state", "Held").put("since", ago(400));
        assertThat(read(agent("OnCall", 90).put("callId", "c-1"), held, other))
                .isEqualTo("AGENT_TALK 90.0, AGENT_HOLD 40.0");
        assertThat(read(agent("OnCall", 90).put("callId", "c-1"), held.copy().put("state", "Talking")))
                .isEqualTo("AGENT_TALK 90.0");
    }

    @Test
    void shouldMeasureAWrapUpFromItsBeginningAlsoBeyondTheLimit() {
        assertThat(read(agent("OverLimit", 30).put("began", ago(210)))).isEqualTo("AGENT_WRAP_UP 210.0");
    }

    @Test
    void shouldMeasureABreakFromTheEndOfItsPlan() {
        assertThat(read(agent("Break", 2_000).put("plannedSeconds", 1_800))).isEqualTo("AGENT_BREAK_OVER 200.0");
        assertThat(read(agent("Break", 600).put("plannedSeconds", 1_800))).isEqualTo("AGENT_BREAK_OVER 0.0");
    }

    @Test
    void shouldNameTheAgent() {
        var board = new JsonObject().put("agents", JsonArray.of(agent("NotResponding", 61)));
        var reading = AgentReadings.of(board, NOW).getFirst();
        assertThat(reading.figure()).isEqualTo(Figure.AGENT_NOT_RESPONDING);
        assertThat(reading.subject().name()).isEqualTo("Alex Example");
    }
}
