package io.claimline.dialer.strategy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far an account has come under a strategy. Its life: it comes under it; it begins a step with its first try; each try is ordered, then has its result; the step
 * is passed and the next begins; a broken promise turns it onto the other way, once; the last step ends it.
 *
 * @param strategy under which it is
 * @param since when it came under it
 * @param turn how a broken promise turned it; null while it is on the usual way
 * @param passed the steps behind it, in the order of passing
 * @param step the step it has begun; null between steps
 * @param end how it ended; null while it has not
 */
public record Progress(
        StrategyId strategy,
        Instant since,
        @Nullable Turn turn,
        List<Passed> passed,
        @Nullable Begun step,
        @Nullable End end) {
    /** Copies the steps. */
    public Progress {
        passed = List.copyOf(passed);
    }

    /** How a step was passed. */
    public enum How {
        /** Nothing more was to be tried. */
        OVER,
        /** Every try was made. */
        EXHAUSTED,
        /** The person could be reached by none of its media, or at no hour of it. */
        SKIPPED,
        /** A broken promise turned the account away from it. */
        TURNED
    }

    /**
     * A promise was broken, and the account goes the other way.
     *
     * @param promise names it
     * @param at when its grace was over
     */
    public record Turn(String promise, Instant at) {}

    /**
     * A step behind it.
     *
     * @param last what came of its last try; null when none was made
     */
    public record Passed(
            StepId step, Instant at, How how, @Nullable TryResult last) {}

    /**
     * A step it has begun.
     *
     * @param version of the strategy, by which the step is taken to its end
     * @param tries at least one, in order
     */
    public record Begun(StepId step, int version, List<Try> tries) {
        /** Copies the tries. */
        public Begun {
            tries = List.copyOf(tries);
        }

        /** The latest try. */
        public Try last() {
            return tries.getLast();
        }

        /** The tries that were made, or may yet be. */
        List<Try> made() {
            return tries.stream().filter(Try::made).toList();
        }
    }

    /**
     * One try.
     *
     * @param number 1 for the first of its step; one that was given back keeps its number to itself
     * @param orderedAt when it was ordered
     * @param came what came of it; null while that is awaited
     * @param over when it was over; null while it is not
     */
    public record Try(
            int number,
            Medium medium,
            Instant orderedAt,
            @Nullable TryResult came,
            @Nullable Instant over) {
        /** What came of it. */
        public Optional<TryResult> result() {
            return Optional.ofNullable(came);
        }

        /** Whether it was made, or may yet be: it was not given back. */
        public boolean made() {
            return came != TryResult.UNTRIED;
        }

        /** When it was over; when it was ordered, as long as it is not. */
        public Instant at() {
            return over == null ? orderedAt : over;
        }
    }

    /** How it ended: by the step that hands it to somebody. */
    public record End(StepId step, Terminal terminal, Instant at) {}

    /** An account that comes under a strategy. */
    public static Progress begun(StrategyId strategy, Instant now) {
        return new Progress(strategy, now, null, List.of(), null, null);
    }

    /** The step it has begun. */
    public Optional<Begun> current() {
        return Optional.ofNullable(step);
    }

    /** How it ended. */
    public Optional<End> ended() {
        return Optional.ofNullable(end);
    }

    /** When it last came to somewhere: under the strategy, past a step, onto the other way. */
    Instant latest() {
        var over = passed.isEmpty() ? since : passed.getLast().at();
        return turn != null && turn.at().isAfter(over) ? turn.at() : over;
    }

    /** When a step that reached for the person was last over. */
    Optional<Instant> reached() {
        return passed.stream()
                .filter(one -> one.how() != How.SKIPPED)
                .map(Passed::at)
                .max(Comparator.naturalOrder());
    }

    /** Whether it was turned by a broken promise. */
    public boolean turned() {
        return turn != null;
    }

    /** The last try whose result is awaited. */
    public Optional<Try> awaited() {
        return current().map(Begun::last).filter(last -> last.result().isEmpty());
    }

    /** Whether the step is behind it. */
    public boolean has(StepId wanted) {
        return passed.stream().anyMatch(one -> one.step().equals(wanted));
    }

    /**
     * A try is ordered. Ordering it again changes nothing: the same decision may be carried out twice, after a crash.
     *
     * @throws IllegalArgumentException when another try is awaited
     */
    public Progress ordered(Verdict.Reach reach, Instant now) {
        var tries = current().map(Begun::tries).orElse(List.of());
        var latest = tries.isEmpty() ? 0 : tries.getLast().number();
        if (latest >= reach.number()) {
            return this;
        }
        if (awaited().isPresent() || latest + 1 != reach.number()) {
            throw new IllegalArgumentException("Try " + reach.number() + " cannot follow try " + latest);
        }
        var next = new Try(reach.number(), reach.medium(), now, null, null);
        // What was given back leaves no trace but its number, so that a campaign that is paused each day does not fill
        // the account.
        var all =
                Stream.concat(tries.stream().filter(Try::made), Stream.of(next)).toList();
        return new Progress(strategy, since, turn, passed, new Begun(reach.step(), reach.version(), all), end);
    }

    /** What came of a try. Told again, told late or of another step, it changes nothing. */
    public Progress came(StepId of, int number, TryResult result, Instant at) {
        var now = step;
        if (now == null
                || !now.step().equals(of)
                || now.last().number() != number
                || now.last().came() != null) {
            return this;
        }
        var last = now.last();
        var done = new Try(number, last.medium(), last.orderedAt(), result, at);
        var before = now.tries().subList(0, now.tries().size() - 1);
        var all = Stream.concat(before.stream(), Stream.of(done)).toList();
        return new Progress(strategy, since, turn, passed, new Begun(of, now.version(), all), end);
    }

    Progress passed(StepId over, Instant at, How how) {
        var last = step == null || step.made().isEmpty()
                ? null
                : step.made().getLast().came();
        var all = Stream.concat(passed.stream(), Stream.of(new Passed(over, at, how, last)))
                .toList();
        return new Progress(strategy, since, turn, all, null, end);
    }

    Progress turned(Turn by) {
        return new Progress(strategy, since, by, passed, step, end);
    }

    Progress ended(StepId by, Terminal terminal, Instant at) {
        return new Progress(strategy, since, turn, passed, null, new End(by, terminal, at));
    }
}
