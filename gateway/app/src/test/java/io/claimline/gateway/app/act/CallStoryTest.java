package io.claimline.gateway.app.act;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.attempt.EventLine;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.AgentId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallStoryTest {
    private static final Instant AT = Instant.parse("2026-11-30T15:00:00Z");

    private final Attempt placed = Samples.attempt(Samples.campaign(), AT);

    private static List<String> states(JsonObject story) {
        return story.getJsonArray("events").stream()
                .map(event -> ((JsonObject) event).getString("state"))
                .toList();
    }

    @Test
    void shouldTellACallInTheOrderOfTimeWithTheCauseInWords() {
        var ended = Samples.next(placed, new Ending.Closed(CallResult.BUSY, "Busy", new HangupCause(17, 486)))
                .telling(EventLine.NONE
                        .with(new EventLine.Event(AT.plusSeconds(1), "Ringing", "the far end rings", null))
                        .with(new EventLine.Event(AT.plusSeconds(3), "Closed", "Busy", null)));
        var story = CallStory.of(ended, Optional.empty(), List.of(), List.of());
        assertThat(states(story)).containsExactly("Placed", "Ringing", "Closed");
        assertThat(story.getString("cause")).isEqualTo("busy (Q.850 cause 17); busy here (SIP 486)");
        assertThat(story.getString("reason")).isEqualTo("Busy");
    }

    @Test
    void shouldBelieveTheConductorOfACallThatGoesOn() {
        var live = new JsonObject()
                .put(
                        "events",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("at", AT.plusSeconds(2).toString())
                                        .put("state", "Held")
                                        .put("says", "put on hold")))
                .put("leftOut", 0);
        var story = CallStory.of(placed, Optional.of(live), List.of(), List.of());
        assertThat(states(story)).containsExactly("Placed", "Held");
        assertThat(story.getBoolean("open")).isTrue();
    }

    @Test
    void shouldTellAnOlderCallByItsMilestones() {
        var ended =
                Samples.next(placed, new Ending.Closed(CallResult.FAILED, "Could not be placed", HangupCause.UNKNOWN));
        var story = CallStory.of(ended, Optional.empty(), List.of(), List.of());
        assertThat(states(story)).containsExactly("Placed");
        assertThat(story.containsKey("cause")).isFalse();
        assertThat(story.getString("agentId")).isEqualTo(new AgentId("ana").value());
    }
}
