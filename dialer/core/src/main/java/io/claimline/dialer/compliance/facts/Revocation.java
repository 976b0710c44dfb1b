package io.claimline.dialer.compliance.facts;

import io.claimline.dialer.id.E164;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person no longer wants to be reached, by whatever means it was said (47 CFR 64.1200(a)(10), rule C-25).
 *
 * @param onlyNumber the number it is about; null for every number of the person
 * @param channels the ways it is about; empty for every way
 * @param at when it was said
 */
public record Revocation(@Nullable E164 onlyNumber, Set<Channel> channels, Instant at) {
    /** Copies the channels. */
    public Revocation {
        channels = Set.copyOf(channels);
    }

    /** Whether its own words reach this number and way. */
    public boolean names(@Nullable E164 number, Channel channel) {
        return (onlyNumber == null || onlyNumber.equals(number)) && (channels.isEmpty() || channels.contains(channel));
    }
}
