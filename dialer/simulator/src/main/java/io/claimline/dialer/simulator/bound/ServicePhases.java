package io.claimline.dialer.simulator.bound;

import java.time.Duration;

/**
 * How predictable the end of a service is, when it has an early phase (talk) and a late one (wrap-up) of any distribution.
 *
 * @param lateShare part of the busy time that is late phase, 0 to 1
 * @param lateCompletion the largest probability, at any age, that a service in its late phase ends within the window's horizon
 * @param earlyCompletion the same for a service in its early phase, or just begun
 */
public record ServicePhases(double lateShare, double lateCompletion, double earlyCompletion) {
    /** @throws IllegalArgumentException naming the field that is no share */
    public ServicePhases {
        Demand.share("lateShare", lateShare);
        Demand.share("lateCompletion", lateCompletion);
        Demand.share("earlyCompletion", earlyCompletion);
    }

    /**
     * Bounds for independent log-normal talk and wrap-up: to finish both in time the talk must end in time and the wrap-up be short.
     *
     * @param horizon {@link WindowWorld#horizon}
     */
    public static ServicePhases of(LogNormalTime talk, LogNormalTime wrapUp, Duration horizon) {
        return new ServicePhases(
                wrapUp.meanSeconds() / (talk.meanSeconds() + wrapUp.meanSeconds()),
                wrapUp.largestCompletion(horizon),
                talk.largestCompletion(horizon) * wrapUp.completed(horizon));
    }
}
