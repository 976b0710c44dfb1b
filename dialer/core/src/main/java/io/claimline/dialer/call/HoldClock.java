package io.claimline.dialer.call;

import io.claimline.dialer.id.CallId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Measures how long parties are kept on hold, or parked, from how their calls move. What a lost gateway cut short is not known. */
public final class HoldClock {
    private final Class<? extends CallState> kept;
    private final Map<CallId, Instant> since = new HashMap<>();

    /** @param kept the state whose time is measured */
    public HoldClock(Class<? extends CallState> kept) {
        this.kept = kept;
    }

    /** A call moved: how long it was kept, when that ended with it; zero when none did. */
    public Duration moved(Call before, Call after, Instant now) {
        var was = kept.isInstance(before.state());
        var is = kept.isInstance(after.state());
        if (is && !was) {
            since.put(after.id(), now);
        }
        var from = was && !is ? since.remove(after.id()) : null;
        return from == null ? Duration.ZERO : Duration.between(from, now);
    }
}
