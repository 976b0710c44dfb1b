package io.claimline.dialer.message;

import java.time.Duration;
import java.time.Instant;

/**
 * Answers to a word that a person sent: opting out is confirmed once, within five minutes, and the confirmation asks for nothing (47 CFR 64.1200(a)(12)). The same
 * holds for the answer to a request for help. One that is late is not sent.
 */
public final class Reply {
    /** How long after the person's message it may still be sent. */
    public static final Duration WITHIN = Duration.ofMinutes(5);

    private Reply() {}

    /** Whether the reply to a message that came at {@code asked} may be sent at {@code now}. */
    public static boolean inTime(Instant asked, Instant now) {
        return !now.isAfter(asked.plus(WITHIN));
    }
}
