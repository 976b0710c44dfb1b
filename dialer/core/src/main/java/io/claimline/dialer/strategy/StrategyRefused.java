package io.claimline.dialer.strategy;

import java.util.List;
import java.util.stream.Collectors;

/** A strategy by which accounts would be lost, or which contradicts itself. */
public final class StrategyRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<StrategyFault> faults;

    StrategyRefused(List<StrategyFault> faults) {
        super(faults.stream().map(StrategyFault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** Everything that is wrong with it; at least one thing. */
    public List<StrategyFault> faults() {
        return faults;
    }
}
