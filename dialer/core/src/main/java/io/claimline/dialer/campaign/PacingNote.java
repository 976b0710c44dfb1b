package io.claimline.dialer.campaign;

import io.claimline.dialer.pacing.Bound;
import io.claimline.dialer.pacing.Pace;
import io.claimline.dialer.pacing.PacingLimits;
import java.time.Instant;

/** One line of what a campaign's pace was and why. */
public sealed interface PacingNote {
    /** When. */
    Instant at();

    /**
     * A decision that started or withdrew calls, or was bound by something else than the one before.
     *
     * @param at when
     * @param wanted calls that the pacer and the limits allowed
     * @param placed calls that the compliance gate let through and were started, at most {@code wanted}
     * @param withdrawn ringing calls that were hung up because nobody would have taken their answers
     * @param bound what bound the number
     * @param terms what it was reckoned from
     * @param leftToday how many more answers of the day could be missed before it stood at the cap; negative when over it
     * @param leftInWindow the same for the 30 days
     * @param inFlight calls without an agent before the decision
     * @param idle agents who could take a call
     */
    record Decided(
            Instant at,
            int wanted,
            int placed,
            int withdrawn,
            Bound bound,
            Pace.Terms terms,
            double leftToday,
            double leftInWindow,
            int inFlight,
            int idle)
            implements PacingNote {}

    /** A supervisor, named by login, changed limits or steering. */
    record Tuned(Instant at, String by, PacingLimits limits, Steering steering) implements PacingNote {}
}
