package io.claimline.dialer.strategy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The versions of one strategy. An account takes each step by the newest version, and a step it has begun by the version it began it with.
 *
 * @param all at least one, oldest first
 */
public record StrategyVersions(List<Strategy> all) {
    /** @throws IllegalArgumentException when there is none, or they are not of one strategy */
    public StrategyVersions {
        all = all.stream().sorted(Comparator.comparingInt(Strategy::version)).toList();
        if (all.stream().map(Strategy::id).distinct().count() != 1) {
            throw new IllegalArgumentException("Versions must be of one strategy");
        }
    }

    /** One version alone. */
    public static StrategyVersions of(Strategy only) {
        return new StrategyVersions(List.of(only));
    }

    /** The newest. */
    public Strategy newest() {
        return all.getLast();
    }

    /** That version of a step which reaches people; empty when the version is not there or has no such step. */
    Optional<Step.Contact> contact(int version, StepId step) {
        return all.stream()
                .filter(one -> one.version() == version)
                .flatMap(one -> one.step(step).stream())
                .filter(Step.Contact.class::isInstance)
                .map(Step.Contact.class::cast)
                .findFirst();
    }
}
