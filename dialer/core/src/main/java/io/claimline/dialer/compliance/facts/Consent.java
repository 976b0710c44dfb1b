package io.claimline.dialer.compliance.facts;

import io.claimline.dialer.id.E164;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person agreed to be reached. Each is about one number, or about the address of the e-mail that is decided.
 *
 * @param number the number that may be used; null for the address that the e-mail goes to
 * @param channels by which ways; not empty
 * @param kind how far it goes
 * @param at when it was given
 */
public record Consent(@Nullable E164 number, Set<Channel> channels, Kind kind, Instant at) {
    /** @throws IllegalArgumentException when it names no channel */
    public Consent {
        channels = Set.copyOf(channels);
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("A consent must name at least one channel; leave it out instead");
        }
    }

    /** How far a consent goes. */
    public enum Kind {
        /** Until it is revoked. */
        STANDING,
        /** To be called back, or sent what was asked for, within the days that a rule gives it (12 CFR 1006.14(b)(3)(i)). */
        CALL_BACK,
        /** To hear of the balances of several clients in one message; allows nothing else (45 CFR 164.502(b)). */
        BUNDLED
    }
}
