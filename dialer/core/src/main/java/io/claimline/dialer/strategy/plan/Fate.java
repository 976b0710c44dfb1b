package io.claimline.dialer.strategy.plan;

import io.claimline.dialer.strategy.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a day brings to an account. */
public sealed interface Fate {
    /** It is reached, as a verdict says; by a call or a message. */
    record Reached(Instant at, Verdict.Reach by) implements Fate {}

    /** An agent is to call in place of the recorded voice, for which there is no consent: it goes to the live campaign. */
    record ToAgents(Instant at, Verdict.Reach instead) implements Fate {}

    /**
     * The rules forbid the call. When they deny it for good, and the step has no other way, the step is behind the account already.
     *
     * @param reason for people
     * @param rules which requirements, e.g. {@code C-10}
     * @param opens when nothing stands in the way any more; null when it is not deferred but denied
     */
    record Blocked(
            String reason, List<String> rules, @Nullable Instant opens) implements Fate {
        /** Copies the rules. */
        public Blocked {
            rules = List.copyOf(rules);
        }

        /** When nothing stands in the way any more. */
        public Optional<Instant> until() {
            return Optional.ofNullable(opens);
        }
    }

    /** It is not its day; the verdict says what is waited for, or how it ended. */
    record NotToday(Verdict verdict) implements Fate {}

    /** The campaign does not choose it. */
    record LeftOut(List<String> because) implements Fate {
        /** Copies the reasons. */
        public LeftOut {
            because = List.copyOf(because);
        }
    }

    /** More is due than can be called on the day. */
    record NoRoom() implements Fate {}

    /** Another account is called at the same number today. */
    record NumberTaken() implements Fate {}
}
