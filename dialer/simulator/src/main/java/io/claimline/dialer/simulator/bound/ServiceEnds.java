package io.claimline.dialer.simulator.bound;

import java.time.Duration;

/**
 * How predictable the ends of services can be, whatever their distribution and whatever is known of their ages.
 *
 * @param largestCompletion the largest probability, at any age, that a service in progress ends within the window's horizon
 * @param newCompletion the same for a service that has just begun
 */
public record ServiceEnds(double largestCompletion, double newCompletion) {
    /** @throws IllegalArgumentException naming the field that is no share */
    public ServiceEnds {
        Demand.positiveShare("largestCompletion", largestCompletion);
        Demand.share("newCompletion", newCompletion);
    }

    /**
     * From above, for independent log-normal talk and wrap-up: a service still in talk ends in time only if the talk does and the
     * wrap-up is short.
     *
     * @param horizon {@link WindowWorld#horizon}
     */
    public static ServiceEnds of(LogNormalTime talk, LogNormalTime wrapUp, Duration horizon) {
        double wholeWrapUp = wrapUp.completed(horizon);
        return new ServiceEnds(
                Math.max(wrapUp.largestCompletion(horizon), talk.largestCompletion(horizon) * wholeWrapUp),
                talk.completed(horizon) * wholeWrapUp);
    }
}
