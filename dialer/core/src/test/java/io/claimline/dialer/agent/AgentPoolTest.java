package io.claimline.dialer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.LegId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgentPoolTest {
    private static final Instant NOW = Instant.parse("2026-11-22T16:00:00Z");

    private static Agent ready(String name, int idleSeconds, String... skills) {
        var id = new AgentId(name);
        var up = new Headset.Up(NOW, new LegId("cl-a-" + name), "desk-001");
        return Agent.joining(new AgentProfile(id, name, Set.of(skills)), NOW)
                .wearing(up)
                .in(new AgentState.Ready(NOW.minusSeconds(idleSeconds)));
    }

    private static Optional<String> next(List<Agent> agents, String... skills) {
        return AgentPool.next(agents, Set.of(skills)).map(agent -> agent.id().value());
    }

    @Test
    void shouldGiveTheCallToTheLongestIdle() {
        assertThat(next(List.of(ready("ana", 5), ready("ben", 9), ready("cem", 7))))
                .contains("ben");
    }

    @Test
    void shouldBreakTiesByNameWhateverTheOrder() {
        assertThat(next(List.of(ready("ben", 5), ready("ana", 5)))).contains("ana");
        assertThat(next(List.of(ready("ana", 5), ready("ben", 5)))).contains("ana");
    }

    @Test
    void shouldWantEverySkill() {
        var agents = List.of(ready("ana", 9, "spanish"), ready("ben", 5, "spanish", "appeals"));
        assertThat(next(agents, "spanish", "appeals")).contains("ben");
        assertThat(next(agents, "spanish")).contains("ana");
        assertThat(next(agents, "tagalog")).isEmpty();
        assertThat(AgentPool.available(agents, Set.of("spanish"))).isEqualTo(2);
        assertThat(AgentPool.available(agents, Set.of("appeals"))).isEqualTo(1);
    }

    @Test
    void shouldSkipWhoCannotTakeACallNow() {
        var ana = ready("ana", 5);
        var busy = List.of(
                ana.in(new AgentState.Break(NOW, "lunch")),
                ana.wearing(new Headset.Down(NOW, "")),
                ana.wearing(new Headset.Connecting(NOW, new LegId("x"), "desk-001")),
                ana.attached(false, NOW));
        for (var agent : busy) {
            assertThat(next(List.of(agent))).as(agent.toString()).isEmpty();
        }
        assertThat(AgentPool.available(busy, Set.of())).isZero();
    }

    @Test
    void shouldFreeAnAgentToTheBreakAskedForOrToReadyOrForWantOfAHeadsetToABreak() {
        var ana = ready("ana", 5);
        assertThat(ana.freed(NOW).state()).isEqualTo(new AgentState.Ready(NOW));
        assertThat(ana.breakingNext("lunch").freed(NOW).state()).isEqualTo(new AgentState.Break(NOW, "lunch"));
        assertThat(ana.breakingNext("lunch").freed(NOW).breakAsked()).isEmpty();
        assertThat(ana.wearing(new Headset.Down(NOW, "")).freed(NOW).state()).isInstanceOf(AgentState.Break.class);
    }
}
