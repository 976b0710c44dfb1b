package io.claimline.gateway.app.recordings;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Who may hear which recording now: each was asked for with a reason, and is written down. Known to this gateway alone, and gone with it. */
final class Tickets {
    private static final Duration LIFE = Duration.ofHours(1);

    private record Ticket(AgentId agent, CallId call, Instant until) {}

    private final Map<String, Ticket> given = new ConcurrentHashMap<>();
    private final Supplier<String> ids;
    private final InstantSource clock;

    /** @param ids what cannot be guessed */
    Tickets(Supplier<String> ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    String give(AgentId agent, CallId call) {
        var now = clock.instant();
        given.values().removeIf(ticket -> ticket.until().isBefore(now));
        var id = ids.get();
        given.put(id, new Ticket(agent, call, now.plus(LIFE)));
        return id;
    }

    boolean valid(String id, AgentId agent, CallId call) {
        var ticket = given.get(id);
        return ticket != null
                && ticket.agent().equals(agent)
                && ticket.call().equals(call)
                && !ticket.until().isBefore(clock.instant());
    }
}
