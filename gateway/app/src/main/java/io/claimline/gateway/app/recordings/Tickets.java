package io.claimline.gateway.app.recordings;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.gateway.app.recordings.vault.KeyRing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who may hear which recording now: each was asked for with a reason, and is written down. A ticket is {@code END.USE.KEY.SIGNATURE}, signed for one person and one recording under a key that
 * all gateways have, so that it opens at whichever of them the browser's next request comes to. Nothing is remembered of it.
 */
final class Tickets {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final Pattern FORM = Pattern.compile("(\\d{1,12})\\.(hear|take)\\.([a-z0-9-]{1,20}\\.[0-9a-f]{64})");

    /** What a recording may be opened for. */
    enum Use {
        /** To be heard in the browser. */
        HEAR("hear"),
        /** To be taken along as a file. */
        TAKE_ALONG("take");

        private final String word;

        Use(String word) {
            this.word = word;
        }
    }

    private final KeyRing keys;
    private final InstantSource clock;

    Tickets(KeyRing keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    String give(AgentId agent, CallId call, Use use) {
        var end = clock.instant().plus(LIFE).getEpochSecond();
        return end + "." + use.word + "." + keys.sign(signed(agent, call, use, end));
    }

    /** What the agent may open the recording for with that ticket; empty when for nothing. */
    Optional<Use> use(String ticket, AgentId agent, CallId call) {
        var parts = FORM.matcher(ticket);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var end = Long.parseLong(parts.group(1));
        var use = parts.group(2).equals(Use.HEAR.word) ? Use.HEAR : Use.TAKE_ALONG;
        return Optional.of(use)
                .filter(_ -> !Instant.ofEpochSecond(end).isBefore(clock.instant()))
                .filter(_ -> keys.signed(signed(agent, call, use, end), parts.group(3)));
    }

    private static String signed(AgentId agent, CallId call, Use use, long end) {
        return String.format(Locale.ROOT, "ticket|%s|%s|%s|%d", agent, call, use.word, end);
    }
}
