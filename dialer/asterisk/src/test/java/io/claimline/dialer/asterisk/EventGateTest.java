package io.claimline.dialer.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.asterisk.EventGate.Verdict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventGateTest {
    private final EventGate gate = new EventGate(Set.of("Hangup"));

    @Test
    void shouldPassWhatIsWantedAndSkipTheRestUpToItsEnd() {
        assertThat(passed(
                        "Asterisk Call Manager/11.0.0",
                        "Response: Success",
                        "Message: ok",
                        "",
                        "Event: VarSet",
                        "Value: Event: Hangup",
                        "",
                        "Event: Hangup",
                        "Cause: 16",
                        "",
                        "Event: HangupRequest",
                        ""))
                .containsExactly(
                        "Asterisk Call Manager/11.0.0",
                        "Response: Success",
                        "Message: ok",
                        "",
                        "Event: Hangup",
                        "Cause: 16",
                        "");
        assertThat(gate.skipped()).isEqualTo(2);
    }

    @Test
    void shouldNotTakeAHeaderInsideAMessageForItsBeginning() {
        assertThat(passed("Response: Success", "Event: VarSet", "", "Event: Hangup", "Event: VarSet", ""))
                .hasSize(6);
    }

    @Test
    void shouldCountAMessageOnlyAtItsEnd() {
        assertThat(gate.line("")).as("an empty line between messages").isEqualTo(Verdict.SKIP);
        assertThat(gate.line("Event: Hangup")).isEqualTo(Verdict.PASS);
        assertThat(gate.line("")).isEqualTo(Verdict.PASS_END);
        assertThat(gate.line("")).isEqualTo(Verdict.SKIP);
    }

    private List<String> passed(String... lines) {
        return List.of(lines).stream()
                .filter(line -> gate.line(line) != Verdict.SKIP)
                .toList();
    }
}
