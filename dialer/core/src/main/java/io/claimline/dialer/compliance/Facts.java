package io.claimline.dialer.compliance;

import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.id.E164;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known about a call that is about to be placed. Answers from memory, for it is asked before each dial, on the thread of a campaign. What it does
 * not know it says as {@link io.claimline.dialer.compliance.facts.Gap}.
 */
public interface Facts {
    /** The number that this call shows: the client's own where it has one, else the one that the campaign would show (rules C-36, C-37). */
    E164 shown(Dial dial);

    /** Everything known about this call at {@code now}. */
    DialFacts of(Dial dial, Instant now);

    /** Why nothing known about anybody can be relied on just now, so that no patient is called; empty when it can. */
    Optional<String> unsure();

    /** A permit was issued: its call counts among those to its number from now on. Told before anything else is asked. */
    void permitted(DialPermit permit);
}
