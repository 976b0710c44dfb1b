package io.claimline.dialer.campaign;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lead that a gateway before us had leased, taken over with a new fence.
 *
 * @param work the lead and our lease
 * @param lastAttempt its latest attempt, when it was made under the fence before ours; null when it was never dialled under it
 * @param savedStep what a saved outcome of that attempt makes of the lead; null when none was saved
 */
public record LeftBehind(
        LeasedLead work,
        @Nullable Attempt lastAttempt,
        @Nullable NextStep savedStep) {
    /** The attempt of the lost holder. */
    public Optional<Attempt> attempt() {
        return Optional.ofNullable(lastAttempt);
    }

    /** Whether a call of it may be going on. */
    boolean mayLive() {
        return attempt().filter(Attempt::open).isPresent();
    }

    /** What its saved outcome asks for. */
    public Optional<NextStep> saved() {
        return Optional.ofNullable(savedStep);
    }
}
