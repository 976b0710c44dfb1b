package io.claimline.dialer.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to a lead when its lease is given back. */
public sealed interface NextStep {
    /** Why, in a few words for the lead's history. */
    String reason();

    /** Why a work item cannot be worked as things are, whenever it is looked at. */
    enum Bar {
        /** The rules deny the call, and no time is known from which they would not. */
        DENIED,
        /** What must be said or known of the account is missing. */
        UNFIT
    }

    /**
     * Back on the worklist, not before {@code at}; {@code counts} when this was an attempt at the number.
     *
     * @param bar why it cannot be worked as things are; null when it can be. A strategy that ordered it goes on by its next medium; others look again at {@code at}
     */
    record RetryAt(
            Instant at,
            boolean counts,
            String reason,
            @Nullable CallBack promise,
            @Nullable Bar bar) implements NextStep {
        /** Back, to be worked then. */
        public RetryAt(Instant at, boolean counts, String reason, @Nullable CallBack promise) {
            this(at, counts, reason, promise, null);
        }

        /** Back, for it cannot be worked as things are; it was no attempt. */
        public static RetryAt barred(Instant at, Bar bar, String reason) {
            return new RetryAt(at, false, reason, null, bar);
        }

        /** Why it cannot be worked as things are. */
        public Optional<Bar> barred() {
            return Optional.ofNullable(bar);
        }

        /** Back, with nothing promised. */
        public RetryAt(Instant at, boolean counts, String reason) {
            this(at, counts, reason, null);
        }

        /** The call-back that was promised for then. */
        public Optional<CallBack> callBack() {
            return Optional.ofNullable(promise);
        }
    }

    /**
     * Back on the worklist, changed: about these claims alone, for agents with these skills.
     *
     * @param claims what is left of its claims; at least one
     * @param skills what an agent must have; all of them, the former ones included
     */
    record Changed(
            List<String> claims,
            Set<String> skills,
            Instant at,
            boolean counts,
            String reason,
            @Nullable CallBack promise)
            implements NextStep {
        /** Copies both. */
        public Changed {
            claims = List.copyOf(claims);
            skills = Set.copyOf(skills);
            if (claims.isEmpty()) {
                throw new IllegalArgumentException("A work item without claims is done, not changed");
            }
        }

        /** The call-back that was promised for then. */
        public Optional<CallBack> callBack() {
            return Optional.ofNullable(promise);
        }
    }

    /** Off the worklist for good. */
    record Done(String reason) implements NextStep {}

    /** Back as if never leased. */
    record Untouched(String reason) implements NextStep {}
}
