package io.claimline.gateway.store.payments;

import io.claimline.dialer.message.MessageChannel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link to balances of one person at one practice.
 *
 * @param id drawn; stands, signed, in the address
 * @param person by the key of the worklists
 * @param client whose accounts they are
 * @param claims ids of the balances; at least one
 * @param language en or es
 * @param channel by which way it was sent; null when it was handed over otherwise
 * @param to the number or e-mail address it was sent to; null when it was handed over otherwise
 * @param madeAt when
 * @param expiresAt until when it opens
 * @param failures verifications that failed
 * @param revoked whether it was taken back
 */
public record PayLink(
        String id,
        String person,
        String client,
        List<String> claims,
        String language,
        @Nullable MessageChannel channel,
        @Nullable String to,
        Instant madeAt,
        Instant expiresAt,
        int failures,
        boolean revoked) {
    /** Verifications that may fail before the link is of no more use. */
    public static final int MOST_FAILURES = 5;

    /** @throws IllegalArgumentException when it is about nothing */
    public PayLink {
        claims = List.copyOf(claims);
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("A link is about at least one balance");
        }
    }

    /** Whether it opens at {@code now}. */
    public boolean opens(Instant now) {
        return !revoked && failures < MOST_FAILURES && now.isBefore(expiresAt);
    }
}
