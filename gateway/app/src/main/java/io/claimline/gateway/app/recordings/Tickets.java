package io.claimline.gateway.app.recordings;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Who may hear which recording now: each was asked for with a reason, and is written down. Known to this gateway alone, and gone with it. */
final class Tickets {
    private static final Duration LIFE = Duration.ofHours(1);

    /** What a recording may be opened for. */
    enum Use {
        /** To be heard in the browser. */
        HEAR,
        /** To be taken along as a file. */
        TAKE_ALONG
    }

    private record Ticket(AgentId agent, CallId call, Use use, Instant until) {}

    private final Map<String, Ticket> given = new ConcurrentHashMap<>();
    private final Supplier<String> ids;
    private final InstantSource clock;

    /** @param ids what cannot be guessed */
    Tickets(Supplier<String> ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    String give(AgentId agent, CallId call, Use use) {
        var now = clock.instant();
        given.values().removeIf(ticket -> ticket.until().isBefore(now));
        var id = ids.get();
        given.put(id, new Ticket(agent, call, use, now.plus(LIFE)));
        return id;
    }

    /** What the agent may open the recording for with that ticket; empty when for nothing. */
    Optional<Use> use(String id, AgentId agent, CallId call) {
        return Optional.ofNullable(given.get(id))
                .filter(ticket -> ticket.agent().equals(agent)
                        && ticket.call().equals(call)
                        && !ticket.until().isBefore(clock.instant()))
                .map(Ticket::use);
    }
}
