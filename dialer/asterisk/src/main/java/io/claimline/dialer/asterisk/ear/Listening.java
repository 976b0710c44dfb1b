package io.claimline.dialer.asterisk.ear;

import io.claimline.dialer.dialogue.Turn;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.TelephonyEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Somebody is listened to for one turn.
 *
 * @param answer makes the fact of what the rule says and how long that took
 */
record Listening<A>(
        UUID id, LegId leg, Turn turn, Instant since, Rule<A> rule, BiFunction<A, Duration, TelephonyEvent> answer) {

    /** What is known after that frame. */
    Optional<TelephonyEvent> hear(Sounding sounding, Instant now) {
        return rule.hear(sounding).map(found -> answer.apply(found, Duration.between(since, now)));
    }

    /** What is known when no more can be heard. */
    TelephonyEvent atTheEnd(Instant now) {
        return answer.apply(rule.atTheEnd(), Duration.between(since, now));
    }
}
