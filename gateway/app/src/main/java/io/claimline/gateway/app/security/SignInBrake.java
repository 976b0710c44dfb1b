package io.claimline.gateway.app.security;

import io.claimline.gateway.app.config.GatewaySettings.SignIn;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Slows guessing down: after a number of failures of one user name, or from one address, it must wait, and twice as long after each further
 * one. A name that does not exist is treated alike. Counts are kept per gateway and forgotten after the longest wait without a failure.
 * Used from one thread.
 */
public final class SignInBrake {
    /** Above this many names a sweep is made at each failure, so that inventing names cannot fill the memory. */
    private static final int SWEEP_ABOVE = 10_000;

    private final SignIn settings;
    private final Map<String, Failures> failures = new HashMap<>();

    private record Failures(int count, Instant last) {}

    public SignInBrake(SignIn settings) {
        this.settings = settings;
    }

    /** How long this user at this address must still wait; zero when not at all. */
    public Duration waitFor(String user, String address, Instant now) {
        var byUser = left("user " + user, settings.failuresPerUser(), now);
        var byAddress = left("address " + address, settings.failuresPerAddress(), now);
        return byUser.compareTo(byAddress) > 0 ? byUser : byAddress;
    }

    /** A wrong password was given. */
    public void failed(String user, String address, Instant now) {
        if (failures.size() > SWEEP_ABOVE) {
            failures.values().removeIf(f -> forgotten(f, now));
        }
        count("user " + user, now);
        count("address " + address, now);
    }

    /** The right password was given. The address keeps its count: one good account must not open the door to guessing others. */
    public void succeeded(String user) {
        failures.remove("user " + user);
    }

    private void count(String key, Instant now) {
        failures.compute(key, (k, f) -> new Failures(f == null || forgotten(f, now) ? 1 : f.count + 1, now));
    }

    private Duration left(String key, int free, Instant now) {
        var f = failures.get(key);
        if (f == null || f.count < free || forgotten(f, now)) {
            return Duration.ZERO;
        }
        var wait = settings.firstWait().multipliedBy(1L << Math.min(20, f.count - free));
        var until = f.last.plus(wait.compareTo(settings.longestWait()) > 0 ? settings.longestWait() : wait);
        return now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
    }

    private boolean forgotten(Failures f, Instant now) {
        return now.isAfter(f.last.plus(settings.longestWait()));
    }
}
