package io.claimline.gateway.app.web;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets so many requests a minute through from one address. Behind a proxy that is the proxy's: let it limit there. */
public final class RequestBrake {
    private static final int MOST = 120;
    private static final int ADDRESSES = 50_000;
    private static final long MINUTE_MS = 60_000;

    private final InstantSource clock;
    private final Map<String, Minute> seen = new ConcurrentHashMap<>();

    private record Minute(long which, int requests) {}

    public RequestBrake(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether one more request from there is let through. */
    public boolean lets(String address) {
        var minute = clock.instant().toEpochMilli() / MINUTE_MS;
        if (seen.size() > ADDRESSES) {
            seen.values().removeIf(one -> one.which() < minute);
        }
        var now = seen.merge(
                address,
                new Minute(minute, 1),
                (old, one) -> old.which() == minute ? new Minute(minute, old.requests() + 1) : one);
        return now.requests() <= MOST;
    }
}
