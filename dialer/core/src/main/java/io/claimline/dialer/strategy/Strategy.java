package io.claimline.dialer.strategy;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A dunning plan: what is done to an account, when, by what, and where it ends. Of one id there are versions; a version never changes.
 *
 * @param id names it
 * @param version 1 for the first
 * @param name as shown
 * @param zone in whose calendar days are counted
 * @param terms days from responsibility to the due date of a balance that names none, 0 to 365
 * @param grace days after a promised day until the promise is broken, 0 to 60
 * @param apart shortest number of days between two steps that reach the person, 1 to 90
 * @param smallest a balance under so many cents is small; 0 for none
 * @param steps the way of every account, in order; the last one ends it
 * @param broken the way after the first broken promise, in order; the last one ends it
 * @param stops what happens while a condition holds; every condition has its answer
 */
public record Strategy(
        StrategyId id,
        int version,
        String name,
        ZoneId zone,
        int terms,
        int grace,
        int apart,
        long smallest,
        List<Step> steps,
        List<Step> broken,
        Map<StopCondition, Stop> stops) {
    /** @throws StrategyRefused that tells everything that is wrong with it, and where */
    public Strategy {
        steps = List.copyOf(steps);
        broken = List.copyOf(broken);
        stops = withLater(stops);
        StrategyCheck.ranges(version, terms, grace, apart, smallest)
                .and(StrategyCheck.steps(steps, broken))
                .and(StrategyCheck.stops(stops))
                .raise();
    }

    /** Strategies that were kept before these conditions were told apart have the usual answer to them. */
    private static Map<StopCondition, Stop> withLater(Map<StopCondition, Stop> stops) {
        if (stops.isEmpty()) {
            return Map.of();
        }
        var all = new EnumMap<StopCondition, Stop>(StopCondition.class);
        all.put(StopCondition.MINOR, usual(StopCondition.MINOR));
        all.put(StopCondition.ASSISTANCE, usual(StopCondition.ASSISTANCE));
        all.putAll(stops);
        return Map.copyOf(all);
    }

    /** What is usual while a condition holds. */
    public static Map<StopCondition, Stop> usualStops() {
        var usual = new EnumMap<StopCondition, Stop>(StopCondition.class);
        for (var condition : StopCondition.values()) {
            usual.put(condition, usual(condition));
        }
        return usual;
    }

    private static Stop usual(StopCondition condition) {
        return switch (condition) {
            case RECALLED -> new Stop.Ends(Terminal.RECALLED);
            case PAID -> new Stop.Ends(Terminal.PAID);
            case PLAN_ACTIVE -> new Stop.Ends(Terminal.PLAN_ACTIVE);
            case DECEASED, BANKRUPTCY, ATTORNEY, CEASE, MINOR -> new Stop.Ends(Terminal.LEGAL_REVIEW);
            case SMALL_BALANCE -> new Stop.Ends(Terminal.WRITE_OFF_APPROVAL);
            case DISPUTED, ASSISTANCE, PROMISE_PENDING -> new Stop.Waits();
        };
    }

    /** The steps of a way. */
    public List<Step> way(boolean afterBrokenPromise) {
        return afterBrokenPromise ? broken : steps;
    }

    /** The step of that name, on whichever way. */
    public Optional<Step> step(StepId wanted) {
        return Stream.concat(steps.stream(), broken.stream())
                .filter(step -> step.id().equals(wanted))
                .findFirst();
    }

    /** What it does while the condition holds. */
    public Stop stop(StopCondition condition) {
        return stops.getOrDefault(condition, new Stop.Waits());
    }
}
