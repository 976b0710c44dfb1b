package io.claimline.dialer.quality.sampling;

import io.claimline.dialer.id.CallId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What was drawn or scored before.
 *
 * @param own by call, the shift dates of what this rule has drawn of the agent in the week
 * @param others calls that another rule has drawn, or that somebody scored of their own accord
 */
public record Already(Map<CallId, LocalDate> own, Set<CallId> others) {
    /** Copies. */
    public Already {
        own = Map.copyOf(own);
        others = Set.copyOf(others);
    }

    boolean has(CallId call) {
        return own.containsKey(call) || others.contains(call);
    }

    long ownUntil(LocalDate date) {
        return own.values().stream().filter(one -> !one.isAfter(date)).count();
    }
}
