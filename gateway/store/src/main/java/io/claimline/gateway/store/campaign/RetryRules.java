package io.claimline.gateway.store.campaign;

import io.claimline.dialer.call.CallResult;
import java.time.Duration;
import java.util.Map;

/**
 * When a lead is tried again.
 *
 * @param maxAttempts after so many counted attempts it is off the worklist, 1 or more
 * @param spacing how long to wait after an attempt, where {@code after} does not say
 * @param after how long to wait after an attempt with that result
 */
public record RetryRules(int maxAttempts, Duration spacing, Map<CallResult, Duration> after) {
    /** @throws IllegalArgumentException when there would be no attempt, or a wait is negative */
    public RetryRules {
        after = Map.copyOf(after);
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("A campaign needs 1 attempt or more per lead, but has " + maxAttempts);
        }
        if (spacing.isNegative() || after.values().stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("The wait before the next attempt must not be negative");
        }
    }

    /** How long to wait after an attempt that ended so. */
    public Duration waitAfter(CallResult result) {
        return after.getOrDefault(result, spacing);
    }
}
