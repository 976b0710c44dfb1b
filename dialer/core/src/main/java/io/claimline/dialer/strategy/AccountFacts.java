package io.claimline.dialer.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an account at an instant.
 *
 * @param cents what is owed, all balances together; 0 or less when nothing is
 * @param responsibility the day from which its oldest balance was the patient's to pay
 * @param dueOn the day by which that is to be paid; null when none was set, and then the terms of the strategy count
 * @param lastPromise the latest promise to pay; null when there was none
 * @param marks what holds of the account or the person, of {@link StopCondition}s that are marks: neither the balance nor a promise says them
 * @param reachable by what the person can be reached: there is an address, and consent where it is needed
 * @param zones where the person may be; at least one
 * @param heldUntil until when nobody is reached about the account, by order of a supervisor; null when it is not on hold
 */
public record AccountFacts(
        long cents,
        LocalDate responsibility,
        @Nullable LocalDate dueOn,
        @Nullable Promise lastPromise,
        Set<StopCondition> marks,
        Set<Medium> reachable,
        List<ZoneId> zones,
        @Nullable Instant heldUntil) {
    /** @throws IllegalArgumentException when no zone is given */
    public AccountFacts {
        marks = Set.copyOf(marks);
        reachable = Set.copyOf(reachable);
        zones = List.copyOf(zones);
        if (zones.isEmpty()) {
            throw new IllegalArgumentException("An account is in at least one time zone");
        }
    }

    /**
     * A promise to pay.
     *
     * @param id names it
     * @param by the promised day
     * @param kept whether what was promised was paid
     * @param about ids of the balances it is about; none when that was not kept with it, and then it is about all
     * @param leaves what of them may be left when it is kept; null for nothing
     */
    public record Promise(
            String id,
            LocalDate by,
            boolean kept,
            List<String> about,
            @Nullable Left leaves) {
        /** What is left, in cents. */
        public record Left(long cents) {}

        /** Copies the ids. */
        public Promise {
            about = List.copyOf(about);
        }

        /** To pay all that is owed. */
        public Promise(String id, LocalDate by, boolean kept) {
            this(id, by, kept, List.of(), null);
        }

        /** Whether it is kept when so much is left of a balance, of those that are open. */
        boolean keptBy(Map<String, Long> open) {
            var left = about.isEmpty()
                    ? open.values().stream().mapToLong(Long::longValue).sum()
                    : about.stream().mapToLong(id -> open.getOrDefault(id, 0L)).sum();
            return kept || left <= (leaves == null ? 0 : leaves.cents());
        }

        /** The same, kept if it is by what is left of these. */
        public Promise on(Map<String, Long> open) {
            return keptBy(open) == kept ? this : new Promise(id, by, true, about, leaves);
        }
    }

    /** The latest promise. */
    public Optional<Promise> promise() {
        return Optional.ofNullable(lastPromise);
    }

    /** Until when the account is on hold at {@code now}; empty when it is not. */
    public Optional<Instant> held(Instant now) {
        return Optional.ofNullable(heldUntil).filter(now::isBefore);
    }

    /** The day by which it is to be paid. */
    public LocalDate due(Strategy strategy) {
        return dueOn != null ? dueOn : responsibility.plusDays(strategy.terms());
    }

    /** The same, when so much is owed. */
    public AccountFacts owing(long left) {
        return new AccountFacts(left, responsibility, dueOn, lastPromise, marks, reachable, zones, heldUntil);
    }

    /** The same, when that was promised. */
    public AccountFacts promised(Promise promise) {
        return new AccountFacts(cents, responsibility, dueOn, promise, marks, reachable, zones, heldUntil);
    }

    /** The same, of a person who cannot be reached by this. */
    public AccountFacts without(Medium medium) {
        var left = reachable.stream().filter(one -> one != medium).collect(Collectors.toUnmodifiableSet());
        return new AccountFacts(cents, responsibility, dueOn, lastPromise, marks, left, zones, heldUntil);
    }
}
