package io.claimline.gateway.app.config;

import java.time.Duration;
import java.util.Optional;

/**
 * How patients pay by a link.
 *
 * @param provider the payment provider; empty when there is none, and pages then say whom to call
 * @param parts whether a part of the balance may be paid
 * @param leastCents the smallest part
 * @param answerWithin how long a question may wait for its answer
 */
public record PaySettings(Optional<Provider> provider, boolean parts, long leastCents, Duration answerWithin) {
    /** A payment provider over HTTP; the token it knows us by, the key it signs its notices with, and where its own pages are. */
    public record Provider(String url, String pages, Secret token, Secret hookKey) {}
}
