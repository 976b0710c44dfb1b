package io.claimline.gateway.app.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.gateway.app.recordings.Tickets.Use;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TicketsTest {
    private static final AgentId SUPERVISOR = new AgentId("super1");
    private static final CallId CALL = new CallId("call0001");

    private int drawn;
    private Instant now = Instant.parse("2026-11-30T08:00:00Z");
    private final Tickets tickets = new Tickets(() -> "t" + ++drawn, () -> now);

    @Test
    void shouldBeGoodForThatPersonThatCallAndThatUseAlone() {
        var heard = tickets.give(SUPERVISOR, CALL, Use.HEAR);
        assertThat(tickets.use(heard, SUPERVISOR, CALL)).contains(Use.HEAR);
        assertThat(tickets.use(tickets.give(SUPERVISOR, CALL, Use.TAKE_ALONG), SUPERVISOR, CALL))
                .contains(Use.TAKE_ALONG);
        assertThat(tickets.use(heard, new AgentId("super2"), CALL)).isEmpty();
        assertThat(tickets.use(heard, SUPERVISOR, new CallId("call0002"))).isEmpty();
        assertThat(tickets.use("t9", SUPERVISOR, CALL)).isEmpty();
        assertThat(tickets.use("", SUPERVISOR, CALL)).isEmpty();
    }

    @Test
    void shouldBeGoodForAnHour() {
        var heard = tickets.give(SUPERVISOR, CALL, Use.HEAR);
        now = now.plus(Duration.ofMinutes(59));
        assertThat(tickets.use(heard, SUPERVISOR, CALL)).isPresent();
        now = now.plus(Duration.ofMinutes(2));
        assertThat(tickets.use(heard, SUPERVISOR, CALL)).isEmpty();
    }
}
