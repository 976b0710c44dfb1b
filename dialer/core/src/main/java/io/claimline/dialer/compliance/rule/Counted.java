package io.claimline.dialer.compliance.rule;

import io.claimline.dialer.compliance.facts.PriorAttempt;
import io.claimline.dialer.compliance.facts.PriorAttempt.Ending;
import io.claimline.dialer.compliance.facts.PriorAttempt.Way;
import java.util.Set;

/**
 * Which earlier attempts a rule counts.
 *
 * @param ways by which way; not empty
 * @param not endings that do not count, e.g. those not connected to the number dialled
 * @param byConsent whether those placed with direct prior consent count
 */
public record Counted(Set<Way> ways, Set<Ending> not, boolean byConsent) {
    /** Every call placed, however it ended. */
    public static final Counted EVERY_CALL =
            new Counted(Set.of(Way.LIVE_CALL, Way.PRERECORDED_CALL), Set.of(Ending.NOT_PLACED), true);

    /** Calls placed as Reg F counts them: connected to the number dialled and without direct prior consent (12 CFR 1006.14(b)(3)). */
    public static final Counted REG_F = new Counted(
            Set.of(Way.LIVE_CALL, Way.PRERECORDED_CALL),
            Set.of(Ending.NOT_PLACED, Ending.BUSY, Ending.NOT_IN_SERVICE),
            false);

    /** Copies the sets. */
    public Counted {
        ways = Set.copyOf(ways);
        not = Set.copyOf(not);
    }

    /** Whether this one counts. */
    public boolean counts(PriorAttempt attempt) {
        return ways.contains(attempt.way()) && !not.contains(attempt.ending()) && (byConsent || !attempt.byConsent());
    }
}
