package io.claimline.dialer.quality.sampling;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives drawn calls to evaluators evenly: each to whom the fewest of the week were given, and never to the agent of the call. Of several with the fewest, the keyed hash decides. */
public final class Allotment {
    private final DrawKey key;
    private final Map<AgentId, Integer> given;

    /** @param given how many calls of the week each has already */
    public Allotment(DrawKey key, Map<AgentId, Integer> given) {
        this.key = key;
        this.given = new HashMap<>(given);
    }

    /** Whose it is now; empty when there is nobody but the agent. */
    public Optional<AgentId> give(CallId call, AgentId agent, List<AgentId> evaluators) {
        var next = evaluators.stream()
                .filter(one -> !one.equals(agent))
                .min(Comparator.<AgentId>comparingInt(one -> given.getOrDefault(one, 0))
                        .thenComparing(one -> key.place(one.value(), call.value())));
        next.ifPresent(one -> given.merge(one, 1, Integer::sum));
        return next;
    }
}
