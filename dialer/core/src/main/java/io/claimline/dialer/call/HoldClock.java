package io.claimline.dialer.call;

import io.claimline.dialer.id.CallId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Measures how long parties are on hold, from how their calls move. A hold that a lost gateway cut short is not known. */
public final class HoldClock {
    private final Map<CallId, Instant> since = new HashMap<>();

    /** A call moved: how long the hold lasted that ended with it; zero when none did. */
    public Duration moved(Call before, Call after, Instant now) {
        var was = before.state() instanceof CallState.Held;
        var is = after.state() instanceof CallState.Held;
        if (is && !was) {
            since.put(after.id(), now);
        }
        var from = was && !is ? since.remove(after.id()) : null;
        return from == null ? Duration.ZERO : Duration.between(from, now);
    }
}
