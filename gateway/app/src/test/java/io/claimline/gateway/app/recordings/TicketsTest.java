package io.claimline.gateway.app.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.gateway.app.recordings.Tickets.Use;
import io.claimline.gateway.app.recordings.vault.KeyRing;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketsTest {
    private static final AgentId SUPERVISOR = new AgentId("super1");
    private static final CallId CALL = new CallId("call0001");
    private static final String FIRST = "2026:" + "0f".repeat(32);
    private static final String NEXT = "2027:" + "a1".repeat(32);

    private Instant now = Instant.parse("2026-11-30T08:00:00Z");
    private final Tickets tickets = gateway(FIRST);

    private Tickets gateway(String... keys) {
        return new Tickets(new KeyRing(List.of(keys), new SecureRandom()), () -> now);
    }

    @Test
    void shouldBeGoodForThatPersonThatCallAndThatUseAlone() {
        var heard = tickets.give(SUPERVISOR, CALL, Use.HEAR);
        assertThat(tickets.use(heard, SUPERVISOR, CALL)).contains(Use.HEAR);
        assertThat(tickets.use(tickets.give(SUPERVISOR, CALL, Use.TAKE_ALONG), SUPERVISOR, CALL))
                .contains(Use.TAKE_ALONG);
        assertThat(tickets.use(heard, new AgentId("super2"), CALL)).isEmpty();
        assertThat(tickets.use(heard, SUPERVISOR, new CallId("call0002"))).isEmpty();
        assertThat(tickets.use(heard.replace(".hear.", ".take."), SUPERVISOR, CALL))
                .isEmpty();
    }

    @Test
    void shouldBeGoodForAnHour() {
        var heard = tickets.give(SUPERVISOR, CALL, Use.HEAR);
        now = now.plus(Duration.ofMinutes(59));
        assertThat(tickets.use(heard, SUPERVISOR, CALL)).isPresent();
        now = now.plus(Duration.ofMinutes(2));
        assertThat(tickets.use(heard, SUPERVISOR, CALL)).isEmpty();
        var longer = heard.replaceFirst("^\\d+", Long.toString(now.getEpochSecond() + 3_600));
        assertThat(tickets.use(longer, SUPERVISOR, CALL)).isEmpty();
    }

    @Test
    void shouldBeGoodAtEveryGatewayThatHasTheKeyAlsoWhileKeysAreRotated() {
        var heard = tickets.give(SUPERVISOR, CALL, Use.HEAR);
        assertThat(gateway(FIRST).use(heard, SUPERVISOR, CALL)).contains(Use.HEAR);
        assertThat(gateway(NEXT, FIRST).use(heard, SUPERVISOR, CALL)).contains(Use.HEAR);
        assertThat(gateway(NEXT).use(heard, SUPERVISOR, CALL)).isEmpty();
        assertThat(gateway("2026:" + "11".repeat(32)).use(heard, SUPERVISOR, CALL))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t9", "..", "99999999999.hear.2026", "99999999999.hear.2026.00", "1.sing.2026.0f"})
    void shouldNotBeMadeUp(String ticket) {
        assertThat(tickets.use(ticket, SUPERVISOR, CALL)).isEmpty();
    }

    @Test
    void shouldFitTheAddress() {
        assertThat(tickets.give(SUPERVISOR, CALL, Use.TAKE_ALONG)).hasSizeLessThanOrEqualTo(120);
    }
}
