package io.claimline.dialer.agent;

import java.time.Duration;

/**
 * A kind of break that an agent can take.
 *
 * @param name as the agent chooses it and the floor shows it; 1 to 40 characters
 * @param paid whether its time is paid
 * @param planned how long it is meant to last, up to eight hours; zero when it has no plan
 */
public record BreakCode(String name, boolean paid, Duration planned) {
    private static final Duration LONGEST = Duration.ofHours(8);

    /** @throws IllegalArgumentException that says what is out of range */
    public BreakCode {
        if (name.isBlank() || name.length() > 40) {
            throw new IllegalArgumentException(
                    "The name of a break must have 1 to 40 characters, but is '" + name + "'");
        }
        if (planned.isNegative() || planned.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "Break '" + name + "' must be planned for 0 to 480 minutes, but is for " + planned.toMinutes());
        }
    }
}
